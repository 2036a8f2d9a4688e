import { quantile } from '../../kernels/quantile';
import { sortedNumbers } from '../../kernels/sorted';
import type { Feature } from '../features';

/** Of numbers, so much at either end has too few rows to tell. */
const TAIL = 0.02;
/** Levels that are told, the most frequent first. */
const MOST_LEVELS = 12;
const BINS = 30;

/** Rows of a feature in an interval, as a share of those with a value. */
export interface Bin {
  from: number;
  to: number;
  share: number;
}

/** Values at which predictions are looked at, rising: quantiles of a number, or codes of levels. */
export function gridOf(feature: Feature, points: number): Float64Array {
  return feature.kind === 'number' ? quantilesOf(feature.values, points) : commonLevels(feature);
}

function quantilesOf(values: Float64Array, points: number): Float64Array {
  const sorted = sortedNumbers(values.filter((value) => !Number.isNaN(value)));
  if (sorted.length === 0) return sorted;
  const different = new Set<number>();
  for (const value of sorted) {
    different.add(value);
    if (different.size > points) break;
  }
  if (different.size <= points) return Float64Array.from(different);
  const at = Array.from({ length: points }, (_, i) =>
    quantile(sorted, TAIL + (1 - 2 * TAIL) * (i / (points - 1))),
  );
  return Float64Array.from(new Set(at));
}

function commonLevels(feature: Feature): Float64Array {
  const shares = levelShares(feature);
  return Float64Array.from(shares.keys())
    .filter((code) => shares[code]! > 0)
    .sort((a, b) => shares[b]! - shares[a]! || a - b)
    .subarray(0, MOST_LEVELS)
    .sort();
}

/** By code, of the rows with a value. */
export function levelShares({ values, levels }: Feature): Float64Array {
  const counts = new Float64Array(levels.length);
  let known = 0;
  for (const code of values) {
    if (Number.isNaN(code)) continue;
    counts[code]!++;
    known++;
  }
  return counts.map((count) => count / known);
}

/** Intervals of one width from `from` to `to`. */
export function binsOf(values: Float64Array, from: number, to: number): Bin[] {
  const counts = new Float64Array(BINS);
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known++;
    if (value < from || value > to) continue;
    counts[Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS))]!++;
  }
  const step = (to - from) / BINS;
  return Array.from(counts, (count, bin) => ({
    from: from + bin * step,
    to: from + (bin + 1) * step,
    share: count / known,
  }));
}

/** Share of rows without a value. */
export function missingShare({ values }: Feature): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0) / values.length;
}
