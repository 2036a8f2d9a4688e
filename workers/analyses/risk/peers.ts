import { gather } from '../../kernels/gather';
import { robustDeviation } from '../../kernels/median';
import { quantile } from '../../kernels/quantile';
import { sortedNumbers } from '../../kernels/sorted';
import type { Feature } from '../feature-values';
import { usualOf } from './read-cases';

/** What is usual for a feature among the rows that are compared. */
export interface Peers {
  /** The median, or the code of the commonest value. */
  usual: number;
  /** Robust standard deviation; 0 for categories and where most values are the same. */
  spread: number;
  /** Tukey's fences; NaN for categories. */
  low: number;
  high: number;
  /** Share of each value of a category. */
  shares: Float64Array;
}

const FENCE = 1.5;

/** @param rows places in the source */
export function peersOf(feature: Feature, rows: Int32Array): Peers {
  if (feature.kind === 'category') {
    const usual = usualOf(feature, rows);
    const shares = new Float64Array(feature.levels.length);
    for (const row of rows) shares[feature.values[row]!]! += 1 / rows.length;
    return { usual, spread: 0, low: NaN, high: NaN, shares };
  }
  const values = gather(feature.values, rows);
  const sorted = sortedNumbers(values);
  const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const usual = quantile(sorted, 0.5);
  return {
    usual,
    spread: robustDeviation(values, usual),
    low: first - FENCE * (third - first),
    high: third + FENCE * (third - first),
    shares: new Float64Array(),
  };
}
