import { cholesky, choleskySolve } from './cholesky';

/** Writes the gradient at `point` into `gradient` and gives the value there; not finite outside its domain. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Ends when no part of the gradient is larger; the gradient is that of an objective of order 1. */
  gradientTolerance?: number;
  /** Ends when an undamped Newton step moves no coordinate further. */
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

/** Step of the finite differences of the gradient: their error only slows the last steps down. */
const DIFFERENCE = 1e-4;

interface Place {
  point: Float64Array;
  gradient: Float64Array;
  value: number;
}

/**
 * Minimises a smooth function of a few well-scaled variables by Newton's method, damped as Levenberg and Marquardt do
 * where the function is not convex (Nocedal and Wright 2006, ch. 3). The Hessian comes from differences of the
 * gradient, so each iteration costs about one evaluation more than there are variables; close to the minimum the error
 * falls by four digits at a time.
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
  let damping = 0;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const end = (converged: boolean): Minimum => ({ ...here, iterations: iteration, evaluations, converged });
    if (!Number.isFinite(here.value)) return end(false);
    if (largest(here.gradient) <= gradientTolerance) return end(true);
    const hessian = differenceHessian(visit, here);
    const scale = Math.max(largest(hessian), largest(here.gradient));
    let next: Place | undefined;
    while (!next) {
      const step = dampedStep(hessian, here.gradient, damping);
      if (step) {
        const length = largest(step);
        const factor = Math.min(1, longestStep / length);
        const there = visit(here.point.map((value, i) => value + factor * step[i]!));
        if (isBetter(there, here, step, factor)) next = there;
        if (damping === 0 && length <= stepTolerance) {
          if (next) here = next;
          return end(true);
        }
      }
      if (next) break;
      damping = Math.max(10 * damping, 1e-4 * scale);
      if (damping > 1e12 * scale) return end(false);
    }
    here = next;
    damping = damping > 1e-3 * scale ? damping / 30 : 0;
  }
  return { ...here, iterations: maxIterations, evaluations, converged: false };
}

/** Enough of the promised descent; or, where values differ by rounding only, a smaller gradient. */
function isBetter(there: Place, here: Place, step: Float64Array, factor: number): boolean {
  const slope = step.reduce((sum, part, i) => sum + part * here.gradient[i]!, 0);
  if (there.value <= here.value + 1e-4 * factor * slope) return there.value < here.value;
  const rounding = 1e-14 * Math.max(1, Math.abs(here.value));
  return Math.abs(there.value - here.value) <= rounding && largest(there.gradient) < largest(here.gradient);
}

function dampedStep(
  hessian: Float64Array,
  gradient: Float64Array,
  damping: number,
): Float64Array | undefined {
  const n = gradient.length;
  const damped = hessian.map((value, i) => (i % (n + 1) === 0 ? value + damping : value));
  const lower = cholesky(damped, n);
  return (
    lower &&
    choleskySolve(
      lower,
      gradient.map((part) => -part),
    )
  );
}

/** Symmetric part of the forward differences; the identity where the function ends nearby. */
function differenceHessian(visit: (point: Float64Array) => Place, { point, gradient }: Place): Float64Array {
  const n = point.length;
  const differences = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const moved = visit(point.map((value, j) => (i === j ? value + DIFFERENCE : value)));
    for (let j = 0; j < n; j++) differences[i * n + j] = (moved.gradient[j]! - gradient[j]!) / DIFFERENCE;
  }
  if (!differences.every(Number.isFinite)) return differences.map((_, i) => (i % (n + 1) === 0 ? 1 : 0));
  return differences.map((value, i) => (value + differences[(i % n) * n + Math.floor(i / n)]!) / 2);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
