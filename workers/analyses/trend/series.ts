import type { Grain } from '../../contract/manifest';
import { compensatedSum } from '../../kernels/compensated-sum';
import { growth } from '../../kernels/growth';
import { PER_YEAR } from '../calendar';
import type { Span } from '../grain';

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
  yoyChange: Float64Array;
  movingAverage: Float64Array;
}

/** Change, growth and moving average of one series without holes in time (missing values are NaN). */
export function measure(value: Float64Array, grain: Grain, window = AVERAGE_OVER[grain]): Measures {
  const before = (at: number, lag: number): number => value[at - lag] ?? NaN;
  return {
    value,
    change: value.map((now, at) => now - before(at, 1)),
    changePct: value.map((now, at) => growth(now, before(at, 1))),
    yoyPct: value.map((now, at) => growth(now, before(at, PER_YEAR[grain]))),
    yoyChange: value.map((now, at) => now - before(at, PER_YEAR[grain])),
    movingAverage: trailingMean(value, window),
  };
}

/** Whether the period a year before one is there and whole: growth on a part of a period says nothing. */
export function hasYearBefore(at: number, { grain, firstWhole }: Span): boolean {
  return at - PER_YEAR[grain] >= firstWhole;
}

/** The mean of the last `window` values; NaN until there are as many, and where one of them is missing. */
export function trailingMean(values: Float64Array, window: number): Float64Array {
  return trailing(values, window, meanOf);
}

/** What is told of the last so many values; NaN until there are as many, and where one of them is missing. */
export interface Rolling {
  sum: Float64Array;
  least: Float64Array;
  most: Float64Array;
  /** Sample standard deviation. */
  deviation: Float64Array;
}

export function rolling(values: Float64Array, window: number): Rolling {
  return {
    sum: trailing(values, window, compensatedSum),
    least: trailing(values, window, (own) => own.reduce((a, b) => (b < a ? b : a))),
    most: trailing(values, window, (own) => own.reduce((a, b) => (b > a ? b : a))),
    deviation: trailing(values, window, deviationOf),
  };
}

function trailing(values: Float64Array, window: number, of: (own: Float64Array) => number): Float64Array {
  return values.map((_, at) => {
    const own = values.subarray(Math.max(0, at + 1 - window), at + 1);
    return own.length < window || own.some((value) => Number.isNaN(value)) ? NaN : of(own);
  });
}

function meanOf(own: Float64Array): number {
  return own.reduce((sum, value) => sum + value, 0) / own.length;
}

function deviationOf(own: Float64Array): number {
  const mean = meanOf(own);
  return Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (own.length - 1));
}

/** The values with the first one above zero of the whole periods as 100. */
export function indexed(values: Float64Array, { firstWhole, lastWhole }: Span): Float64Array {
  const base = values.subarray(firstWhole, lastWhole + 1).find((value) => value > 0) ?? NaN;
  return values.map((value) => (100 * value) / base);
}
