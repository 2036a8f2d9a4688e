import type { Points } from './points';
import { symmetricEigen } from './symmetric-eigen';

/** Means and the covariance (by n, not n − 1) of points: the likeliest normal distribution. */
export interface Spread {
  mean: Float64Array;
  /** Columns × columns, by rows. */
  covariance: Float64Array;
}

/** Eigenvalues below this share of the largest are rounding: nothing differs that way. */
const FLAT = 1e-12;

/** @param rows those that count; all without */
export function spreadOf({ values, columns, rows: all }: Points, rows?: Int32Array): Spread {
  const count = rows?.length ?? all;
  const place = (i: number): number => (rows ? rows[i]! : i) * columns;
  const mean = new Float64Array(columns);
  for (let i = 0; i < count; i++) {
    const from = place(i);
    for (let j = 0; j < columns; j++) mean[j]! += values[from + j]!;
  }
  for (let j = 0; j < columns; j++) mean[j]! /= count;
  const covariance = new Float64Array(columns * columns);
  const apart = new Float64Array(columns);
  for (let i = 0; i < count; i++) {
    const from = place(i);
    for (let j = 0; j < columns; j++) apart[j] = values[from + j]! - mean[j]!;
    for (let j = 0; j < columns; j++)
      for (let k = j; k < columns; k++) covariance[j * columns + k]! += apart[j]! * apart[k]!;
  }
  for (let j = 0; j < columns; j++) {
    for (let k = j; k < columns; k++) {
      const value = covariance[j * columns + k]! / count;
      covariance[j * columns + k] = covariance[k * columns + j] = value;
    }
  }
  return { mean, covariance };
}

export interface Inverse {
  matrix: Float64Array;
  /** Directions in which there is any spread. */
  rank: number;
  /** ln of the product of their variances. */
  logDeterminant: number;
}

/**
 * The inverse of a covariance; directions without spread are left out of it (Moore–Penrose). Columns are brought to one scale first, so that units
 * do not decide what counts as none.
 */
export function inverseOf(covariance: Float64Array): Inverse {
  const n = Math.round(Math.sqrt(covariance.length));
  const scale = Float64Array.from({ length: n }, (_, j) => Math.sqrt(covariance[j * n + j]!) || 1);
  const scaled = covariance.map((value, at) => value / (scale[Math.floor(at / n)]! * scale[at % n]!));
  const { values, vectors } = symmetricEigen(scaled, n);
  const largest = values[n - 1] ?? 0;
  const matrix = new Float64Array(n * n);
  let rank = 0;
  let logDeterminant = scale.reduce((sum, each) => sum + 2 * Math.log(each), 0);
  values.forEach((value, k) => {
    if (!(value > FLAT * largest)) return;
    rank++;
    logDeterminant += Math.log(value);
    const vector = vectors[k]!;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) matrix[i * n + j]! += (vector[i]! * vector[j]!) / value;
  });
  return {
    matrix: matrix.map((value, at) => value / (scale[Math.floor(at / n)]! * scale[at % n]!)),
    rank,
    logDeterminant,
  };
}

/** The squared distance of P. C. Mahalanobis (1936) of each point: how far it is from the mean, by how much points differ that way. */
export function squaredDistances(
  { values, rows, columns }: Points,
  mean: Float64Array,
  inverse: Float64Array,
): Float64Array {
  const distances = new Float64Array(rows);
  const apart = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) apart[j] = values[row * columns + j]! - mean[j]!;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      let along = 0;
      for (let k = 0; k < columns; k++) along += inverse[j * columns + k]! * apart[k]!;
      sum += apart[j]! * along;
    }
    distances[row] = Math.max(0, sum);
  }
  return distances;
}

/** The parts of a point's squared distance, one a column; they sum up to it. */
export function distanceParts(
  { values, columns }: Points,
  row: number,
  mean: Float64Array,
  inverse: Float64Array,
): Float64Array {
  const apart = Float64Array.from({ length: columns }, (_, j) => values[row * columns + j]! - mean[j]!);
  return apart.map(
    (value, j) => value * apart.reduce((sum, other, k) => sum + inverse[j * columns + k]! * other, 0),
  );
}
