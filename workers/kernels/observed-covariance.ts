import { symmetricEigen } from './symmetric-eigen';

/** Step of the differences, in coordinates of order 1. */
const DIFFERENCE = 1e-4;
/** Directions with less than this share of the greatest curvature are flat: nothing is known along them. */
const FLAT = 1e-9;

/**
 * The inverse of minus the Hessian (n × n, by rows) of a log-likelihood at its maximum: the covariance of the estimates.
 * The Hessian comes from two-sided differences of the analytic gradient.
 * @param gradientAt writes the gradient at a point
 * @returns undefined where the likelihood is flat in some direction
 */
export function observedCovariance(
  gradientAt: (point: Float64Array, gradient: Float64Array) => void,
  point: Float64Array,
): Float64Array | undefined {
  const n = point.length;
  const hessian = new Float64Array(n * n);
  const [above, below] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    gradientAt(
      point.map((value, j) => (i === j ? value + DIFFERENCE : value)),
      above,
    );
    gradientAt(
      point.map((value, j) => (i === j ? value - DIFFERENCE : value)),
      below,
    );
    for (let j = 0; j < n; j++) {
      const part = (above[j]! - below[j]!) / (4 * DIFFERENCE);
      hessian[i * n + j]! -= part;
      hessian[j * n + i]! -= part;
    }
  }
  if (!hessian.every(Number.isFinite)) return undefined;
  const { values, vectors } = symmetricEigen(hessian, n);
  if (!(values[0]! > FLAT * values[n - 1]!)) return undefined;
  return Float64Array.from(hessian, (_, cell) => {
    const [i, j] = [Math.floor(cell / n), cell % n];
    return values.reduce((sum, value, k) => sum + (vectors[k]![i]! * vectors[k]![j]!) / value, 0);
  });
}
