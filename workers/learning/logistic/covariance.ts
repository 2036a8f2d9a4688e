import { factorCholesky, inverseOfFactored } from '../../kernels/cholesky';
import type { Encoding } from '../encoding';
import { byTerm } from './design';
import { logisticHessian } from './hessian';
import { type LogisticProblem, strideOf } from './objective';
import type { LogisticSolution } from './solve';

/** Share of its diagonal below which a pivot is what rounding leaves of zero. */
const INDEPENDENT = 1e-10;

/**
 * Standard errors from the observed information, per predictor those of the terms and then of the intercept, on the scale of the features.
 * Columns that are left out have 0.
 * @param total of the weights
 */
export function standardErrors(
  encoding: Encoding,
  problem: LogisticProblem,
  { shares }: LogisticSolution,
  total: number,
): number[][] {
  const { design, predictors } = problem;
  const stride = strideOf(problem);
  const n = predictors * stride;
  const factor = logisticHessian(problem, shares);
  factorCholesky(factor, n, INDEPENDENT);
  const covariance = inverseOfFactored(factor, n);
  const codeOf = (term: number): { center: number; scale: number } => {
    const { feature, part } = encoding.terms[term]!;
    const code = encoding.codes[feature]!;
    return part === 'value' && code.kind === 'number' ? code : { center: 0, scale: 1 };
  };
  return Array.from({ length: predictors }, (_, q) => {
    const at = (i: number, j: number): number => covariance[(q * stride + i) * n + q * stride + j]!;
    const errors = byTerm(design, (column) => {
      const { scale } = codeOf(design.terms[column]!);
      return Math.sqrt(at(column, column) / total) / scale;
    });
    // The intercept of the features is that of the columns less each coefficient times its centre.
    const along = new Float64Array(design.size).fill(1);
    design.terms.forEach((term, column) => (along[column] = -codeOf(term).center / codeOf(term).scale));
    const variance = along.reduce(
      (sum, one, i) => sum + along.reduce((part, other, j) => part + one * other * at(i, j), 0),
      0,
    );
    return [...errors, Math.sqrt(variance / total)];
  });
}
