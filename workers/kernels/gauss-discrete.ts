import { type QuadratureRule, tridiagonalRule } from './tridiagonal-rule';

/**
 * Replaces a sum over many points, Σ weights[k] f(points[k]) with positive weights, by one over n points that agrees for
 * all polynomials f of degree 2n − 1: the Gauss rule of the discrete measure. Lanczos's recurrence with full
 * reorthogonalisation (Gautschi 2004, sec. 2.2.3). With n points or fewer the rule is the sum itself.
 */
export function discreteRule(points: Float64Array, weights: Float64Array, n: number): QuadratureRule {
  if (points.length <= n) return { nodes: points, weights };
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const diagonal = new Float64Array(n);
  const offDiagonal = new Float64Array(n - 1);
  const basis = [weights.map((weight) => Math.sqrt(weight / mass))];
  for (let k = 0; k < n; k++) {
    const last = basis[k]!;
    const next = last.map((value, i) => value * points[i]!);
    diagonal[k] = dot(last, next);
    if (k === n - 1) break;
    // Twice is enough (Kahan and Parlett).
    for (let pass = 0; pass < 2; pass++) for (const vector of basis) subtractProjection(next, vector);
    const length = Math.sqrt(dot(next, next));
    offDiagonal[k] = length;
    basis.push(next.map((value) => value / length));
  }
  return tridiagonalRule(diagonal, offDiagonal, mass);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function subtractProjection(vector: Float64Array, unit: Float64Array): void {
  const share = dot(vector, unit);
  for (let i = 0; i < vector.length; i++) vector[i]! -= share * unit[i]!;
}
