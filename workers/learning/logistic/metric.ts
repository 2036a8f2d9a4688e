import { factorCholesky, solveFactored } from '../../kernels/cholesky';
import { pickRows } from './design';
import { hessianDiagonal, logisticHessian } from './hessian';
import { type LogisticProblem, strideOf } from './objective';

/** Turns a gradient into a step, by second derivatives or by what is known of them. */
export interface Metric {
  apply(gradient: Float64Array): void;
  /** Places whose column is a sum of others before it. */
  dependent: number[];
}

/** Of its own diagonal a pivot keeps at least this share, or the column is a sum of others. */
const INDEPENDENT = 1e-10;
/** The same where a penalty tells the columns apart; what is left is rounding. */
const ROUNDING = 1e-14;

/** By the second derivatives of all rows. */
export function fullMetric(problem: LogisticProblem, shares: Float64Array): Metric {
  return factored(problem, logisticHessian(problem, shares));
}

/** By those of a sample of rows, each brought to the size that all rows give its diagonal. */
export function sampledMetric(problem: LogisticProblem, shares: Float64Array, rows: Int32Array): Metric {
  const sample = sampleOf(problem, rows);
  const { predictors } = problem;
  const known = new Float64Array(rows.length * predictors);
  rows.forEach((row, at) =>
    known.set(shares.subarray(row * predictors, (row + 1) * predictors), at * predictors),
  );
  const hessian = logisticHessian(sample, known);
  const diagonal = hessianDiagonal(problem, shares);
  const n = diagonal.length;
  const factors = diagonal.map((value, i) => {
    const own = hessian[i * (n + 1)]!;
    return own > 0 ? Math.sqrt(value / own) : 0;
  });
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) hessian[i * n + j]! *= factors[i]! * factors[j]!;
  }
  return factored(problem, hessian);
}

/** By the diagonal only, for very many columns. */
export function diagonalMetric(problem: LogisticProblem, shares: Float64Array): Metric {
  const diagonal = hessianDiagonal(problem, shares);
  return {
    dependent: [],
    apply: (gradient) => diagonal.forEach((value, i) => (gradient[i] = value > 0 ? gradient[i]! / value : 0)),
  };
}

function factored(problem: LogisticProblem, hessian: Float64Array): Metric {
  const { penalties, design, predictors } = problem;
  const stride = strideOf(problem);
  const isPenalised = penalties.some((penalty) => penalty > 0);
  const empty = factorCholesky(hessian, predictors * stride, isPenalised ? ROUNDING : INDEPENDENT);
  return {
    dependent: empty.filter((place) => place % stride !== design.none),
    apply: (gradient) => solveFactored(hessian, gradient),
  };
}

/** The problem on some of its rows. */
export function sampleOf(problem: LogisticProblem, rows: Int32Array): LogisticProblem {
  const weights = Float64Array.from(rows, (row) => problem.weights[row]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ...problem,
    design: pickRows(problem.design, rows),
    labels: Int32Array.from(rows, (row) => problem.labels[row]!),
    weights: weights.map((weight) => weight / total),
  };
}
