import type { Language } from '../../../workers/contract/message';

const NAMES: Readonly<Record<string, string>> = {
  Freelancers: '自由职业者',
  Agencies: '代理公司',
  'Online shops': '网店',
  'Mid-sized firms': '中型企业',
  'search ads': '搜索广告',
  'social ads': '社交广告',
  content: '内容营销',
  partners: '合作伙伴',
  outbound: '主动外联',
  'Mia Torres': '陶米娅',
  'Ben Okafor': '欧本',
  'Lea Hofmann': '何丽雅',
  Guided: '专人引导',
  'Self-service': '自助开通',
};

/** A name of the start-up's tables in the words of a language. */
export function startupName(language: Language, name: string): string {
  if (language === 'en') return name;
  const chinese = NAMES[name];
  if (chinese === undefined) throw new Error(`No Chinese name for ${name}`);
  return chinese;
}
