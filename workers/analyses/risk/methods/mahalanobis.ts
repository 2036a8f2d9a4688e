import {
  type Spread,
  distanceParts,
  inverseOf,
  spreadOf,
  squaredDistances,
} from '../../../kernels/covariance';
import { minimumCovariance } from '../../../kernels/minimum-covariance';
import type { Points } from '../../../kernels/points';
import { chiSquaredUpper } from '../../../kernels/upper-tails';
import type { Feature } from '../../feature-values';
import type { Judge } from './judge';

/** A column with less than this share of its spread left, once others are known, is a sum of them. */
const NOTHING_LEFT = 1e-10;

/** Distances that know how features go together; `mcd`: from the half that lies closest together. */
export function mahalanobisJudge(robust: { seed: number } | undefined): Judge {
  return ({ features, rows }, progress) => {
    const numbers = features.filter(({ kind }) => kind !== 'category');
    const points = pointsOf(numbers, rows);
    const used = independentColumns(spreadOf(points).covariance, numbers.length);
    const kept = used.map((column) => numbers[column]!);
    const space = kept.length === numbers.length ? points : pointsOf(kept, rows);
    const spread: Spread = robust ? minimumCovariance(space, robust.seed, progress) : spreadOf(space);
    const { matrix } = inverseOf(spread.covariance);
    const scores = squaredDistances(space, spread.mean, matrix);
    const place = new Map(kept.map((feature, column) => [feature, column]));
    return {
      scores,
      pValues: scores.map((square) => chiSquaredUpper(square, kept.length)),
      reasons(at) {
        const parts = distanceParts(space, at, spread.mean, matrix);
        return Float64Array.from(features, (feature) => parts[place.get(feature) ?? -1] ?? 0);
      },
    };
  };
}

function pointsOf(features: readonly Feature[], rows: Int32Array): Points {
  const columns = features.length;
  const values = new Float64Array(rows.length * columns);
  features.forEach((feature, column) => {
    rows.forEach((row, i) => (values[i * columns + column] = feature.values[row]!));
  });
  return { values, rows: rows.length, columns };
}

/** Columns in their order, without those that are sums of others: by Cholesky's steps on the correlations. */
function independentColumns(covariance: Float64Array, columns: number): number[] {
  const left = covariance.slice();
  const used: number[] = [];
  for (let column = 0; column < columns; column++) {
    const variance = left[column * columns + column]!;
    if (!(variance > NOTHING_LEFT * covariance[column * columns + column]!)) continue;
    used.push(column);
    for (let i = column + 1; i < columns; i++) {
      const factor = left[i * columns + column]! / variance;
      for (let j = column + 1; j < columns; j++)
        left[i * columns + j]! -= factor * left[column * columns + j]!;
    }
  }
  return used;
}
