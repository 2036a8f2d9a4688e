import { cycleMeans } from './cycle-means';
import { fTail } from './incomplete-beta';
import { loess } from './loess';

/** How much of a series without its trend the place in a cycle explains. */
export interface SeasonShare {
  /** Adjusted for the number of places: 0 where they explain no more than chance would. */
  share: number;
  /** The chance of as much where there is no season. */
  chance: number;
}

/** Cycles that the trend looks over, so that a season does not go into it. */
const TREND_CYCLES = 1.75;
const LEAST_WINDOW = 13;

/**
 * One-way analysis of variance, by place in the cycle, of what a loess trend leaves. Neighbours that are alike (a random walk)
 * look like a season to it, so what they have in common is taken out first (Cochrane and Orcutt 1949). Needs two cycles.
 */
export function seasonShare(values: Float64Array, period: number): SeasonShare {
  const window = Math.max(LEAST_WINDOW, Math.ceil(TREND_CYCLES * period) | 1);
  const trend = loess({ values, weights: undefined }, { window, degree: 1, jump: Math.ceil(window / 10) });
  const left = values.map((value, i) => value - trend[i]!);
  // What rounding leaves of a series that lies on its trend is no season.
  if (!(sumOfSquares(left) > 1e-18 * sumOfSquares(values))) return { share: 0, chance: 1 };
  const alike = likeness(minusMeans(left, period));
  return analyse(alike > 0 ? left.subarray(1).map((value, i) => value - alike * left[i]!) : left, period);
}

function analyse(values: Float64Array, period: number): SeasonShare {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const total = sumOfSquares(values.map((value) => value - mean));
  const within = sumOfSquares(minusMeans(values, period));
  const [freedom, rest] = [period - 1, n - period];
  const f = (total - within) / freedom / (within / rest);
  return {
    share: Math.max(0, 1 - ((within / rest) * (n - 1)) / total),
    chance: f === Infinity ? 0 : fTail(f, freedom, rest),
  };
}

/** Autocorrelation at lag 1. */
function likeness(values: Float64Array): number {
  let product = 0;
  for (let i = 1; i < values.length; i++) product += values[i]! * values[i - 1]!;
  return product / sumOfSquares(values);
}

function minusMeans(values: Float64Array, period: number): Float64Array {
  const means = cycleMeans(values, period);
  return values.map((value, i) => value - means[i]!);
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
