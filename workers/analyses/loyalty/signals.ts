import { betaCdf, betaQuantile } from '../../kernels/beta-cdf';
import { rankTrend } from '../../kernels/rank-trend';
import { studentUpper } from '../../kernels/student-t';
import { type Customers, wholeWindows } from './customers';

export const SIGNALS = ['silence', 'revenue', 'satisfaction'] as const;
export const STATUSES = ['steady', 'turning', 'gone', 'unknown'] as const;

/** Early warnings. A chance is that of a customer who stays as loyal as before; NaN where it cannot be told. */
export interface Signals {
  /** Shape of the intervals: 1 is chance, more is regular. Whether it comes from the data or is supposed. */
  regularity: number;
  isMeasured: boolean;
  silence: Float64Array;
  revenue: Float64Array;
  satisfaction: Float64Array;
  /** The last day (since 1970) on which the silence is no signal; NaN beyond a hundred years. */
  dueBy: Float64Array;
  /** Signals that fired as bits, in the order of `SIGNALS`. */
  fired: Uint8Array;
  /** Codes into `STATUSES`. */
  status: Uint8Array;
}

/** A silence this improbable, or this long (in days), is no early warning any more. */
const GONE = 0.001;
const GONE_AFTER = 364;
/** Fewer customers with two intervals say nothing of regularity. */
const LEAST_FOR_REGULARITY = 30;
/** A trend needs so many windows, and revenue in so many of them. */
const LEAST_WINDOWS = 6;
const LEAST_ACTIVE = 3;
const LEAST_RATINGS = 2;
const MOST_PATIENCE = 36_525;

/**
 * Three tests of each customer, at a level that is shared among those that can be made (Bonferroni), so that of steady
 * customers no more than `alpha` are named in error.
 */
export function signalsOf(customers: Customers, alpha: number): Signals {
  const { count } = customers;
  const { regularity, isMeasured } = regularityOf(customers.evenness);
  const silence = silenceChances(customers, regularity);
  const revenue = Float64Array.from({ length: count }, (_, row) => fallingRevenue(customers, row));
  const satisfaction = satisfactionChances(customers);
  const all = [silence, revenue, satisfaction];
  const fired = new Uint8Array(count);
  const status = new Uint8Array(count);
  const dueBy = new Float64Array(count).fill(NaN);
  const limits = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const tests = all.reduce((sum, chances) => sum + (Number.isNaN(chances[row]) ? 0 : 1), 0);
    all.forEach((chances, i) => {
      if (chances[row]! <= alpha / tests) fired[row]! |= 1 << i;
    });
    const isLong = customers.today - customers.last[row]! >= GONE_AFTER;
    const isGone = silence[row]! <= Math.min(isLong ? 1 : GONE, alpha / tests);
    status[row] = STATUSES.indexOf(
      tests === 0 ? 'unknown' : isGone ? 'gone' : fired[row] ? 'turning' : 'steady',
    );
    if (Number.isNaN(silence[row])) continue;
    const intervals = customers.purchases[row]! - 1;
    const key = `${intervals} ${tests}`;
    if (!limits.has(key)) limits.set(key, silenceLimit(intervals, regularity, alpha / tests));
    const patience = Math.ceil(limits.get(key)! * (customers.last[row]! - customers.first[row]!)) - 1;
    if (patience <= MOST_PATIENCE) dueBy[row] = customers.last[row]! + patience;
  }
  return { regularity, isMeasured, silence, revenue, satisfaction, dueBy, fired, status };
}

/**
 * The shape k of gamma intervals, pooled: of two intervals in a row the share of one is Beta(k, k), whose variance is
 * 1 / (4 (2k + 1)) (R. D. Wheat and D. G. Morrison, Journal of Marketing Research 27, 1990, p. 87).
 */
function regularityOf(evenness: Float64Array): { regularity: number; isMeasured: boolean } {
  const known = evenness.filter((value) => !Number.isNaN(value));
  if (known.length < LEAST_FOR_REGULARITY) return { regularity: 1, isMeasured: false };
  const variance = known.reduce((sum, value) => sum + value, 0) / known.length;
  const shape = (1 - 4 * variance) / (8 * variance);
  return { regularity: Math.min(20, Math.max(0.2, shape)), isMeasured: true };
}

/**
 * The chance that the next interval is longer than the silence s. With n intervals of sum S and shape k the share
 * s / (s + S) of a next interval s is Beta(k, nk), whatever the customer's own pace: a short history says little by itself.
 */
function silenceChances({ count, purchases, first, last, today }: Customers, shape: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => {
    const intervals = purchases[row]! - 1;
    if (intervals < 1) return NaN;
    const silent = today - last[row]!;
    const history = last[row]! - first[row]!;
    return betaCdf(history / (history + silent), intervals * shape, shape);
  });
}

/** The silence, in units of the time from the first to the last purchase, that has the chance `level`. */
function silenceLimit(intervals: number, shape: number, level: number): number {
  const share = betaQuantile(1 - level, shape, intervals * shape);
  return share / (1 - share);
}

/** Kendall's test against time of the windows since the first purchase. */
function fallingRevenue(customers: Customers, row: number): number {
  const windows = wholeWindows(customers, row);
  if (windows < LEAST_WINDOWS) return NaN;
  const values = customers.windows.slice(0, windows).map((window) => window[row]!);
  if (values.filter((value) => value > 0).length < LEAST_ACTIVE) return NaN;
  return rankTrend(values.toReversed()).falling;
}

/**
 * The last rating against the mean of the m earlier ones: t = (mean − last) / (s √(1 + 1/m)), with the variance s² within
 * customers pooled over all of them, because each has given few ratings.
 */
function satisfactionChances(customers: Customers): Float64Array {
  const { count, rating, ratingBefore, ratingsBefore, spreadBefore } = customers;
  let squares = 0;
  let degrees = 0;
  for (let row = 0; row < count; row++) {
    if (!(ratingsBefore[row]! >= LEAST_RATINGS)) continue;
    squares += spreadBefore[row]! * (ratingsBefore[row]! - 1);
    degrees += ratingsBefore[row]! - 1;
  }
  const spread = Math.sqrt(squares / degrees);
  return Float64Array.from({ length: count }, (_, row) => {
    const earlier = ratingsBefore[row]!;
    if (!(earlier >= LEAST_RATINGS) || !(spread > 0)) return NaN;
    return studentUpper((ratingBefore[row]! - rating[row]!) / (spread * Math.sqrt(1 + 1 / earlier)), degrees);
  });
}
