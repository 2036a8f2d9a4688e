import type { Finding } from '../../contract/analysis';
import { firstDay, isoDay } from '../calendar';
import { type Cohort, retention } from './cells';
import { type Story, milestones } from './story';

/** Rates of smaller cohorts jump by chance. */
const LEAST_CUSTOMERS = 20;
/** Newer cohorts are said to differ when the difference is this many standard errors. */
const CLEAR = 2;

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(story: Story): Finding[] {
  return [returning(story), once(story), newer(story), best(story), revenue(story), size(story)].filter(
    (finding) => finding !== undefined,
  );
}

function returning(story: Story): Finding | undefined {
  const { curve, span } = story;
  const next = curve[1];
  if (!next) return undefined;
  const later = milestones(story).at(-1) ?? 1;
  const values = { next: next.retention, grain: span.grain };
  const rows = { table: 'curve' };
  if (later === 1) return { key: 'finding.returning.next', values, rows };
  const retained = curve[later]?.retention ?? NaN;
  return { key: 'finding.returning', values: { ...values, periods: later, later: retained }, rows };
}

function once({ observed, once: count, span }: Story): Finding | undefined {
  if (observed === 0) return undefined;
  const values = { customers: count, share: count / observed, grain: span.grain };
  return { key: 'finding.once', values, rows: { table: 'customers' } };
}

/** The first return of the newer half of cohorts against the older half. */
function newer({ cohorts, span }: Story): Finding | undefined {
  const seen = cohorts.filter(({ whole }) => whole > 1);
  const middle = Math.floor(seen.length / 2);
  if (middle === 0) return undefined;
  const rate = (group: readonly Cohort[]): { rate: number; customers: number } => {
    const customers = group.reduce((sum, cohort) => sum + cohort.customers, 0);
    const active = group.reduce((sum, cohort) => sum + (cohort.active[1] ?? 0), 0);
    return { rate: active / customers, customers };
  };
  const [before, now] = [rate(seen.slice(0, middle)), rate(seen.slice(middle))];
  const pooled =
    (before.rate * before.customers + now.rate * now.customers) / (before.customers + now.customers);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.customers + 1 / now.customers));
  if (Math.abs(now.rate - before.rate) <= CLEAR * error) return undefined;
  const since = isoDay(firstDay(span.grain, seen[middle]?.start ?? 0));
  const values = { before: before.rate, now: now.rate, since, grain: span.grain };
  return {
    key: now.rate > before.rate ? 'finding.newer.better' : 'finding.newer.worse',
    values,
    rows: { table: '' },
  };
}

function best({ cohorts, curve, span }: Story): Finding | undefined {
  const large = cohorts.filter(({ whole, customers }) => whole > 1 && customers >= LEAST_CUSTOMERS);
  const [top] = large.toSorted((a, b) => retention(b, 1) - retention(a, 1));
  const mean = curve[1]?.retention ?? NaN;
  if (!top || large.length < 3) return undefined;
  const day = isoDay(firstDay(span.grain, top.start));
  return {
    key: 'finding.best',
    values: { cohort: day, rate: retention(top, 1), mean, customers: top.customers, grain: span.grain },
    rows: { table: '', column: 'cohort', value: day },
  };
}

function revenue(story: Story): Finding | undefined {
  const { curve, span, hasAmounts } = story;
  const periods = milestones(story).at(-1);
  const [first, last] = [curve[0], curve[periods ?? 0]];
  if (!hasAmounts || periods === undefined || !first || !last || last.cumulative <= 0) return undefined;
  const values = {
    periods,
    total: last.cumulative,
    share: first.revenuePerCustomer / last.cumulative,
    grain: span.grain,
  };
  return { key: 'finding.revenue', values, rows: { table: 'curve' } };
}

/** The plain count, which is true of any data. */
function size({ cohorts, span }: Story): Finding {
  const customers = cohorts.reduce((sum, cohort) => sum + cohort.customers, 0);
  const values = { customers, cohorts: cohorts.length, grain: span.grain };
  return { key: 'finding.size', values, rows: { table: 'customers' } };
}
