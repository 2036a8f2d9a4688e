import { solveLinear } from '../../kernels/solve-linear';
import { armaLags } from './arma-lags';
import type { ArimaEstimate } from './arima-estimate';
import { concentrated } from './concentrated-likelihood';
import type { ArimaOrder } from './order';

const STEP = 1e-3;

/**
 * Standard errors of ar, ma, sar, sma and the effects of regressors: the roots of the inverse Hessian of minus the log-likelihood, by
 * two-sided differences. NaN where the likelihood is no bowl.
 */
export function standardErrors(
  columns: readonly Float64Array[],
  order: ArimaOrder,
  { coefficients, likelihood }: ArimaEstimate,
): Float64Array {
  const n = columns[0]!.length;
  const own = coefficients.length;
  const effects = likelihood.effects;
  const size = own + effects.length;
  const centre = Float64Array.from([...coefficients, ...effects]);
  // An effect moves as far as it moves the errors by a thousandth of their spread.
  const steps = centre.map((_, i) =>
    i < own ? STEP : (STEP * Math.sqrt(likelihood.sigma2)) / spread(columns[i - own + 1]!),
  );
  const value = (i: number, a: number, j: number, b: number): number => {
    const point = centre.slice();
    point[i]! += a * steps[i]!;
    point[j]! += b * steps[j]!;
    const lags = armaLags(order, point.subarray(0, own));
    return n * (concentrated(columns, lags, point.subarray(own))?.value ?? NaN);
  };
  const here = n * likelihood.value;
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const second =
        i === j
          ? value(i, 1, i, 0) - 2 * here + value(i, -1, i, 0)
          : (value(i, 1, j, 1) - value(i, 1, j, -1) - value(i, -1, j, 1) + value(i, -1, j, -1)) / 4;
      hessian[i * size + j] = second / (steps[i]! * steps[j]!);
      hessian[j * size + i] = hessian[i * size + j]!;
    }
  }
  return Float64Array.from(centre, (_, i) => {
    const unit = new Float64Array(size);
    unit[i] = 1;
    return hessian.every(Number.isFinite) && solveLinear(hessian.slice(), unit) ? Math.sqrt(unit[i]) : NaN;
  });
}

function spread(column: Float64Array): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0) / column.length) || 1;
}
