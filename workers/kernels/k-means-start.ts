import { type Points, squareBetween } from './points';
import type { Random } from './random';

/**
 * Starting centres by k-means++ (Arthur and Vassilvitskii 2007): each is drawn with a chance that grows with the squared distance
 * to those before it. Of 2 + ln k draws the one that leaves the least is kept, as in scikit-learn.
 */
export function drawCenters(points: Points, k: number, random: Random): Float64Array {
  const { values, rows, columns } = points;
  const trials = 2 + Math.floor(Math.log(k));
  const centers = new Float64Array(k * columns);
  const copy = (row: number, c: number): void =>
    centers.set(values.subarray(row * columns, (row + 1) * columns), c * columns);
  copy(Math.floor(random.uniform() * rows), 0);
  let squares = nearer(points, centers, 0, new Float64Array(rows).fill(Infinity)).squares;
  let total = squares.reduce((sum, square) => sum + square, 0);
  for (let c = 1; c < k; c++) {
    const before = squares;
    let best = { squares, total: Infinity, row: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const row = drawRow(before, total, random);
      const tried = nearer(points, values, row * columns, before);
      if (tried.total < best.total) best = { ...tried, row };
    }
    copy(best.row, c);
    ({ squares, total } = best);
  }
  return centers;
}

/** Squared distances to the nearest centre once there is another one. */
function nearer(
  { values, rows, columns }: Points,
  center: Float64Array,
  at: number,
  squares: Float64Array,
): { squares: Float64Array; total: number } {
  const out = new Float64Array(rows);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const square = Math.min(squares[row]!, squareBetween(values, row * columns, center, at, columns));
    out[row] = square;
    total += square;
  }
  return { squares: out, total };
}

function drawRow(weights: Float64Array, total: number, random: Random): number {
  let left = random.uniform() * total;
  for (let row = 0; row < weights.length; row++) {
    left -= weights[row]!;
    if (left < 0) return row;
  }
  return weights.length - 1;
}
