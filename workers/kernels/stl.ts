import { cycleMeans } from './cycle-means';
import { type Smoother, loess, loessAt } from './loess';

/** A series in parts that add up to it. */
export interface Decomposition {
  trend: Float64Array;
  season: Float64Array;
  remainder: Float64Array;
}

export interface StlOptions {
  period: number;
  /** Cycles that a season is smoothed over; Infinity keeps it the same in every cycle. */
  seasonWindow: number;
  /** Left out, 1.5 periods and a little more, so that trend and season do not take from each other. */
  trendWindow?: number;
  /** Values far from the fit count less. */
  robust: boolean;
}

/**
 * Seasonal and trend decomposition by loess (R. B. Cleveland, W. S. Cleveland, McRae and Terpenning 1990, Journal of Official
 * Statistics 6:3), with the degrees, jumps and numbers of loops of R's `stl`. Needs two whole cycles.
 */
export function stl(
  values: Float64Array,
  { period, seasonWindow, trendWindow, robust }: StlOptions,
): Decomposition {
  const n = values.length;
  const isFixed = seasonWindow === Infinity;
  const cycles = isFixed ? 10 * n + 1 : odd(Math.max(3, seasonWindow));
  const width = trendWindow ?? Math.ceil((1.5 * period) / (1 - 1.5 / cycles));
  const smoothers = {
    season: smoother(cycles, 0),
    trend: smoother(odd(Math.max(3, width)), 1),
    low: smoother(odd(Math.max(3, period)), 1),
  };
  const [inner, outer] = robust ? [1, 15] : [2, 0];
  let trend: Float64Array = new Float64Array(n);
  let season: Float64Array = new Float64Array(n);
  let weights: Float64Array | undefined;
  for (let round = 0; ; round++) {
    for (let pass = 0; pass < inner; pass++) {
      const cycle = smoothCycles(minus(values, trend), period, smoothers.season, weights);
      const low = loess({ values: lowPass(cycle, period), weights: undefined }, smoothers.low);
      season = low.map((level, i) => cycle[period + i]! - level);
      trend = loess({ values: minus(values, season), weights }, smoothers.trend);
    }
    if (round >= outer) break;
    weights = bisquare(values.map((value, i) => Math.abs(value - trend[i]! - season[i]!)));
  }
  if (isFixed) season = cycleMeans(season, period);
  return { trend, season, remainder: values.map((value, i) => value - season[i]! - trend[i]!) };
}

function smoother(window: number, degree: 0 | 1): Smoother {
  return { window, degree, jump: Math.ceil(window / 10) };
}

function odd(window: number): number {
  const whole = Math.round(window);
  return whole % 2 === 0 ? whole + 1 : whole;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

/** Each place of the cycle smoothed by itself, and carried on for one cycle at both ends. */
function smoothCycles(
  values: Float64Array,
  period: number,
  smooth: Smoother,
  weights: Float64Array | undefined,
): Float64Array {
  const out = new Float64Array(values.length + 2 * period);
  for (let place = 0; place < period; place++) {
    const own = everyNth(values, place, period);
    const points = { values: own, weights: weights && everyNth(weights, place, period) };
    const k = own.length;
    const smoothed = loess(points, smooth);
    const before = loessAt(points, smooth, 0, 1, Math.min(smooth.window, k));
    const after = loessAt(points, smooth, k + 1, Math.max(1, k - smooth.window + 1), k);
    out[place] = Number.isNaN(before) ? smoothed[0]! : before;
    for (let i = 0; i < k; i++) out[(i + 1) * period + place] = smoothed[i]!;
    out[(k + 1) * period + place] = Number.isNaN(after) ? smoothed[k - 1]! : after;
  }
  return out;
}

function everyNth(values: Float64Array, start: number, step: number): Float64Array {
  return Float64Array.from(
    { length: Math.ceil((values.length - start) / step) },
    (_, i) => values[start + i * step]!,
  );
}

function lowPass(values: Float64Array, period: number): Float64Array {
  return movingMean(movingMean(movingMean(values, period), period), 3);
}

/** The means of all stretches of a length. */
function movingMean(values: Float64Array, length: number): Float64Array {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += values[i]!;
  const out = new Float64Array(values.length - length + 1);
  out[0] = sum / length;
  for (let i = 1; i < out.length; i++) {
    sum += values[i + length - 1]! - values[i - 1]!;
    out[i] = sum / length;
  }
  return out;
}

/** Weights that fall to nothing at six times the median of the residuals. */
function bisquare(residuals: Float64Array): Float64Array {
  const n = residuals.length;
  const sorted = residuals.toSorted();
  const six = 3 * (sorted[n >> 1]! + sorted[n - (n >> 1) - 1]!);
  return residuals.map((r) => (r <= 0.001 * six ? 1 : r <= 0.999 * six ? (1 - (r / six) ** 2) ** 2 : 0));
}
