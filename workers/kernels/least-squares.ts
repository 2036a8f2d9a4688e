/** A linear model fitted by least squares. */
export interface LinearFit {
  coefficients: number[];
  errors: number[];
  /** Rows less coefficients. */
  freedom: number;
}

/**
 * The coefficients of columns that add up to `target`, by modified Gram–Schmidt (Golub and Van Loan, section 5.3). Undefined where
 * there are too few rows, or a column is a sum of those before it.
 */
export function leastSquares(columns: readonly Float64Array[], target: Float64Array): LinearFit | undefined {
  const k = columns.length;
  const freedom = target.length - k;
  if (freedom < 1) return undefined;
  const basis = columns.map((column) => column.slice());
  const upper = basis.map(() => new Float64Array(k));
  const along = new Float64Array(k);
  const left = target.slice();
  for (let j = 0; j < k; j++) {
    const own = basis[j]!;
    const size = Math.sqrt(dot(columns[j]!, columns[j]!));
    const length = Math.sqrt(dot(own, own));
    if (!(length > 1e-10 * size)) return undefined;
    upper[j]![j] = length;
    own.forEach((value, i) => (own[i] = value / length));
    for (let later = j + 1; later < k; later++) {
      upper[j]![later] = dot(own, basis[later]!);
      subtract(basis[later]!, own, upper[j]![later]!);
    }
    along[j] = dot(own, left);
    subtract(left, own, along[j]!);
  }
  const variance = dot(left, left) / freedom;
  const solve = (right: Float64Array): Float64Array => {
    const out = right.slice();
    for (let j = k - 1; j >= 0; j--) {
      for (let later = j + 1; later < k; later++) out[j]! -= upper[j]![later]! * out[later]!;
      out[j]! /= upper[j]![j]!;
    }
    return out;
  };
  // The covariance is variance · R⁻¹ R⁻ᵀ: its diagonal has the squared lengths of the rows of R⁻¹.
  const inverse = basis.map((_, j) => solve(Float64Array.from(basis, (__, i) => (i === j ? 1 : 0))));
  return {
    coefficients: Array.from(solve(along)),
    errors: basis.map((_, row) =>
      Math.sqrt(variance * inverse.reduce((sum, column) => sum + column[row]! ** 2, 0)),
    ),
    freedom,
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function subtract(from: Float64Array, direction: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= times * direction[i]!;
}
