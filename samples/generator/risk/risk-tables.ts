import type { Language } from '../../../workers/contract/message';
import { SECONDS_PER_DAY, isoDate } from '../calendar';
import { Random } from '../random';
import { type SampleColumn, csvOf } from '../sample-table';
import { RISK_SEED } from '../seeds';
import { type RiskAccount, drawRiskAccounts } from './risk-accounts';
import { type RiskOrder, drawRiskOrders } from './risk-orders';
import { riskWord } from './risk-words';

const ACCOUNT_COLUMNS: readonly SampleColumn<RiskAccount>[] = [
  { name: 'account', text: ({ id }) => id },
  { name: 'since', text: ({ since }) => isoDate(since) },
  { name: 'region', text: ({ region }, language) => riskWord(language, region.name) },
  { name: 'segment', text: ({ segment }, language) => riskWord(language, segment.name) },
  { name: 'credit_limit', text: ({ limit }) => `${limit}.00` },
  { name: 'owed', text: ({ owed }) => (owed / 100).toFixed(2) },
  { name: 'returns_share', text: ({ returnsShare }) => returnsShare.toFixed(3) },
  { name: 'disputes', text: ({ disputes }) => String(disputes) },
  { name: 'days_late', text: ({ daysLate }) => String(daysLate) },
  { name: 'reviewer', text: ({ reviewer }, language) => riskWord(language, reviewer) },
];

const ORDER_COLUMNS: readonly SampleColumn<RiskOrder>[] = [
  { name: 'order_id', text: ({ id }) => id },
  { name: 'account', text: ({ account }) => account.id },
  {
    name: 'ordered_at',
    text: ({ at }) =>
      `${isoDate(Math.floor(at / SECONDS_PER_DAY))} ${new Date(at * 1000).toISOString().slice(11, 16)}`,
  },
  { name: 'amount', text: ({ amount }) => (amount / 100).toFixed(2) },
  { name: 'items', text: ({ items }) => String(items) },
  { name: 'payment', text: ({ payment }, language) => riskWord(language, payment) },
  { name: 'attempts', text: ({ attempts }) => String(attempts) },
  { name: 'express', text: ({ isExpress }) => String(isExpress) },
  { name: 'other_address', text: ({ isElsewhere }) => String(isElsewhere) },
  { name: 'chargeback', text: ({ chargeback }) => (chargeback === undefined ? '' : String(chargeback)) },
];

function drawn(): { accounts: RiskAccount[]; orders: RiskOrder[] } {
  const random = new Random(RISK_SEED);
  const accounts = drawRiskAccounts(random);
  return { accounts, orders: drawRiskOrders(random, accounts) };
}

export function riskAccountsCsv(language: Language): string {
  return csvOf(ACCOUNT_COLUMNS, drawn().accounts, language);
}

export function riskOrdersCsv(language: Language): string {
  return csvOf(ORDER_COLUMNS, drawn().orders, language);
}
