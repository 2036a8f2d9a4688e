/** Nodes, ascending, and positive weights of a quadrature rule: ∫ f ≈ Σ weight · f(node). */
export interface QuadratureRule {
  nodes: Float64Array;
  weights: Float64Array;
}

const MAX_SWEEPS = 60;

/**
 * The Gauss rule of the measure whose orthonormal polynomials have this Jacobi matrix (Golub and Welsch 1969): nodes are
 * the eigenvalues, weights the squared first components of the eigenvectors times the measure's mass. Implicit QL.
 * @param diagonal n recurrence coefficients
 * @param offDiagonal n − 1 square roots of recurrence coefficients
 * @throws Error when an eigenvalue does not settle, which non-finite coefficients cause
 */
export function tridiagonalRule(
  diagonal: Float64Array,
  offDiagonal: Float64Array,
  mass: number,
): QuadratureRule {
  const n = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = new Float64Array(n);
  e.set(offDiagonal.subarray(0, n - 1));
  const first = new Float64Array(n);
  first[0] = 1;
  for (let low = 0; low < n; low++) {
    for (let sweep = 0; ; sweep++) {
      const high = firstSplit(d, e, low);
      if (high === low) break;
      if (sweep === MAX_SWEEPS) throw new Error('the eigenvalues of a Jacobi matrix do not settle');
      sweepUp(d, e, first, low, high);
    }
  }
  const order = Array.from(d.keys()).sort((i, j) => d[i]! - d[j]!);
  return {
    nodes: Float64Array.from(order, (i) => d[i]!),
    weights: Float64Array.from(order, (i) => mass * first[i]! * first[i]!),
  };
}

/** The first index from `low` on whose off-diagonal element is nothing beside its neighbours. */
function firstSplit(d: Float64Array, e: Float64Array, low: number): number {
  for (let m = low; m < d.length - 1; m++) {
    const around = Math.abs(d[m]!) + Math.abs(d[m + 1]!);
    if (Math.abs(e[m]!) <= Number.EPSILON * around) return m;
  }
  return d.length - 1;
}

/** One implicit QL step with Wilkinson's shift on rows low … high. */
function sweepUp(d: Float64Array, e: Float64Array, first: Float64Array, low: number, high: number): void {
  const half = (d[low + 1]! - d[low]!) / (2 * e[low]!);
  const root = Math.sqrt(half * half + 1);
  let g = d[high]! - d[low]! + e[low]! / (half + (half < 0 ? -root : root));
  let [sine, cosine, p] = [1, 1, 0];
  for (let i = high - 1; i >= low; i--) {
    const f = sine * e[i]!;
    const b = cosine * e[i]!;
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= p;
      e[high] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = d[i + 1]! - p;
    const t = (d[i]! - g) * sine + 2 * cosine * b;
    p = sine * t;
    d[i + 1] = g + p;
    g = cosine * t - b;
    const above = first[i + 1]!;
    first[i + 1] = sine * first[i]! + cosine * above;
    first[i] = cosine * first[i]! - sine * above;
  }
  d[low]! -= p;
  e[low] = g;
  e[high] = 0;
}
