import type { Language } from '../../../workers/contract/message';
import type { Reviewer, RiskRegion, RiskSegment } from './risk-accounts';
import type { Payment } from './risk-orders';

type Name = Reviewer | RiskRegion['name'] | RiskSegment['name'] | Payment;

const CHINESE: Readonly<Record<Name, string>> = {
  North: '北区',
  East: '东区',
  South: '南区',
  West: '西区',
  private: '个人',
  'small business': '小微商户',
  company: '企业',
  'public sector': '公共机构',
  card: '信用卡',
  invoice: '账期',
  wallet: '电子钱包',
  prepaid: '预付款',
  'Mara Stein': '石敏',
  'Paul Okoro': '王保罗',
  'Lena Fuchs': '傅琳',
};

/** A name in the words of a language. */
export function riskWord(language: Language, name: Name): string {
  return language === 'en' ? name : CHINESE[name];
}
