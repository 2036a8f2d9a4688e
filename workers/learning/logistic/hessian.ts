import { PRODUCT_ROWS } from '../../kernels/row-products';
import type { Design } from './design';
import { type LogisticProblem, strideOf } from './objective';

/**
 * The second derivatives of the mean loss and its penalty (the lower half), from the shares that `logisticLoss` has left. Places of ones that
 * are not there have empty rows and columns.
 */
export function logisticHessian(problem: LogisticProblem, shares: Float64Array): Float64Array {
  const { design, predictors, penalties, weights } = problem;
  const stride = strideOf(problem);
  const n = predictors * stride;
  const hessian = new Float64Array(n * n);
  const block = new Float64Array(stride * stride);
  const curvature = new Float64Array(design.rows);
  for (let q = 0; q < predictors; q++) {
    for (let r = 0; r <= q; r++) {
      for (let row = 0; row < design.rows; row++) {
        const share = shares[row * predictors + q]!;
        const other = q === r ? share - 1 : shares[row * predictors + r]!;
        curvature[row] = -weights[row]! * share * other;
      }
      crossProducts(problem, curvature, block);
      for (let i = 0; i < design.size; i++) {
        for (let j = 0; j < design.size; j++) {
          const value = i >= j ? block[i * stride + j]! : block[j * stride + i]!;
          hessian[(q * stride + i) * n + r * stride + j] = value;
        }
      }
    }
    for (const [i, penalty] of penalties.entries()) hessian[(q * stride + i) * (n + 1)]! += penalty;
  }
  return hessian;
}

/** Xᵀ diag(c) X with the intercept as the last column; the lower half. */
function crossProducts({ design }: LogisticProblem, curvature: Float64Array, block: Float64Array): void {
  block.fill(0);
  numberProducts(design, curvature, block);
  if (design.marks > 0) flagProducts(design, curvature, block);
  const { size } = design;
  const corner = (size - 1) * (size + 1) + size - 1;
  for (const c of curvature) block[corner]! += c;
}

/** Numbers by numbers, and by the intercept. */
function numberProducts(
  { rows, width, numbers, size }: Design,
  curvature: Float64Array,
  block: Float64Array,
): void {
  const { values, stride } = numbers;
  const factors = new Float64Array(PRODUCT_ROWS);
  const last = size - 1;
  for (let from = 0; from < rows; from += PRODUCT_ROWS) {
    const count = Math.min(PRODUCT_ROWS, rows - from);
    for (let j = 0; j < width; j++) {
      for (let i = 0, at = from * stride + j; i < count; i++, at += stride) {
        factors[i] = curvature[from + i]! * values[at]!;
      }
      numbers.add(factors, from, count, block.subarray(j * (size + 1)));
    }
    numbers.add(curvature.subarray(from, from + count), from, count, block.subarray(last * (size + 1)));
  }
}

/** Columns of 0 and 1 by all columns before them, and by the intercept. */
function flagProducts(
  { rows, width, numbers, marks, ones, size, none }: Design,
  curvature: Float64Array,
  block: Float64Array,
): void {
  const { values, stride } = numbers;
  const line = size + 1;
  const last = (size - 1) * line;
  for (let row = 0; row < rows; row++) {
    const c = curvature[row]!;
    const from = row * stride;
    for (let at = row * marks; at < (row + 1) * marks; at++) {
      const flag = ones[at]!;
      if (flag === none) continue;
      const to = flag * line;
      for (let j = 0; j < width; j++) block[to + j]! += c * values[from + j]!;
      for (let other = row * marks; other <= at; other++) {
        const each = ones[other]!;
        block[each < flag ? to + each : each * line + flag]! += c;
      }
      block[last + flag]! += c;
    }
  }
}

/** Its diagonal alone, which takes no more than a gradient. */
export function hessianDiagonal(problem: LogisticProblem, shares: Float64Array): Float64Array {
  const { design, predictors, penalties, weights } = problem;
  const { rows, width, marks, ones, size, none } = design;
  const { values: numbers, stride: step } = design.numbers;
  const stride = strideOf(problem);
  const diagonal = new Float64Array(predictors * stride);
  for (let row = 0; row < rows; row++) {
    for (let q = 0; q < predictors; q++) {
      const share = shares[row * predictors + q]!;
      const c = weights[row]! * share * (1 - share);
      const start = q * stride;
      for (let j = 0, at = row * step; j < width; j++, at++) {
        diagonal[start + j]! += c * numbers[at]! * numbers[at]!;
      }
      for (let at = row * marks; at < (row + 1) * marks; at++) diagonal[start + ones[at]!]! += c;
      diagonal[start + size - 1]! += c;
    }
  }
  for (let q = 0; q < predictors; q++) {
    for (const [i, penalty] of penalties.entries()) diagonal[q * stride + i]! += penalty;
    diagonal[q * stride + none] = 0;
  }
  return diagonal;
}
