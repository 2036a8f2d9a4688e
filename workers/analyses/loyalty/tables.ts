import { fallingOrder } from '../../kernels/falling-order';
import { gather } from '../../kernels/gather';
import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Loyalty } from './loyalty';
import { SIGNALS, STATUSES } from './signals';
import type { YearSummary } from './summary';
import { isWhole } from './years';

const number = (values: Float64Array): OutputColumn => ({ type: 'number', values });
const integer = (values: Float64Array): OutputColumn => ({ type: 'integer', values });

/** Words for signals that fired together, by their bits: `silence`, `silence-revenue` … */
export const SIGNAL_SETS: readonly string[] = Array.from({ length: 2 ** SIGNALS.length }, (_, bits) =>
  SIGNALS.filter((_, i) => bits & (1 << i)).join('-'),
);

/** Customers, the largest revenue first. */
export function customersTable(loyalty: Loyalty): OutputTable {
  const { customers, signals, recent, growth, shareOfWallet } = loyalty;
  const rows = fallingOrder(customers.revenue);
  const pick = (values: ArrayLike<number>): Float64Array => gather(values, rows);
  return {
    rows: rows.length,
    columns: {
      customer: { type: 'same', vector: customers.ids, rows },
      status: { type: 'label', codes: Int32Array.from(pick(signals.status)), words: STATUSES },
      signals: {
        type: 'label',
        codes: Int32Array.from(pick(signals.fired), (bits) => (bits === 0 ? -1 : bits)),
        words: SIGNAL_SETS,
      },
      revenue: number(pick(customers.revenue)),
      revenue_52w: number(pick(recent.now)),
      revenue_52w_before: number(pick(recent.before)),
      growth: number(pick(growth)),
      purchases: integer(pick(customers.purchases)),
      first_purchase: { type: 'date', values: pick(customers.first) },
      last_purchase: { type: 'date', values: pick(customers.last) },
      interval: number(pick(customers.interval)),
      interval_median: number(pick(customers.middle)),
      days_since: integer(pick(customers.last).map((day) => customers.today - day)),
      due_by: { type: 'date', values: pick(signals.dueBy) },
      share_of_wallet: number(pick(shareOfWallet)),
      satisfaction: number(pick(customers.rating)),
      satisfaction_before: number(pick(customers.ratingBefore)),
      silence_p: number(pick(signals.silence)),
      revenue_p: number(pick(signals.revenue)),
      satisfaction_p: number(pick(signals.satisfaction)),
    },
  };
}

export function yearsTable({ customers, panel, years }: Loyalty): OutputTable {
  return {
    rows: panel.rows,
    columns: {
      customer: { type: 'same', vector: customers.ids, rows: panel.customer },
      year: { type: 'integer', values: panel.at.map((at) => years.first + at) },
      revenue: number(panel.revenue),
      growth: number(panel.growth),
      growth_to_date: number(panel.growthToDate),
      purchases: integer(panel.purchases),
      share_of_wallet: number(panel.shareOfWallet),
      satisfaction: number(panel.satisfaction),
      whole: { type: 'boolean', values: Array.from(panel.at, (at) => isWhole(years, at)) },
    },
  };
}

export function summaryTable({ summaries }: Loyalty): OutputTable {
  const of = (read: (summary: YearSummary) => number): Float64Array => Float64Array.from(summaries, read);
  return {
    rows: summaries.length,
    columns: {
      year: integer(of(({ year }) => year)),
      customers: integer(of(({ customers }) => customers)),
      revenue: number(of(({ revenue }) => revenue)),
      growth: number(of(({ growth }) => growth)),
      median_growth: number(of(({ medianGrowth }) => medianGrowth)),
      new_customers: integer(of(({ newCustomers }) => newCustomers)),
      retained: integer(of(({ retained }) => retained)),
      lost: integer(of(({ lost }) => lost)),
      retention_rate: number(of(({ retentionRate }) => retentionRate)),
      revenue_retention: number(of(({ revenueRetention }) => revenueRetention)),
      repeat_rate: number(of(({ repeatRate }) => repeatRate)),
      share_of_wallet: number(of(({ shareOfWallet }) => shareOfWallet)),
      satisfaction: number(of(({ satisfaction }) => satisfaction)),
      whole: { type: 'boolean', values: summaries.map(({ whole }) => whole) },
    },
  };
}

/** By signal: who could be judged, for whom it fired, and what these brought. */
export function signalsTable({ signals, recent }: Loyalty): OutputTable {
  const chances = [signals.silence, signals.revenue, signals.satisfaction];
  const told = SIGNALS.map((_, i) => {
    const judged = chances[i]!.reduce((sum, chance) => sum + (Number.isNaN(chance) ? 0 : 1), 0);
    const rows = [...signals.fired.keys()].filter((row) => signals.fired[row]! & (1 << i));
    const sum = (values: Float64Array): number => rows.reduce((total, row) => total + values[row]!, 0);
    return { judged, fired: rows.length, now: sum(recent.now), before: sum(recent.before) };
  });
  const of = (read: (signal: (typeof told)[number]) => number): Float64Array => Float64Array.from(told, read);
  return {
    rows: SIGNALS.length,
    columns: {
      signal: { type: 'text', values: [...SIGNALS] },
      judged: integer(of(({ judged }) => judged)),
      fired: integer(of(({ fired }) => fired)),
      share: number(of(({ fired, judged }) => fired / judged)),
      revenue_52w: number(of(({ now }) => now)),
      revenue_52w_before: number(of(({ before }) => before)),
    },
  };
}
