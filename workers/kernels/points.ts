/** Points in a space of few dimensions, one after another: `values[row * columns + column]`. */
export interface Points {
  values: Float64Array;
  rows: number;
  columns: number;
}

/** The points at these rows, in their order. */
export function pickPoints({ values, columns }: Points, rows: ArrayLike<number>): Points {
  const picked = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i]! * columns;
    picked.set(values.subarray(from, from + columns), i * columns);
  }
  return { values: picked, rows: rows.length, columns };
}

/** The squared distance of the points that begin at two places. */
export function squareBetween(
  a: Float64Array,
  at: number,
  b: Float64Array,
  to: number,
  columns: number,
): number {
  let square = 0;
  let j = 0;
  for (; j + 3 < columns; j += 4) {
    const d0 = a[at + j]! - b[to + j]!;
    const d1 = a[at + j + 1]! - b[to + j + 1]!;
    const d2 = a[at + j + 2]! - b[to + j + 2]!;
    const d3 = a[at + j + 3]! - b[to + j + 3]!;
    square += d0 * d0 + d1 * d1 + (d2 * d2 + d3 * d3);
  }
  for (; j < columns; j++) {
    const d = a[at + j]! - b[to + j]!;
    square += d * d;
  }
  return square;
}

/** The sum of the differences of the points that begin at two places (city blocks). */
export function blocksBetween(
  a: Float64Array,
  at: number,
  b: Float64Array,
  to: number,
  columns: number,
): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) sum += Math.abs(a[at + j]! - b[to + j]!);
  return sum;
}

/** The means of the points of each group from 0; groups without points are NaN. */
export function groupMeans(
  { values, rows, columns }: Points,
  labels: Int32Array,
  groups: number,
): Float64Array {
  const means = new Float64Array(groups * columns);
  const counts = groupSizes(labels, groups);
  for (let row = 0; row < rows; row++) {
    const [at, to] = [row * columns, labels[row]! * columns];
    for (let j = 0; j < columns; j++) means[to + j]! += values[at + j]!;
  }
  return means.map((sum, at) => sum / counts[Math.floor(at / columns)]!);
}

/** How many rows have each label from 0. */
export function groupSizes(labels: Int32Array, groups: number): Float64Array {
  const counts = new Float64Array(groups);
  for (const label of labels) counts[label]!++;
  return counts;
}
