import { PRODUCT_ROWS } from '../../kernels/row-products';
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
  /** Whether they are all the same. */
  isEven: boolean;
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
  const loss = sumLoss(problem, point, gradient, shares);
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

/** Scores and residuals of a block of rows, one list per predictor. */
interface Block {
  from: number;
  count: number;
  scores: Float64Array[];
  residuals: Float64Array[];
}

/** Block after block: the scores, from them the loss, the shares and the residuals, and from these the gradient. */
function sumLoss(
  problem: LogisticProblem,
  point: Float64Array,
  gradient: Float64Array,
  shares: Float64Array,
): number {
  const { design, predictors } = problem;
  const lists = (): Float64Array[] =>
    Array.from({ length: predictors }, () => new Float64Array(PRODUCT_ROWS));
  const block: Block = { from: 0, count: 0, scores: lists(), residuals: lists() };
  const stride = strideOf(problem);
  const own = (list: Float64Array, q: number): Float64Array => list.subarray(q * stride, (q + 1) * stride);
  const lossOf = predictors === 1 ? binaryLoss : softmaxLoss;
  let loss = 0;
  for (; block.from < design.rows; block.from += PRODUCT_ROWS) {
    block.count = Math.min(PRODUCT_ROWS, design.rows - block.from);
    block.scores.forEach((scores, q) => score(design, own(point, q), block, scores));
    loss += lossOf(problem, block, shares);
    block.residuals.forEach((residuals, q) => addGradient(design, residuals, block, own(gradient, q)));
  }
  return loss;
}

function score(
  { numbers, ones, marks, size }: Design,
  point: Float64Array,
  { from, count }: Block,
  scores: Float64Array,
): void {
  numbers.products(point, from, count, scores);
  const intercept = point[size - 1]!;
  for (let i = 0; i < count; i++) scores[i]! += intercept;
  if (marks === 0) return;
  for (let i = 0, at = from * marks; i < count; i++) {
    let sum = 0;
    for (const end = at + marks; at < end; at++) sum += point[ones[at]!]!;
    scores[i]! += sum;
  }
}

function addGradient(
  { numbers, ones, marks, size }: Design,
  residuals: Float64Array,
  { from, count }: Block,
  gradient: Float64Array,
): void {
  numbers.add(residuals, from, count, gradient);
  let intercept = 0;
  for (let i = 0; i < count; i++) intercept += residuals[i]!;
  gradient[size - 1]! += intercept;
  if (marks === 0) return;
  for (let i = 0, at = from * marks; i < count; i++) {
    for (const end = at + marks; at < end; at++) gradient[ones[at]!]! += residuals[i]!;
  }
}

function binaryLoss(
  { labels, weights, isEven }: LogisticProblem,
  block: Block,
  shares: Float64Array,
): number {
  const { from, count } = block;
  const scores = block.scores[0]!;
  const residuals = block.residuals[0]!;
  let loss = 0;
  // Logarithms are dear: where all rows count alike one of a product of factors from 1 to 2 is enough for a block.
  let product = 1;
  for (let i = 0; i < count; i++) {
    const z = scores[i]!;
    const label = labels[from + i]!;
    const weight = weights[from + i]!;
    const tail = Math.exp(z > 0 ? -z : z);
    const share = z > 0 ? 1 / (1 + tail) : tail / (1 + tail);
    loss += weight * ((z > 0 ? z : 0) - label * z);
    if (isEven) product *= 1 + tail;
    else loss += weight * Math.log1p(tail);
    shares[from + i] = share;
    residuals[i] = weight * (share - label);
  }
  return loss + weights[from]! * Math.log(product);
}

function softmaxLoss(
  { labels, weights, classes, predictors }: LogisticProblem,
  { from, count, scores, residuals }: Block,
  shares: Float64Array,
): number {
  const base = classes - predictors;
  let loss = 0;
  for (let i = 0; i < count; i++) {
    let top = base > 0 ? 0 : -Infinity;
    for (const own of scores) if (own[i]! > top) top = own[i]!;
    let sum = base > 0 ? Math.exp(-top) : 0;
    for (const own of scores) sum += Math.exp(own[i]! - top);
    const label = labels[from + i]! - base;
    const weight = weights[from + i]!;
    loss += weight * (top + Math.log(sum) - (label < 0 ? 0 : scores[label]![i]!));
    for (let q = 0; q < predictors; q++) {
      const share = Math.exp(scores[q]![i]! - top) / sum;
      shares[(from + i) * predictors + q] = share;
      residuals[q]![i] = weight * (share - (label === q ? 1 : 0));
    }
  }
  return loss;
}
