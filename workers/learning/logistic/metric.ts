import { gather } from '../../kernels/gather';
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

/** Some rows of a problem as a problem of its own. */
export interface Sample {
  rows: Int32Array;
  problem: LogisticProblem;
}

/** By those of a sample of rows, each column brought to the size that it has in all rows. */
export function sampledMetric(
  problem: LogisticProblem,
  shares: Float64Array,
  { rows, problem: sample }: Sample,
): Metric {
  const { predictors, penalties, design } = problem;
  const known = new Float64Array(rows.length * predictors);
  rows.forEach((row, at) =>
    known.set(shares.subarray(row * predictors, (row + 1) * predictors), at * predictors),
  );
  const hessian = logisticHessian({ ...sample, penalties: new Float64Array(design.size) }, known);
  const moments = meanSquares(sample);
  const stride = strideOf(problem);
  const n = predictors * stride;
  const factorOf = (place: number): number => {
    const column = place % stride;
    const own = moments[column]!;
    return own > 0 ? Math.sqrt(design.squares[column]! / own) : 0;
  };
  const factors = Float64Array.from({ length: n }, (_, place) => factorOf(place));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) hessian[i * n + j]! *= factors[i]! * factors[j]!;
  }
  for (let q = 0; q < predictors; q++) {
    const intercept = q * stride + design.size - 1;
    const curvature = hessian[intercept * (n + 1)]!;
    for (const [column, penalty] of penalties.entries()) {
      const place = (q * stride + column) * (n + 1);
      // Of a column that no row of the sample has, only its size is known.
      if (moments[column] === 0) hessian[place] = design.squares[column]! * curvature;
      hessian[place]! += penalty;
    }
  }
  return factored(problem, hessian);
}

/** Of each column, and of the intercept; ones that are not there have a place, too. */
function meanSquares({ design, weights }: LogisticProblem): Float64Array {
  const { rows, width, numbers, ones, marks, size } = design;
  const squares = new Float64Array(size + 1);
  squares[size - 1] = 1;
  for (let row = 0; row < rows; row++) {
    const weight = weights[row]!;
    for (let j = 0, at = row * numbers.stride; j < width; j++, at++) {
      squares[j]! += weight * numbers.values[at]! * numbers.values[at]!;
    }
    for (let at = row * marks; at < (row + 1) * marks; at++) squares[ones[at]!]! += weight;
  }
  return squares;
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

export function sampleOf(problem: LogisticProblem, rows: Int32Array): Sample {
  const weights = gather(problem.weights, rows);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    rows,
    problem: {
      ...problem,
      design: pickRows(problem.design, rows),
      labels: Int32Array.from(rows, (row) => problem.labels[row]!),
      weights: weights.map((weight) => weight / total),
    },
  };
}
