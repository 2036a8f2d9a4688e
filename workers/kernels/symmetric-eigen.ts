export interface SymmetricEigen {
  /** Ascending. */
  values: Float64Array;
  /** Of length 1, in the order of the values. */
  vectors: Float64Array[];
}

const MAX_SWEEPS = 50;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix (n × n, by rows) by Jacobi's rotations, which find small
 * eigenvalues as precisely as the matrix holds them (Golub and Van Loan 2013, sec. 8.5).
 */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const a = Float64Array.from(matrix);
  const vectors = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (__, j) => +(i === j)),
  );
  for (let sweep = 0; sweep < MAX_SWEEPS && !isDiagonal(a, n); sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) if (a[p * n + q] !== 0) rotate(a, vectors, p, q, n);
    }
  }
  const order = vectors.map((_, i) => i).sort((i, j) => a[i * n + i]! - a[j * n + j]!);
  return {
    values: Float64Array.from(order, (i) => a[i * n + i]!),
    vectors: order.map((i) => vectors[i]!),
  };
}

function isDiagonal(a: Float64Array, n: number): boolean {
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const product = Math.sqrt(Math.abs(a[p * n + p]! * a[q * n + q]!));
      if (Math.abs(a[p * n + q]!) > 1e-17 * product) return false;
    }
  }
  return true;
}

/** Turns the plane of p and q so that the element between them vanishes. */
function rotate(a: Float64Array, vectors: Float64Array[], p: number, q: number, n: number): void {
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * a[p * n + q]!);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (x: Float64Array, i: number, y: Float64Array, j: number): void => {
    const [one, other] = [x[i]!, y[j]!];
    x[i] = cosine * one - sine * other;
    y[j] = sine * one + cosine * other;
  };
  for (let k = 0; k < n; k++) turn(a, k * n + p, a, k * n + q);
  for (let k = 0; k < n; k++) turn(a, p * n + k, a, q * n + k);
  for (let k = 0; k < n; k++) turn(vectors[p]!, k, vectors[q]!, k);
}
