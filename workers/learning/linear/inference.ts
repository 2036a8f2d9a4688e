import { fTail } from '../../kernels/incomplete-beta';
import { type LeastSquares, preciseLeastSquares } from '../../kernels/precise-least-squares';
import { solveLinear } from '../../kernels/solve-linear';
import { studentQuantile, studentUpper } from '../../kernels/student-t';
import { type Encoding, fitEncoding } from '../encoding';
import type { Training } from '../learner';
import { designOf } from './design';

/** How errors are thought to scatter: alike, or each in its own way (MacKinnon and White 1985). */
export type Errors = 'classic' | 'hc1' | 'hc3';

/** A line of the table of coefficients. */
export interface Coefficient {
  /** Place among the terms of the encoding; −1 is the intercept. */
  term: number;
  estimate: number;
  error: number;
  t: number;
  p: number;
  low: number;
  high: number;
  /** Variance inflation factor; NaN for the intercept. */
  vif: number;
}

/** A linear model with its uncertainty. Rows are those of the training. */
export interface LinearInference {
  encoding: Encoding;
  coefficients: Coefficient[];
  /** Terms that are sums of others and were left out, by place. */
  dependent: number[];
  fitted: Float64Array;
  residuals: Float64Array;
  /** Residuals times the roots of their weights. */
  scaled: Float64Array;
  leverage: Float64Array;
  /** Columns with the intercept, and the decomposition. */
  design: Float64Array[];
  solution: LeastSquares;
  rows: number;
  /** Rows less coefficients. */
  freedom: number;
  /** Variance of the errors (of weight 1). */
  variance: number;
  rSquared: number;
  adjusted: number;
  /** Whether any coefficient beside the intercept is not zero; robust where errors are. */
  f: number;
  fP: number;
}

/** @returns undefined where there are not more rows than coefficients */
export function inferLinear(training: Training, errors: Errors): LinearInference | undefined {
  const { rows, features, target, weights } = training;
  if (target.kind !== 'number') throw new Error('a number is predicted');
  const encoding = fitEncoding(features, rows, { reference: 'first', weights });
  if (encoding.terms.length >= rows) return undefined;
  const design = designOf(encoding, features, rows);
  const solution = preciseLeastSquares(design, target.values, weights);
  const { kept, squares, residuals: scaled } = solution;
  const freedom = rows - kept.length;
  if (freedom < 1) return undefined;
  const leverage = leverageOf(solution, rows);
  const variance = squares / freedom;
  const covariance = covarianceOf(solution, leverage, { errors, variance, freedom });
  const residuals = weights ? scaled.map((value, row) => value / Math.sqrt(weights[row]!)) : scaled;
  const spread = spreadOf(target.values, weights);
  const slopes = kept.length - 1;
  const f =
    errors === 'classic' ? (spread - squares) / slopes / variance : waldOf(solution, covariance) / slopes;
  const reach = studentQuantile(0.975, freedom);
  return {
    encoding,
    coefficients: kept.map((column, i) => {
      const estimate = solution.coefficients[i]!;
      const error = Math.sqrt(covariance[i * kept.length + i]!);
      const t = estimate / error;
      return {
        term: column - 1,
        estimate,
        error,
        t,
        p: 2 * studentUpper(Math.abs(t), freedom),
        low: estimate - reach * error,
        high: estimate + reach * error,
        vif: column === 0 ? NaN : squareOf(solution.inverse[i]!) * spreadOf(design[column]!, weights),
      };
    }),
    dependent: design.flatMap((_, column) => (kept.includes(column) ? [] : [column - 1])),
    fitted: target.values.map((value, row) => value - residuals[row]!),
    residuals,
    scaled,
    leverage,
    design,
    solution,
    rows,
    freedom,
    variance,
    rSquared: spread > 0 ? 1 - squares / spread : NaN,
    adjusted: spread > 0 ? 1 - variance / (spread / (rows - 1)) : NaN,
    f: slopes > 0 ? f : NaN,
    fP: slopes > 0 ? fTail(f, slopes, freedom) : NaN,
  };
}

/** How much each row draws its own fitted value. */
function leverageOf({ basis }: LeastSquares, rows: number): Float64Array {
  const leverage = new Float64Array(rows);
  for (const column of basis) for (let row = 0; row < rows; row++) leverage[row]! += column[row]! ** 2;
  return leverage;
}

/** Of kept coefficients, by rows. */
function covarianceOf(
  { inverse, basis, residuals }: LeastSquares,
  leverage: Float64Array,
  { errors, variance, freedom }: { errors: Errors; variance: number; freedom: number },
): Float64Array {
  const size = inverse.length;
  const covariance = new Float64Array(size * size);
  if (errors === 'classic') {
    inverse.forEach((one, i) =>
      inverse.forEach((other, j) => (covariance[i * size + j] = variance * dot(one, other))),
    );
    return covariance;
  }
  const correction = errors === 'hc1' ? residuals.length / freedom : 1;
  const row = new Float64Array(size);
  const pull = new Float64Array(size);
  residuals.forEach((residual, at) => {
    // A row that fits itself alone tells nothing of its error.
    const alone = errors === 'hc3' ? 1 - leverage[at]! : 1;
    const square = alone > 1e-12 ? correction * (residual / alone) ** 2 : 0;
    basis.forEach((column, j) => (row[j] = column[at]!));
    inverse.forEach((each, i) => (pull[i] = dot(each, row)));
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) covariance[i * size + j]! += square * pull[i]! * pull[j]!;
    }
  });
  return covariance;
}

/** Wald's statistic of all coefficients beside the intercept. */
function waldOf({ coefficients }: LeastSquares, covariance: Float64Array): number {
  const size = coefficients.length;
  const slopes = coefficients.slice(1);
  const part = Float64Array.from(
    { length: (size - 1) ** 2 },
    (_, at) => covariance[(Math.floor(at / (size - 1)) + 1) * size + (at % (size - 1)) + 1]!,
  );
  const solved = slopes.slice();
  return solveLinear(part, solved) ? dot(slopes, solved) : NaN;
}

/** Sum of squares around the mean, both weighted. */
export function spreadOf(values: Float64Array, weights: Float64Array | undefined): number {
  let [total, mean, squares] = [0, 0, 0];
  values.forEach((value, row) => {
    const weight = weights ? weights[row]! : 1;
    total += weight;
    const apart = value - mean;
    mean += (weight / total) * apart;
    squares += weight * apart * (value - mean);
  });
  return squares;
}

function squareOf(values: Float64Array): number {
  return dot(values, values);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
