/**
 * Solves A x = b by elimination with row exchanges; A (n × n, by rows) and b are used up, b becomes x.
 * @returns false where A is singular
 */
export function solveLinear(a: Float64Array, b: Float64Array): boolean {
  const n = b.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    const size = a[pivot * n + k]!;
    if (!(Math.abs(size) > 1e-300)) return false;
    if (pivot !== k) {
      for (let j = k; j < n; j++) {
        const held = a[k * n + j]!;
        a[k * n + j] = a[pivot * n + j]!;
        a[pivot * n + j] = held;
      }
      const held = b[k]!;
      b[k] = b[pivot]!;
      b[pivot] = held;
    }
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! / size;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) a[i * n + j]! -= factor * a[k * n + j]!;
      b[i]! -= factor * b[k]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = b[k]!;
    for (let j = k + 1; j < n; j++) sum -= a[k * n + j]! * b[j]!;
    b[k] = sum / a[k * n + k]!;
  }
  return true;
}
