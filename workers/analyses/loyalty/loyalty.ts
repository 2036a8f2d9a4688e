import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { type Customers, readCustomers, recentRevenue } from './customers';
import { type Panel, panelOf } from './panel';
import { type Settings, settingsOf } from './settings';
import { type Signals, signalsOf } from './signals';
import { type YearSummary, summarise } from './summary';
import { countsOf, refuseUnusable, treatmentNotices } from './treatment';
import { type Years, yearsOf } from './years';

/** All that tables, sentences and charts are made from. */
export interface Loyalty {
  settings: Settings;
  customers: Customers;
  years: Years;
  panel: Panel;
  summaries: YearSummary[];
  signals: Signals;
  /** Revenue of the last 52 weeks and the 52 before. */
  recent: { now: Float64Array; before: Float64Array };
  /** Of the last whole year with a known one: growth and share of wallet by customer. */
  growth: Float64Array;
  shareOfWallet: Float64Array;
  hasWallet: boolean;
  hasSatisfaction: boolean;
  notices: Fault[];
}

/**
 * Reads the planned inputs and works everything out.
 * @throws FaultError when no row can be used, or none is a purchase.
 */
export function loyaltyOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Loyalty {
  const { customers: input, years: yearly, days, counts: counted } = inputs;
  if (!input || !yearly || !days || !counted) throw new Error('an input is missing');
  const counts = countsOf(counted);
  refuseUnusable(request, counts);
  const settings = settingsOf(request);
  const customers = readCustomers(input);
  const first = yearly.numbers('year').reduce((least, year) => Math.min(least, year), Infinity);
  const years = yearsOf([...days.numbers('day')], first, customers.today, settings);
  const panel = panelOf(yearly, years);
  const signals = signalsOf(customers, settings.alpha);
  return {
    settings,
    customers,
    years,
    panel,
    summaries: summarise(panel, years),
    signals,
    recent: recentRevenue(customers),
    growth: lastKnown(panel.growth, panel, customers.count, years.lastWhole),
    shareOfWallet: lastKnown(panel.shareOfWallet, panel, customers.count),
    hasWallet: counts('wallets') > counts('bad_wallets'),
    hasSatisfaction: counts('ratings') > 0,
    notices: [
      ...treatmentNotices(request, counts, customers.count),
      ...yearNotices(years, panel),
      ...signalNotices(signals),
    ],
  };
}

/** The last known value of each customer, or that of one year. */
function lastKnown(
  values: Float64Array,
  { customer, at }: Panel,
  count: number,
  year?: number,
): Float64Array {
  const found = new Float64Array(count).fill(NaN);
  values.forEach((value, row) => {
    if (!Number.isNaN(value) && (year === undefined || at[row] === year)) found[customer[row]!] = value;
  });
  return found;
}

function yearNotices(years: Years, panel: Panel): Fault[] {
  const { first, count, firstWhole, lastWhole } = years;
  const overWallet = panel.shareOfWallet.reduce((sum, share) => sum + (share > 1 ? 1 : 0), 0);
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [
      lastWhole < firstWhole + 1,
      { code: 'loyalty-no-growth', values: { years: Math.max(0, lastWhole - firstWhole + 1) } },
    ],
    [firstWhole > 0, { code: 'loyalty-first-incomplete', values: { year: String(first) } }],
    [lastWhole < count - 1, { code: 'loyalty-last-incomplete', values: { year: String(first + count - 1) } }],
    [overWallet > 0, { code: 'loyalty-over-wallet', values: { rows: overWallet } }],
  ];
  return notices.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}

function signalNotices({ isMeasured, silence }: Signals): Fault[] {
  if (isMeasured || silence.every(Number.isNaN)) return [];
  return [{ code: 'loyalty-supposed-regularity', severity: 'warning' }];
}
