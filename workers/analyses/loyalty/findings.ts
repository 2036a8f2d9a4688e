import type { Finding } from '../../contract/analysis';
import { median } from '../../kernels/median';
import { lastGrown, turningBySignals } from './frames';
import type { Loyalty } from './loyalty';
import { STATUSES } from './signals';

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(loyalty: Loyalty): Finding[] {
  return [
    turning(loyalty),
    largest(loyalty),
    gone(loyalty),
    retention(loyalty),
    growth(loyalty),
    repeat(loyalty),
    rhythm(loyalty),
    wallet(loyalty),
    satisfaction(loyalty),
  ].filter((finding) => finding !== undefined);
}

function rowsWith({ signals }: Loyalty, status: (typeof STATUSES)[number]): number[] {
  const code = STATUSES.indexOf(status);
  return [...signals.status.keys()].filter((row) => signals.status[row] === code);
}

function turning(loyalty: Loyalty): Finding | undefined {
  const judged = loyalty.customers.count - rowsWith(loyalty, 'unknown').length;
  if (judged === 0) return { key: 'finding.unknown', rows: { table: '' } };
  const groups = turningBySignals(loyalty);
  const sum = (of: (group: (typeof groups)[number]) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  const customers = sum((group) => group.customers);
  const values = { judged, alpha: loyalty.settings.alpha };
  if (customers === 0) return { key: 'finding.turning.none', values, rows: { table: '' } };
  return {
    key: 'finding.turning',
    values: { ...values, customers, share: customers / judged, revenue: sum((group) => group.now) },
    rows: { table: '', column: 'status', value: 'turning' },
  };
}

/** The one of them who brought most in the last 52 weeks, and the signal that gave it away. */
function largest(loyalty: Loyalty): Finding | undefined {
  const { customers, recent, signals } = loyalty;
  const [first, ...rows] = rowsWith(loyalty, 'turning');
  if (first === undefined) return undefined;
  const row = rows.reduce((best, each) => (recent.now[each]! > recent.now[best]! ? each : best), first);
  const customer = customers.names[row] ?? '';
  const since = customers.today - customers.last[row]!;
  const values = {
    customer,
    revenue: recent.now[row]!,
    before: recent.before[row]!,
    days: since,
    interval: customers.interval[row]!,
    rating: customers.rating[row]!,
    rating_before: customers.ratingBefore[row]!,
  };
  const fired = signals.fired[row]!;
  const signal = fired & 1 ? 'silence' : fired & 2 ? 'revenue' : 'satisfaction';
  return {
    key: `finding.largest.${signal}`,
    values,
    rows: { table: '', column: 'customer', value: customer },
  };
}

function gone(loyalty: Loyalty): Finding | undefined {
  const rows = rowsWith(loyalty, 'gone');
  if (rows.length === 0) return undefined;
  const values = { customers: rows.length, share: rows.length / loyalty.customers.count };
  return { key: 'finding.gone', values, rows: { table: '', column: 'status', value: 'gone' } };
}

function retention({ summaries }: Loyalty): Finding | undefined {
  const last = summaries.findLast(({ retentionRate }) => !Number.isNaN(retentionRate));
  if (!last) return undefined;
  const { year, retentionRate, revenueRetention, retained, lost } = last;
  const values = {
    year: String(year),
    before: String(year - 1),
    rate: retentionRate,
    retained,
    customers: retained + lost,
    revenue: revenueRetention,
  };
  return Number.isNaN(revenueRetention)
    ? undefined
    : { key: 'finding.retention', values, rows: { table: 'summary' } };
}

function growth({ summaries, growth: grown }: Loyalty): Finding | undefined {
  const last = lastGrown(summaries);
  const known = grown.filter((value) => !Number.isNaN(value));
  if (!last || known.length === 0) return undefined;
  const fell = known.filter((value) => value < 0).length;
  const values = {
    year: String(last.year),
    growth: Math.abs(last.growth),
    median: median(known),
    fell,
    customers: known.length,
    share: fell / known.length,
  };
  return { key: `finding.growth.${last.growth < 0 ? 'down' : 'up'}`, values, rows: { table: 'years' } };
}

function repeat({ customers }: Loyalty): Finding {
  const several = customers.purchases.filter((purchases) => purchases > 1).length;
  const values = { share: several / customers.count, customers: customers.count, several };
  return { key: 'finding.repeat', values, rows: { table: '' } };
}

function rhythm({ customers, signals }: Loyalty): Finding | undefined {
  const known = customers.interval.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return undefined;
  const { regularity, isMeasured } = signals;
  const kind = regularity > 1.5 ? 'regular' : regularity < 0.67 ? 'bursts' : 'chance';
  return {
    key: isMeasured ? `finding.rhythm.${kind}` : 'finding.rhythm',
    values: { days: Math.round(median(known)), regularity },
    rows: { table: '' },
  };
}

function wallet({ summaries, hasWallet }: Loyalty): Finding | undefined {
  const last = summaries.findLast(({ shareOfWallet }) => !Number.isNaN(shareOfWallet));
  if (!hasWallet || !last) return undefined;
  const before = summaries.find(({ year }) => year === last.year - 1)?.shareOfWallet ?? NaN;
  const values = { year: String(last.year), share: last.shareOfWallet, before };
  const key = Number.isNaN(before) ? 'finding.wallet' : 'finding.wallet.before';
  return { key, values, rows: { table: 'summary' } };
}

function satisfaction({ summaries, hasSatisfaction }: Loyalty): Finding | undefined {
  const last = summaries.findLast((summary) => summary.whole && !Number.isNaN(summary.satisfaction));
  if (!hasSatisfaction || !last) return undefined;
  const before = summaries.find(({ year }) => year === last.year - 1)?.satisfaction ?? NaN;
  const values = { year: String(last.year), mean: last.satisfaction, before };
  const key = Number.isNaN(before) ? 'finding.satisfaction' : 'finding.satisfaction.before';
  return { key, values, rows: { table: 'summary' } };
}
