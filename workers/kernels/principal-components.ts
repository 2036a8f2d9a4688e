import { type Points, groupMeans } from './points';
import { symmetricEigen } from './symmetric-eigen';

export interface PrincipalComponents {
  /** Directions of length 1, the one with most variance first; their largest part is above zero. */
  directions: Float64Array[];
  /** Share of the variance along each. */
  shares: number[];
  /** Where a point lies along each of the first so many. */
  place(row: number, count: number): number[];
}

/** The directions along which points differ most (K. Pearson 1901), from the covariance of their columns. */
export function principalComponents(points: Points): PrincipalComponents {
  const { values, rows, columns } = points;
  const middle = groupMeans(points, new Int32Array(rows), 1);
  const covariance = new Float64Array(columns * columns);
  const apart = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) apart[j] = values[row * columns + j]! - middle[j]!;
    for (let i = 0; i < columns; i++) {
      const from = i * columns;
      for (let j = i; j < columns; j++) covariance[from + j]! += apart[i]! * apart[j]!;
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) covariance[i * columns + j] = covariance[j * columns + i]!;
  }
  const { values: variances, vectors } = symmetricEigen(covariance, columns);
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  const directions = vectors.toReversed().map(upright);
  return {
    directions,
    shares: Array.from(variances.toReversed(), (variance) => Math.max(0, variance) / total),
    place: (row, count) =>
      directions
        .slice(0, count)
        .map((direction) =>
          direction.reduce((sum, part, j) => sum + part * (values[row * columns + j]! - middle[j]!), 0),
        ),
  };
}

function upright(direction: Float64Array): Float64Array {
  const largest = direction.reduce((most, part) => (Math.abs(part) > Math.abs(most) ? part : most), 0);
  return largest < 0 ? direction.map((part) => -part) : direction;
}
