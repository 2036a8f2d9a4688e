import type { Vector } from 'apache-arrow';
import type { InputTable } from '../../table/columns';
import { WINDOW_DAYS, windowNames } from './query';

/** Who has bought, in the order of identifiers. Days since 1970; what is not known is NaN. */
export interface Customers {
  count: number;
  ids: Vector;
  names: (string | null)[];
  /** The last day that is looked at. */
  today: number;
  revenue: Float64Array;
  /** Revenue in windows of 13 weeks, the latest first. */
  windows: Float64Array[];
  /** Days with a purchase. */
  purchases: Float64Array;
  first: Float64Array;
  last: Float64Array;
  /** Mean and median days between them. */
  interval: Float64Array;
  middle: Float64Array;
  /** How far the last two intervals are from even: (share of the last − ½)². */
  evenness: Float64Array;
  rating: Float64Array;
  /** Of days before the last rating: mean, number, variance. */
  ratingBefore: Float64Array;
  ratingsBefore: Float64Array;
  spreadBefore: Float64Array;
}

export function readCustomers(input: InputTable): Customers {
  const numbers = (name: string): Float64Array => input.numbers(name);
  const [purchases, first, last] = [numbers('purchases'), numbers('first'), numbers('last')];
  return {
    count: input.rows,
    ids: input.vector('customer'),
    names: input.texts('customer'),
    today: numbers('today')[0] ?? NaN,
    revenue: numbers('revenue'),
    windows: windowNames().map(numbers),
    purchases,
    first,
    last,
    interval: last.map((day, i) => (day - first[i]!) / (purchases[i]! - 1 || NaN)),
    middle: numbers('middle'),
    evenness: numbers('evenness'),
    rating: numbers('rating'),
    ratingBefore: numbers('rating_before'),
    ratingsBefore: numbers('ratings_before'),
    spreadBefore: numbers('spread_before'),
  };
}

/** Windows that lie whole between the day after a customer's first purchase and today. */
export function wholeWindows({ first, today, windows }: Customers, row: number): number {
  return Math.min(windows.length, Math.floor((today - first[row]!) / WINDOW_DAYS));
}

/** Revenue of the last 52 weeks, and of the 52 before. */
export function recentRevenue({ windows, count }: Customers): { now: Float64Array; before: Float64Array } {
  const half = windows.length / 2;
  const sum = (part: Float64Array[]): Float64Array =>
    Float64Array.from({ length: count }, (_, row) => part.reduce((total, each) => total + each[row]!, 0));
  return { now: sum(windows.slice(0, half)), before: sum(windows.slice(half)) };
}
