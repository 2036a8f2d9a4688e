import { histogram } from '../../kernels/histogram';
import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Loyalty } from './loyalty';
import { STATUSES } from './signals';
import type { YearSummary } from './summary';
import { SIGNAL_SETS } from './tables';

/** With fewer values a distribution is no more than the list. */
export const LEAST_FOR_DISTRIBUTION = 10;
/** Dots beyond this number are one cloud. */
const MOST_DOTS = 3000;
const BINS = 30;
/** Bars of the bridge: a year's revenue, less than before, more than before. */
export const BRIDGE_KINDS = ['total', 'fall', 'rise'] as const;

/** Small tables that only charts read. */
export function frames(loyalty: Loyalty): Record<string, OutputTable> {
  const { growth, customers, summaries } = loyalty;
  const bridged = lastGrown(summaries);
  return {
    turning: turningFrame(loyalty),
    rhythm: rhythmFrame(loyalty),
    ...distributed('growth', growth, 0.05),
    ...distributed('intervals', customers.interval, 1),
    ...(bridged ? { bridge: bridgeFrame(summaries, bridged) } : {}),
    yearly: yearlyFrame(summaries),
  };
}

/** The last year that can be compared with the one before. */
export function lastGrown(summaries: readonly YearSummary[]): YearSummary | undefined {
  return summaries.findLast(({ growth }) => !Number.isNaN(growth));
}

/** Customers who turn down, by the signals that fired. */
export function turningBySignals({ signals, recent }: Loyalty): {
  set: number;
  customers: number;
  now: number;
  before: number;
}[] {
  const turning = STATUSES.indexOf('turning');
  return SIGNAL_SETS.map((_, set) => {
    const rows = [...signals.fired.keys()].filter(
      (row) => signals.fired[row] === set && signals.status[row] === turning,
    );
    const sum = (values: Float64Array): number => rows.reduce((total, row) => total + values[row]!, 0);
    return { set, customers: rows.length, now: sum(recent.now), before: sum(recent.before) };
  })
    .filter(({ customers }) => customers > 0)
    .toSorted((a, b) => b.customers - a.customers);
}

function turningFrame(loyalty: Loyalty): OutputTable {
  const groups = turningBySignals(loyalty);
  return {
    rows: groups.length,
    columns: {
      signals: { type: 'label', codes: Int32Array.from(groups, ({ set }) => set), words: SIGNAL_SETS },
      customers: { type: 'integer', values: Float64Array.from(groups, ({ customers }) => customers) },
      revenue_52w: { type: 'number', values: Float64Array.from(groups, ({ now }) => now) },
      revenue_52w_before: { type: 'number', values: Float64Array.from(groups, ({ before }) => before) },
    },
  };
}

/** The silence of customers beside their own interval; where there are many, evenly picked ones. */
function rhythmFrame({ customers, signals }: Loyalty): OutputTable {
  const known = [...customers.interval.keys()].filter((row) => customers.interval[row]! > 0);
  const step = Math.max(1, known.length / MOST_DOTS);
  const rows = Array.from(
    { length: Math.min(known.length, MOST_DOTS) },
    (_, i) => known[Math.floor(i * step)]!,
  );
  const numbers = (of: (row: number) => number): Float64Array => Float64Array.from(rows, of);
  return {
    rows: rows.length,
    columns: {
      customer: { type: 'text', values: rows.map((row) => customers.names[row] ?? null) },
      interval: { type: 'number', values: numbers((row) => customers.interval[row]!) },
      days_since: { type: 'integer', values: numbers((row) => customers.today - customers.last[row]!) },
      due_by: { type: 'date', values: numbers((row) => signals.dueBy[row]!) },
      status: { type: 'label', codes: Int32Array.from(rows, (row) => signals.status[row]!), words: STATUSES },
    },
  };
}

function distributed(name: string, values: Float64Array, least: number): Record<string, OutputTable> {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < LEAST_FOR_DISTRIBUTION) return {};
  const { from, to, counts } = histogram(known, BINS, 0.97, least);
  return {
    [name]: {
      rows: counts.length,
      columns: {
        from: { type: 'number', values: from },
        to: { type: 'number', values: to },
        customers: { type: 'integer', values: counts },
      },
    },
  };
}

/** From last year's revenue to this year's, step by step; each kind of step has columns of its own. */
function bridgeFrame(summaries: readonly YearSummary[], { year, revenue, bridge }: YearSummary): OutputTable {
  const before = summaries.find((each) => each.year === year - 1)?.revenue ?? NaN;
  let level = before;
  const steps = (['lost', 'less', 'more', 'new'] as const).map((step) => {
    const from = level;
    level += bridge[step];
    return { step, kind: bridge[step] < 0 ? 'fall' : 'rise', from, to: level, amount: bridge[step] };
  });
  const all = [
    { step: 'before', kind: 'total', from: 0, to: before, amount: before },
    ...steps,
    { step: 'now', kind: 'total', from: 0, to: revenue, amount: revenue },
  ];
  const ends = BRIDGE_KINDS.flatMap((kind) =>
    (['from', 'to'] as const).map((end): [string, OutputColumn] => [
      `${kind}_${end}`,
      {
        type: 'number',
        values: Float64Array.from(all, (each) => (each.kind === kind ? each[end] : NaN)),
      },
    ]),
  );
  return {
    rows: all.length,
    columns: {
      step: { type: 'text', values: all.map(({ step }) => step) },
      amount: { type: 'number', values: Float64Array.from(all, ({ amount }) => amount) },
      ...Object.fromEntries(ends),
    },
  };
}

function yearlyFrame(summaries: readonly YearSummary[]): OutputTable {
  const whole = summaries.filter((summary) => summary.whole);
  const of = (read: (summary: YearSummary) => number): Float64Array => Float64Array.from(whole, read);
  return {
    rows: whole.length,
    columns: {
      year: { type: 'text', values: whole.map(({ year }) => String(year)) },
      retention_rate: { type: 'number', values: of(({ retentionRate }) => retentionRate) },
      revenue_retention: { type: 'number', values: of(({ revenueRetention }) => revenueRetention) },
      repeat_rate: { type: 'number', values: of(({ repeatRate }) => repeatRate) },
      share_of_wallet: { type: 'number', values: of(({ shareOfWallet }) => shareOfWallet) },
      satisfaction: { type: 'number', values: of(({ satisfaction }) => satisfaction) },
    },
  };
}
