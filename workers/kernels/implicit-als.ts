import { factorCholesky, solveFactored } from './cholesky';

/** Who has what: of row `r` the columns `columns[starts[r]]` to before `columns[starts[r + 1]]`, with weights above 0. */
export interface Interactions {
  starts: Int32Array;
  columns: Int32Array;
  weights: Float64Array;
  /** How many columns there are. */
  width: number;
}

export interface AlsOptions {
  factors: number;
  /** A weight w counts with a confidence of 1 + alpha · w. */
  alpha: number;
  regularization: number;
  iterations: number;
  /** Factors of the columns to start from, `factors` for each. */
  start: Float64Array;
}

export interface AlsFactors {
  rows: Float64Array;
  columns: Float64Array;
}

/** Columns become rows. */
export function transposed({ starts, columns, weights, width }: Interactions): Interactions {
  const counts = new Int32Array(width + 1);
  for (const column of columns) counts[column + 1]!++;
  for (let column = 0; column < width; column++) counts[column + 1]! += counts[column]!;
  const next = counts.slice();
  const rows = new Int32Array(columns.length);
  const moved = new Float64Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const to = next[columns[at]!]!++;
      rows[to] = row;
      moved[to] = weights[at]!;
    }
  }
  return { starts: counts, columns: rows, weights: moved, width: starts.length - 1 };
}

/**
 * Factors of rows and columns whose products come near to 1 where there is something and 0 elsewhere, the more so the greater its
 * weight: alternating least squares of Y. Hu, Y. Koren, C. Volinsky, Collaborative Filtering for Implicit Feedback Datasets, ICDM 2008. Each
 * step is solved exactly (Cholesky).
 */
export function implicitAls(
  data: Interactions,
  options: AlsOptions,
  progress: (share: number) => void = () => undefined,
): AlsFactors {
  const { factors, iterations } = options;
  const turned = transposed(data);
  const rows = new Float64Array((data.starts.length - 1) * factors);
  const columns = options.start.slice();
  for (let i = 0; i < iterations; i++) {
    solveSide(data, columns, rows, options);
    progress((i + 0.5) / iterations);
    solveSide(turned, rows, columns, options);
    progress((i + 1) / iterations);
  }
  return { rows, columns };
}

/** (YᵀY + λI + Σ α w y yᵀ) x = Σ (1 + α w) y, for each row's x. */
function solveSide(
  { starts, columns, weights }: Interactions,
  known: Float64Array,
  sought: Float64Array,
  { factors, alpha, regularization }: AlsOptions,
): void {
  const squares = gram(known, factors);
  for (let f = 0; f < factors; f++) squares[f * factors + f]! += regularization;
  const a = new Float64Array(factors * factors);
  const b = new Float64Array(factors);
  for (let row = 0; row + 1 < starts.length; row++) {
    a.set(squares);
    b.fill(0);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const y = columns[at]! * factors;
      const more = alpha * weights[at]!;
      for (let i = 0; i < factors; i++) {
        const yi = known[y + i]!;
        b[i]! += (1 + more) * yi;
        const scaled = more * yi;
        for (let j = 0; j <= i; j++) a[i * factors + j]! += scaled * known[y + j]!;
      }
    }
    factorCholesky(a, factors);
    solveFactored(a, b);
    sought.set(b, row * factors);
  }
}

/** YᵀY, the lower half. */
function gram(known: Float64Array, factors: number): Float64Array {
  const squares = new Float64Array(factors * factors);
  for (let y = 0; y < known.length; y += factors) {
    for (let i = 0; i < factors; i++) {
      const yi = known[y + i]!;
      for (let j = 0; j <= i; j++) squares[i * factors + j]! += yi * known[y + j]!;
    }
  }
  return squares;
}
