import type { Objective } from './minimise';

export interface QuasiNewtonOptions {
  /** Ends when no part of the gradient is larger; the gradient is that of an objective of order 1. */
  gradientTolerance?: number;
  /** Ends when a step lowers the value by less. */
  valueTolerance?: number;
  /** No step moves a coordinate further: variables are expected to be of order 1. */
  longestStep?: number;
  maxIterations?: number;
}

export interface QuasiNewtonMinimum {
  point: Float64Array;
  value: number;
  iterations: number;
}

/** Share of the promised descent that a step must bring (Armijo). */
const ENOUGH = 1e-4;

/**
 * Minimises a smooth function of well-scaled variables by the method of Broyden, Fletcher, Goldfarb and Shanno with steps
 * that are shortened until they descend (Nocedal and Wright 2006, ch. 6). Where the function is not finite a step is too long.
 */
export function quasiNewton(
  objective: Objective,
  start: ArrayLike<number>,
  options: QuasiNewtonOptions = {},
): QuasiNewtonMinimum {
  const { gradientTolerance = 1e-6, valueTolerance = 1e-11, longestStep = 2, maxIterations = 300 } = options;
  const n = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(n);
  let value = objective(point, gradient);
  let inverse = identity(n, 1);
  let fresh = true;
  let small = 0;
  let iterations = 0;
  for (; iterations < maxIterations && Number.isFinite(value); iterations++) {
    if (largest(gradient) <= gradientTolerance) break;
    const step = times(inverse, gradient, -1);
    let slope = dot(step, gradient);
    if (!(slope < 0)) {
      inverse = identity(n, 1);
      step.set(gradient.map((part) => -part));
      slope = -dot(gradient, gradient);
      fresh = true;
    }
    const longest = fresh ? Math.min(1, 0.2 / largest(step)) : Math.min(1, longestStep / largest(step));
    const there = descend(objective, point, value, step, slope, longest);
    if (!there) {
      if (fresh) break;
      inverse = identity(n, 1);
      fresh = true;
      continue;
    }
    const moved = there.point.map((part, i) => part - point[i]!);
    const change = there.gradient.map((part, i) => part - gradient[i]!);
    const gain = value - there.value;
    const curvature = dot(moved, change);
    // Where the function still bends down nothing is known of its bowl: the next step, too, goes straight down.
    if (fresh && curvature > 0) inverse = identity(n, curvature / dot(change, change));
    if (!fresh || curvature > 0) update(inverse, moved, change, n);
    fresh &&= !(curvature > 0);
    ({ point, gradient, value } = there);
    small = gain < valueTolerance * (1 + Math.abs(value)) ? small + 1 : 0;
    if (small === 2) break;
  }
  return { point, value, iterations };
}

interface Place {
  point: Float64Array<ArrayBuffer>;
  gradient: Float64Array<ArrayBuffer>;
  value: number;
}

function descend(
  objective: Objective,
  from: Float64Array,
  value: number,
  step: Float64Array,
  slope: number,
  longest: number,
): Place | undefined {
  for (let factor = longest; factor > 1e-12;) {
    const point = new Float64Array(from.length);
    for (let i = 0; i < point.length; i++) point[i] = from[i]! + factor * step[i]!;
    const gradient = new Float64Array(point.length);
    const there = objective(point, gradient);
    if (there <= value + ENOUGH * factor * slope && gradient.every(Number.isFinite)) {
      return { point, gradient, value: there };
    }
    // The minimum of the parabola through what is known, within bounds.
    const parabola = Number.isFinite(there)
      ? (-slope * factor) / (2 * (there - value - slope * factor))
      : 0.1;
    factor *= Math.min(0.5, Math.max(0.1, parabola));
  }
  return undefined;
}

/** The inverse Hessian after a step; left as it is where the curvature along the step is not positive. */
function update(inverse: Float64Array, moved: Float64Array, change: Float64Array, n: number): void {
  const curvature = dot(moved, change);
  if (!(curvature > 1e-12 * Math.sqrt(dot(moved, moved) * dot(change, change)))) return;
  const turned = times(inverse, change, 1);
  const scale = (1 + dot(change, turned) / curvature) / curvature;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      inverse[i * n + j]! +=
        scale * moved[i]! * moved[j]! - (turned[i]! * moved[j]! + moved[i]! * turned[j]!) / curvature;
    }
  }
}

function identity(n: number, scale: number): Float64Array<ArrayBuffer> {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = scale;
  return matrix;
}

function times(matrix: Float64Array, vector: Float64Array, sign: number): Float64Array<ArrayBuffer> {
  const n = vector.length;
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * vector[j]!;
    product[i] = sign * sum;
  }
  return product;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
