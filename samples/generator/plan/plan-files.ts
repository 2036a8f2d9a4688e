import type { Language } from '../../../workers/contract/message';
import { isoDate } from '../calendar';
import { Random } from '../random';
import { type SampleColumn, csvOf } from '../sample-table';
import { PLAN_SEED } from '../seeds';
import { type Account, drawAccounts } from './plan-accounts';
import { type MarketSale, drawMarket } from './plan-market';
import { PLAN_LAST_DAY, type PlanOrder, drawOrders } from './plan-orders';
import { type Contract, drawContracts } from './plan-partners';
import { type Visit, drawVisits } from './plan-visits';

const ACCOUNTS = 260;

/** All that the template Market to plan is about; the same seed gives the same rows. */
export interface PlanData {
  orders: PlanOrder[];
  market: MarketSale[];
  visits: Visit[];
  contracts: Contract[];
}

export function generatePlan(seed: number): PlanData {
  const random = new Random(seed);
  const accounts = drawAccounts(random, ACCOUNTS, PLAN_LAST_DAY);
  const orders = drawOrders(random, accounts);
  return {
    orders,
    market: drawMarket(random, orders),
    visits: drawVisits(random, accounts),
    contracts: drawContracts(random),
  };
}

type Columns<Row> = readonly SampleColumn<Row>[];

const MARKET: Columns<MarketSale> = [
  { name: 'period', text: ({ quarter }) => isoDate(quarter) },
  { name: 'region', text: ({ region }, language) => region.name[language] },
  { name: 'industry', text: ({ industry }, language) => industry.name[language] },
  { name: 'supplier', text: ({ supplier }, language) => supplier[language] },
  { name: 'revenue', text: ({ revenue }) => String(revenue) },
];

const accountColumns = <Row extends { account: Account }>(): Columns<Row> => [
  { name: 'account', text: ({ account }, language) => account.name[language] },
  { name: 'industry', text: ({ account }, language) => account.industry.name[language] },
  { name: 'region', text: ({ account }, language) => account.region.name[language] },
];

const ORDERS: Columns<PlanOrder> = [
  { name: 'day', text: ({ day }) => isoDate(day) },
  ...accountColumns<PlanOrder>(),
  { name: 'owner', text: ({ account }, language) => account.owner.name[language] },
  { name: 'product', text: ({ product }, language) => product.name[language] },
  { name: 'channel', text: ({ channel }, language) => channel[language] },
  { name: 'amount', text: ({ amount }) => String(amount) },
];

const VISITS: Columns<Visit> = [
  { name: 'day', text: ({ day }) => isoDate(day) },
  { name: 'account', text: ({ account }, language) => account.name[language] },
  { name: 'owner', text: ({ account }, language) => account.owner.name[language] },
  { name: 'kind', text: ({ kind }, language) => kind[language] },
  { name: 'satisfaction', text: ({ satisfaction }) => String(satisfaction ?? '') },
  { name: 'complaint', text: ({ complaint }, language) => complaint?.[language] ?? '' },
  { name: 'closed_on', text: ({ closed }) => (closed === undefined ? '' : isoDate(closed)) },
];

const PARTNERS: Columns<Contract> = [
  { name: 'partner', text: ({ partner }, language) => partner[language] },
  { name: 'mode', text: ({ mode }, language) => mode[language] },
  { name: 'region', text: ({ region }, language) => region.name[language] },
  { name: 'owner', text: ({ owner }, language) => owner.name[language] },
  { name: 'starts_on', text: ({ start }) => isoDate(start) },
  { name: 'ends_on', text: ({ end }) => isoDate(end) },
  { name: 'contract_value', text: ({ value }) => String(value) },
  { name: 'revenue', text: ({ revenue }) => String(revenue) },
];

let data: PlanData | undefined;

function file<Row>(name: string, columns: Columns<Row>, rows: (data: PlanData) => Row[]) {
  return {
    name,
    csv: (language: Language) => csvOf(columns, rows((data ??= generatePlan(PLAN_SEED))), language),
  };
}

export const PLAN_FILES = [
  file('market-sales', MARKET, ({ market }) => market),
  file('plan-orders', ORDERS, ({ orders }) => orders),
  file('plan-visits', VISITS, ({ visits }) => visits),
  file('plan-partners', PARTNERS, ({ contracts }) => contracts),
];
