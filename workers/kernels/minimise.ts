import { type SymmetricEigen, symmetricEigen } from './symmetric-eigen';

/** Writes the gradient at `point` into `gradient` and gives the value there; not finite outside its domain. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Ends when no part of the gradient is larger; the gradient is that of an objective of order 1. */
  gradientTolerance?: number;
  /** Ends when an undamped Newton step moves no coordinate further, or one with a kept curvature a tenth as far. */
  stepTolerance?: number;
  /** No step moves a coordinate further. */
  longestStep?: number;
  maxIterations?: number;
}

export interface Minimum {
  point: Float64Array;
  value: number;
  gradient: Float64Array;
  iterations: number;
  evaluations: number;
  /** False when the iterations ran out or no downhill step was found. */
  converged: boolean;
}

/** Step of the finite differences of the gradient. */
const DIFFERENCE = 1e-4;
/** Curvatures below are what rounding leaves of zero. */
const LEAST_CURVATURE = 1e-10;
/** Where no step lowers the value beyond rounding, a gradient this small is what rounding leaves of zero. */
const LEVEL = 1e-8;
/** After a step no longer than this the curvature is nearly the same: the next step does with it. */
const NEAR = 0.05;

interface Place {
  point: Float64Array;
  gradient: Float64Array;
  value: number;
}

/**
 * Minimises a smooth function of a few well-scaled variables by Newton's method. Along each principal direction of the
 * Hessian the step is the gradient over the curvature's size: a saddle is left on its falling side, and a long flat
 * valley is walked as fast as its steep sides are descended (Nocedal and Wright 2006, sec. 3.4). Steps that do not lower
 * the function are shortened.
 *
 * The Hessian comes from differences of the gradient: one-sided ones, so that an iteration costs about one evaluation more
 * than there are variables, and two-sided ones where those stall. Near the minimum it is kept while the gradient still falls
 * to a tenth with each step.
 */
export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  options: MinimiseOptions = {},
): Minimum {
  const { gradientTolerance = 1e-10, stepTolerance = 1e-7, longestStep = 2, maxIterations = 200 } = options;
  let evaluations = 0;
  const visit = (point: Float64Array): Place => {
    const gradient = new Float64Array(point.length);
    evaluations++;
    return { point, gradient, value: objective(point, gradient) };
  };
  let here = visit(Float64Array.from(start));
  let stalled = false;
  let curvature: SymmetricEigen | undefined;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const end = (converged: boolean): Minimum => ({ ...here, iterations: iteration, evaluations, converged });
    if (!Number.isFinite(here.value)) return end(false);
    if (largest(here.gradient) <= gradientTolerance) return end(true);
    const isKept = curvature !== undefined;
    curvature ??= differenceHessian(visit, here, stalled);
    const { step, isConvex } = newtonStep(curvature, here.gradient);
    const length = largest(step);
    let next: Place | undefined;
    for (let factor = Math.min(1, longestStep / length); !next && factor * length > 1e-14; factor /= 4) {
      const there = visit(here.point.map((value, i) => value + factor * step[i]!));
      if (isBetter(there, here, step, factor)) next = there;
      // So short a step cannot be improved on, whether or not rounding shows a gain.
      if (isConvex && length <= (isKept ? 0.1 : 1) * stepTolerance) {
        here = next ?? here;
        return end(true);
      }
    }
    if (!next && isKept) {
      curvature = undefined;
      continue;
    }
    if (!next) return end(largest(here.gradient) <= LEVEL);
    stalled = largest(next.gradient) > 0.1 * largest(here.gradient);
    if (stalled || length > NEAR) curvature = undefined;
    here = next;
  }
  const converged = largest(here.gradient) <= LEVEL;
  return { ...here, iterations: maxIterations, evaluations, converged };
}

/** −|H|⁻¹ g: Newton's step with every curvature counted as positive. */
function newtonStep(
  { values, vectors }: SymmetricEigen,
  gradient: Float64Array,
): { step: Float64Array; isConvex: boolean } {
  const step = new Float64Array(gradient.length);
  values.forEach((curvature, k) => {
    const vector = vectors[k]!;
    const slope = vector.reduce((sum, part, i) => sum + part * gradient[i]!, 0);
    const length = slope / Math.max(Math.abs(curvature), LEAST_CURVATURE);
    vector.forEach((part, i) => (step[i]! -= length * part));
  });
  return { step, isConvex: values[0]! > LEAST_CURVATURE };
}

/** Enough of the promised descent; or, where values differ by rounding only, a smaller gradient. */
function isBetter(there: Place, here: Place, step: Float64Array, factor: number): boolean {
  const slope = step.reduce((sum, part, i) => sum + part * here.gradient[i]!, 0);
  if (there.value <= here.value + 1e-4 * factor * slope) return there.value < here.value;
  // A sum over a hundred thousand rows carries 1e-13 of itself as rounding.
  const rounding = 1e-11 * Math.max(1, Math.abs(here.value));
  return Math.abs(there.value - here.value) <= rounding && largest(there.gradient) < largest(here.gradient);
}

/** Symmetric part of the differences; the identity where the function ends nearby. */
function differenceHessian(
  visit: (point: Float64Array) => Place,
  { point, gradient }: Place,
  twoSided: boolean,
): SymmetricEigen {
  const n = point.length;
  const width = twoSided ? 2 * DIFFERENCE : DIFFERENCE;
  const differences = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const gradientAt = (offset: number): Float64Array =>
      visit(point.map((value, j) => (i === j ? value + offset : value))).gradient;
    const above = gradientAt(DIFFERENCE);
    const below = twoSided ? gradientAt(-DIFFERENCE) : gradient;
    for (let j = 0; j < n; j++) differences[i * n + j] = (above[j]! - below[j]!) / width;
  }
  const isFinite = differences.every(Number.isFinite);
  const hessian = differences.map((value, i) => {
    if (!isFinite) return i % (n + 1) === 0 ? 1 : 0;
    return (value + differences[(i % n) * n + Math.floor(i / n)]!) / 2;
  });
  return symmetricEigen(hessian, n);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
