import type { Design } from './design';

/**
 * Mean loss of rows with a penalty on coefficients. There are `predictors` linear predictors: one per class, or one per class but the first,
 * whose predictor is 0 then (with two classes that is the log-odds of the second).
 */
export interface LogisticProblem {
  design: Design;
  /** Class of each row, from 0. */
  labels: Int32Array;
  /** They sum up to 1. */
  weights: Float64Array;
  classes: number;
  predictors: number;
  /** Of half the square of each column's coefficients. */
  penalties: Float64Array;
}

/** Coefficients of one predictor after another, each with a place for ones that are not there, which stays 0. */
export function strideOf({ design }: LogisticProblem): number {
  return design.size + 1;
}

/**
 * The value at `point`; writes the gradient and, of each row, the probability that each predictor speaks for.
 */
export function logisticLoss(
  problem: LogisticProblem,
  point: Float64Array,
  gradient: Float64Array,
  shares: Float64Array,
): number {
  gradient.fill(0);
  const loss =
    problem.predictors === 1
      ? binaryLoss(problem, point, gradient, shares)
      : softmaxLoss(problem, point, gradient, shares);
  return loss + penalise(problem, point, gradient);
}

function penalise(problem: LogisticProblem, point: Float64Array, gradient: Float64Array): number {
  const { penalties, predictors, design } = problem;
  const stride = strideOf(problem);
  let sum = 0;
  for (let start = 0; start < predictors * stride; start += stride) {
    for (let column = 0; column < penalties.length; column++) {
      const pull = penalties[column]! * point[start + column]!;
      sum += pull * point[start + column]!;
      gradient[start + column]! += pull;
    }
    gradient[start + design.none] = 0;
  }
  return sum / 2;
}

function binaryLoss(
  { design, labels, weights }: LogisticProblem,
  point: Float64Array,
  gradient: Float64Array,
  shares: Float64Array,
): number {
  const { rows, width, numbers, marks, ones, size } = design;
  let loss = 0;
  let residuals = 0;
  for (let row = 0; row < rows; row++) {
    const z = predictor(design, point, 0, row) + point[size - 1]!;
    const [label, weight] = [labels[row]!, weights[row]!];
    const tail = Math.exp(-Math.abs(z));
    const share = z >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    loss += weight * (Math.log1p(tail) + (z > 0 ? z : 0) - label * z);
    const residual = weight * (share - label);
    shares[row] = share;
    residuals += residual;
    addNumbers(gradient, 0, residual, numbers, row * width, width);
    for (let at = row * marks; at < (row + 1) * marks; at++) gradient[ones[at]!]! += residual;
  }
  gradient[size - 1]! += residuals;
  return loss;
}

function softmaxLoss(
  { design, labels, weights, classes, predictors }: LogisticProblem,
  point: Float64Array,
  gradient: Float64Array,
  shares: Float64Array,
): number {
  const { rows, width, numbers, marks, ones, size } = design;
  const stride = size + 1;
  const base = classes - predictors;
  const z = new Float64Array(classes);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    let top = base > 0 ? 0 : -Infinity;
    for (let q = 0; q < predictors; q++) {
      const own = predictor(design, point, q * stride, row) + point[q * stride + size - 1]!;
      z[q + base] = own;
      if (own > top) top = own;
    }
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(z[k]! - top);
    const [label, weight] = [labels[row]!, weights[row]!];
    loss += weight * (top + Math.log(sum) - z[label]!);
    for (let q = 0; q < predictors; q++) {
      const share = Math.exp(z[q + base]! - top) / sum;
      shares[row * predictors + q] = share;
      const residual = weight * (share - (label === q + base ? 1 : 0));
      const start = q * stride;
      addNumbers(gradient, start, residual, numbers, row * width, width);
      for (let at = row * marks; at < (row + 1) * marks; at++) gradient[start + ones[at]!]! += residual;
      gradient[start + size - 1]! += residual;
    }
  }
  return loss;
}

/** Without the intercept. */
function predictor(
  { numbers, width, ones, marks }: Design,
  point: Float64Array,
  start: number,
  row: number,
): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const from = row * width;
  let j = 0;
  for (; j + 3 < width; j += 4) {
    a += point[start + j]! * numbers[from + j]!;
    b += point[start + j + 1]! * numbers[from + j + 1]!;
    c += point[start + j + 2]! * numbers[from + j + 2]!;
    d += point[start + j + 3]! * numbers[from + j + 3]!;
  }
  for (; j < width; j++) a += point[start + j]! * numbers[from + j]!;
  for (let at = row * marks; at < (row + 1) * marks; at++) b += point[start + ones[at]!]!;
  return a + b + (c + d);
}

function addNumbers(
  to: Float64Array,
  start: number,
  times: number,
  numbers: Float64Array,
  from: number,
  width: number,
): void {
  let j = 0;
  for (; j + 3 < width; j += 4) {
    to[start + j]! += times * numbers[from + j]!;
    to[start + j + 1]! += times * numbers[from + j + 1]!;
    to[start + j + 2]! += times * numbers[from + j + 2]!;
    to[start + j + 3]! += times * numbers[from + j + 3]!;
  }
  for (; j < width; j++) to[start + j]! += times * numbers[from + j]!;
}
