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
  const { rows, width, numbers, marks, ones, size, none } = design;
  const stride = size + 1;
  block.fill(0);
  for (let row = 0; row < rows; row++) {
    const c = curvature[row]!;
    const from = row * width;
    for (let i = 0; i < width; i++) {
      const scaled = c * numbers[from + i]!;
      const to = i * stride;
      for (let j = 0; j <= i; j++) block[to + j]! += scaled * numbers[from + j]!;
      block[(size - 1) * stride + i]! += scaled;
    }
    for (let at = row * marks; at < (row + 1) * marks; at++) {
      const flag = ones[at]!;
      if (flag === none) continue;
      const to = flag * stride;
      for (let j = 0; j < width; j++) block[to + j]! += c * numbers[from + j]!;
      for (let other = row * marks; other <= at; other++) {
        const [low, high] = ones[other]! < flag ? [ones[other]!, flag] : [flag, ones[other]!];
        block[high * stride + low]! += c;
      }
      block[(size - 1) * stride + flag]! += c;
    }
    block[size * stride - 2]! += c;
  }
}

/** Its diagonal alone, which takes no more than a gradient. */
export function hessianDiagonal(problem: LogisticProblem, shares: Float64Array): Float64Array {
  const { design, predictors, penalties, weights } = problem;
  const { rows, width, numbers, marks, ones, size, none } = design;
  const stride = strideOf(problem);
  const diagonal = new Float64Array(predictors * stride);
  for (let row = 0; row < rows; row++) {
    for (let q = 0; q < predictors; q++) {
      const share = shares[row * predictors + q]!;
      const c = weights[row]! * share * (1 - share);
      const [start, from] = [q * stride, row * width];
      for (let j = 0; j < width; j++) diagonal[start + j]! += c * numbers[from + j]! ** 2;
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
