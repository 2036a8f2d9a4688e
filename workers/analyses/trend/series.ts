import { PER_YEAR } from '../calendar';
import type { Grain } from '../../contract/manifest';

/** Periods that a moving average looks back over, the current one included. */
export const AVERAGE_OVER: Readonly<Record<Grain, number>> = {
  day: 7,
  week: 4,
  month: 3,
  quarter: 4,
  year: 3,
};

/** What is told of every period of one series; NaN where there is nothing to tell. */
export interface Measures {
  value: Float64Array;
  change: Float64Array;
  changePct: Float64Array;
  yoyPct: Float64Array;
  movingAverage: Float64Array;
}

/** Change, growth and moving average of one series without holes in time (missing values are NaN). */
export function measure(value: Float64Array, grain: Grain): Measures {
  const before = (at: number, lag: number): number => value[at - lag] ?? NaN;
  return {
    value,
    change: value.map((now, at) => now - before(at, 1)),
    changePct: value.map((now, at) => growth(now, before(at, 1))),
    yoyPct: value.map((now, at) => growth(now, before(at, PER_YEAR[grain]))),
    movingAverage: trailingMean(value, AVERAGE_OVER[grain]),
  };
}

/** Relative growth; a base of zero or less has no percentage. */
export function growth(now: number, before: number): number {
  return before > 0 ? now / before - 1 : NaN;
}

/** The mean of the last `window` values; NaN until there are as many, and where one of them is missing. */
export function trailingMean(values: Float64Array, window: number): Float64Array {
  return values.map((_, at) => {
    let sum = at + 1 < window ? NaN : 0;
    for (let back = 0; back < window; back++) sum += values[at - back] ?? NaN;
    return sum / window;
  });
}
