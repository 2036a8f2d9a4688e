import { quantile } from '../../kernels/quantile';
import { sortedNumbers } from '../../kernels/sorted';
import type { Feature } from '../features';
import type { Predictor } from '../learner';
import { levelShares } from './feature-grid';

/** Values that stand for all that a feature has, and how much each counts. */
export interface Typical {
  values: Float64Array;
  weights: Float64Array;
}

/** Of numbers the middles of four parts of equal size; of categories the most frequent levels. */
const VALUES = 4;

export function typicalOf(feature: Feature): Typical {
  if (feature.kind === 'category') return commonLevels(feature);
  const sorted = sortedNumbers(feature.values.filter((value) => !Number.isNaN(value)));
  const different = new Map<number, number>();
  for (let part = 0; part < VALUES && sorted.length > 0; part++) {
    const value = quantile(sorted, (part + 0.5) / VALUES);
    different.set(value, (different.get(value) ?? 0) + 1 / VALUES);
  }
  return { values: Float64Array.from(different.keys()), weights: Float64Array.from(different.values()) };
}

function commonLevels(feature: Feature): Typical {
  const shares = levelShares(feature);
  const codes = Float64Array.from(shares.keys())
    .filter((code) => shares[code]! > 0)
    .sort((a, b) => shares[b]! - shares[a]! || a - b)
    .subarray(0, VALUES);
  const total = codes.reduce((sum, code) => sum + shares[code]!, 0);
  return { values: codes, weights: codes.map((code) => shares[code]! / total) };
}

export interface CurveOptions {
  kind: number;
  /** Values per row of a prediction. */
  outputs: number;
  /** Places of the features that are looked at; the others have 0. */
  among: readonly number[];
}

/**
 * How much higher each row is predicted than it would be on average over the values of one feature, the others as they are: rows × features. A row's
 * place on its own curve of dependence, which asks all rows of a block at once for a few values.
 */
export function centredCurves(
  predictor: Predictor,
  features: readonly Feature[],
  rows: number,
  typical: readonly Typical[],
  { kind, outputs, among }: CurveOptions,
): Float64Array {
  const contributions = new Float64Array(rows * features.length);
  const own = predictor.predict(features, rows);
  for (const place of among) {
    const { values, weights } = typical[place]!;
    if (values.length < 2) continue;
    for (let row = 0; row < rows; row++) {
      contributions[row * features.length + place] = own[row * outputs + kind]!;
    }
    values.forEach((value, i) => {
      const same = { ...features[place]!, values: new Float64Array(rows).fill(value) };
      const there = predictor.predict(features.with(place, same), rows);
      for (let row = 0; row < rows; row++) {
        contributions[row * features.length + place]! -= weights[i]! * there[row * outputs + kind]!;
      }
    });
  }
  return contributions;
}
