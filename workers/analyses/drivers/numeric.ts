import { median } from '../../kernels/median';
import { compareRanks } from '../../kernels/rank-comparison';
import { studentQuantile } from '../../kernels/student-t';

/** A number and its interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** How a feature with numbers sets the best apart. */
export interface NumericDriver {
  best: number;
  rest: number;
  meanBest: number;
  meanRest: number;
  medianBest: number;
  medianRest: number;
  difference: Estimate;
  /** Standardised mean difference. */
  g: Estimate;
  auc: Estimate;
  delta: Estimate;
  /** Point-biserial correlation with being one of the best. */
  correlation: number;
  p: number;
}

/**
 * Compares the best with the rest. Values of both groups, none missing, at least two of each and not all equal.
 * @param z normal number of the level of confidence
 */
export function numericDriver(
  values: Float64Array,
  isBest: Uint8Array,
  confidence: number,
  z: number,
): NumericDriver {
  const first = values.filter((_, i) => isBest[i] === 1);
  const second = values.filter((_, i) => isBest[i] === 0);
  const [a, b] = [moments(first), moments(second)];
  const { auc, delta, variance, p } = compareRanks(values, isBest);
  const deltaRange = deltaInterval(delta, variance, Math.min(first.length, second.length), z);
  return {
    best: first.length,
    rest: second.length,
    meanBest: a.mean,
    meanRest: b.mean,
    medianBest: median(first),
    medianRest: median(second),
    difference: welch(a, b, confidence),
    g: hedges(a, b, z),
    auc: { value: auc, low: (deltaRange.low + 1) / 2, high: (deltaRange.high + 1) / 2 },
    delta: { value: delta, ...deltaRange },
    correlation: pointBiserial(a, b),
    p,
  };
}

interface Moments {
  count: number;
  mean: number;
  variance: number;
}

function moments(values: Float64Array): Moments {
  const count = values.length;
  // A second pass takes off what the first sum has lost.
  const rough = values.reduce((sum, value) => sum + value, 0) / count;
  const mean = rough + values.reduce((sum, value) => sum + (value - rough), 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count, mean, variance: squares / (count - 1) };
}

/** The difference of means with B. L. Welch's interval (Biometrika 34, 1947). */
function welch(a: Moments, b: Moments, confidence: number): Estimate {
  const value = a.mean - b.mean;
  const [va, vb] = [a.variance / a.count, b.variance / b.count];
  const error = Math.sqrt(va + vb);
  const degrees = (va + vb) ** 2 / (va ** 2 / (a.count - 1) + vb ** 2 / (b.count - 1));
  const reach = error > 0 ? studentQuantile((1 + confidence) / 2, degrees) * error : 0;
  return { value, low: value - reach, high: value + reach };
}

function pooledSpread(a: Moments, b: Moments): number {
  const degrees = a.count + b.count - 2;
  return Math.sqrt(((a.count - 1) * a.variance + (b.count - 1) * b.variance) / degrees);
}

/**
 * L. V. Hedges' g (Journal of Educational Statistics 6, 1981) with the factor 1 − 3 / (4 (n₁ + n₂) − 9), and the normal interval from
 * the variance (n₁ + n₂) / (n₁ n₂) + g² / (2 (n₁ + n₂ − 3.94)) (J. Hartung, G. Knapp, B. K. Sinha, Statistical Meta-Analysis, 2008).
 */
function hedges(a: Moments, b: Moments, z: number): Estimate {
  const total = a.count + b.count;
  const value = ((a.mean - b.mean) / pooledSpread(a, b)) * (1 - 3 / (4 * total - 9));
  const variance = total / (a.count * b.count) + value ** 2 / 2 / (total - 3.94);
  const reach = variance > 0 ? z * Math.sqrt(variance) : NaN;
  return { value, low: value - reach, high: value + reach };
}

/** t / √(t² + n − 2), t of the pooled test: the correlation of the feature with 0 and 1. */
function pointBiserial(a: Moments, b: Moments): number {
  const t = (a.mean - b.mean) / (pooledSpread(a, b) * Math.sqrt(1 / a.count + 1 / b.count));
  return Number.isFinite(t) ? t / Math.sqrt(t ** 2 + a.count + b.count - 2) : Math.sign(a.mean - b.mean);
}

/**
 * Cliff's asymmetric interval (Psychological Bulletin 114, 1993). Where the groups do not overlap it has no width, and the bound is
 * that of D. Feng and N. Cliff (Journal of Modern Applied Statistical Methods 3, 2004).
 */
function deltaInterval(
  delta: number,
  variance: number,
  smaller: number,
  z: number,
): { low: number; high: number } {
  if (Math.abs(delta) === 1) {
    const bound = (smaller - z ** 2) / (smaller + z ** 2);
    return delta > 0 ? { low: bound, high: 1 } : { low: -1, high: -bound };
  }
  const spread = Math.sqrt(variance);
  const middle = delta - delta ** 3;
  const reach = z * spread * Math.sqrt((1 - delta ** 2) ** 2 + z ** 2 * variance);
  const scale = 1 - delta ** 2 + z ** 2 * variance;
  return {
    low: Math.max(-1, (middle - reach) / scale),
    high: Math.min(1, (middle + reach) / scale),
  };
}
