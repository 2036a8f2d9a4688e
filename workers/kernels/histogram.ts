import { sortedNumbers } from './sorted';

/** Counts of values in intervals of one width, the lower end included. */
export interface Histogram {
  from: Float64Array;
  to: Float64Array;
  counts: Float64Array;
  /** Values above the last interval. */
  beyond: number;
}

/** Steps that people count in: 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return factor * power;
}

/**
 * A histogram of about `bins` intervals up to the quantile `upTo`; the long tail beyond is counted, not drawn.
 * `least` is the smallest width that makes sense (1 for whole days).
 */
export function histogram(values: Float64Array, bins: number, upTo: number, least: number): Histogram {
  const sorted = sortedNumbers(values);
  const low = sorted[0] ?? 0;
  const high = sorted[Math.floor(upTo * (sorted.length - 1))] ?? low;
  const step = Math.max(least, niceStep((high - low || Math.abs(high) || 1) / bins));
  const first = Math.floor(low / step);
  const length = Math.floor(high / step) - first + 1;
  const counts = new Float64Array(length);
  let beyond = 0;
  for (const value of values) {
    const bin = Math.floor(value / step) - first;
    if (bin < length) counts[bin] = (counts[bin] ?? 0) + 1;
    else beyond++;
  }
  return {
    from: counts.map((_, bin) => (first + bin) * step),
    to: counts.map((_, bin) => (first + bin + 1) * step),
    counts,
    beyond,
  };
}
