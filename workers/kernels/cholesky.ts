/**
 * Replaces the lower half of a positive semidefinite matrix (n × n, by rows) with its Cholesky factor. A column that depends on those
 * before it gets an empty row and column in the factor, so that solutions have a 0 there.
 * @param least a pivot below this share of its diagonal is what rounding leaves of zero
 * @returns the dependent columns
 */
export function factorCholesky(a: Float64Array, n: number, least = 0): number[] {
  const dependent: number[] = [];
  for (let i = 0; i < n; i++) {
    const full = a[i * n + i]!;
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      if (j < i) a[i * n + j] = a[j * n + j] === 0 ? 0 : sum / a[j * n + j]!;
      else a[i * n + i] = sum > least * full ? Math.sqrt(sum) : 0;
    }
    if (a[i * n + i] !== 0) continue;
    a.fill(0, i * n, i * n + i);
    dependent.push(i);
  }
  return dependent;
}

/** Solves A x = b with the factor of A; b becomes x. */
export function solveFactored(factor: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * b[k]!;
    b[i] = factor[i * n + i] === 0 ? 0 : sum / factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= factor[k * n + i]! * b[k]!;
    b[i] = factor[i * n + i] === 0 ? 0 : sum / factor[i * n + i]!;
  }
}

/** A⁻¹ by rows, from the factor of A; zeros for dependent columns. */
export function inverseOfFactored(factor: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = inverse.subarray(i * n, (i + 1) * n);
    if (factor[i * n + i] === 0) continue;
    row[i] = 1;
    solveFactored(factor, row);
  }
  return inverse;
}
