import { solveLinear } from '../../kernels/solve-linear';
import { type Innovations, armaFilter } from './arma-filter';
import type { ArmaLags } from './arma-lags';

/** The likelihood at given ARMA coefficients, with σ² and the coefficients of the regressors at their best. */
export interface Concentrated {
  /** −log-likelihood per observation, without its constants: (log σ² + mean log variance) / 2. */
  value: number;
  sigma2: number;
  /** Generalised least squares. */
  effects: Float64Array;
  innovations: Innovations;
}

/** @param columns the differenced series, then the differenced regressors */
export function concentrated(
  columns: readonly Float64Array[],
  lags: ArmaLags,
  given?: Float64Array,
): Concentrated | undefined {
  const innovations = armaFilter(columns, lags);
  if (!innovations) return undefined;
  const effects = given ?? leastSquares(innovations);
  if (!effects) return undefined;
  const { errors, variances, logVariances } = innovations;
  const n = variances.length;
  let sum = 0;
  for (let t = 0; t < n; t++) {
    let error = errors[0]![t]!;
    for (let k = 0; k < effects.length; k++) error -= effects[k]! * errors[k + 1]![t]!;
    sum += (error * error) / variances[t]!;
  }
  const sigma2 = sum / n;
  const value = 0.5 * (Math.log(sigma2) + logVariances / n);
  return Number.isFinite(value) ? { value, sigma2, effects, innovations } : undefined;
}

function leastSquares({ errors, variances }: Innovations): Float64Array | undefined {
  const k = errors.length - 1;
  const right = new Float64Array(k);
  if (k === 0) return right;
  const matrix = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    const x = errors[i + 1]!;
    for (let t = 0; t < x.length; t++) right[i]! += (x[t]! * errors[0]![t]!) / variances[t]!;
    for (let j = i; j < k; j++) {
      let sum = 0;
      for (let t = 0; t < x.length; t++) sum += (x[t]! * errors[j + 1]![t]!) / variances[t]!;
      matrix[i * k + j] = sum;
      matrix[j * k + i] = sum;
    }
  }
  return solveLinear(matrix, right) ? right : undefined;
}
