import { type QuadratureRule, tridiagonalRule } from './tridiagonal-rule';

/**
 * The n-point Gauss rule for the mean over a Beta(a, b) variable: E f(P) ≈ Σ weight · f(node), exact for polynomials of
 * degree 2n − 1, with a, b > 0 of any size. Recurrence of the Jacobi polynomials (Gautschi 2004, table 1.1) moved
 * to [0, 1].
 */
export function betaRule(n: number, a: number, b: number): QuadratureRule {
  const total = a + b;
  const diagonal = new Float64Array(n);
  const offDiagonal = new Float64Array(n - 1);
  diagonal[0] = a / total;
  for (let k = 1; k < n; k++) {
    const s = 2 * k + total - 2;
    diagonal[k] = (2 * k * (k + total - 1) + a * (total - 2)) / (s * (s + 2));
    // At k = 1 two factors cancel that are both zero when a + b = 1.
    const product =
      k === 1 ? (a * b) / (s + 1) : (k * (k + a - 1) * (k + b - 1) * (k + total - 2)) / (s * s - 1);
    offDiagonal[k - 1] = Math.sqrt(product) / s;
  }
  return tridiagonalRule(diagonal, offDiagonal, 1);
}
