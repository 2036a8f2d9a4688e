import { lasso as fitLasso } from '../../kernels/lasso';
import type { Fitted, Learner, Training } from '../learner';
import { openLinear } from './linear-terms';
import { unstandardised } from './penalised';
import { standardised } from './standardised';

/** Least squares with a penalty on the sizes of the coefficients, on standardised columns: scikit-learn's `Lasso`. */
export const lasso: Learner = {
  id: 'lasso',
  learns: ['number'],
  defaults: { alpha: 1 },
  grid: () => [{ alpha: 1 }],
  fit,
  open: openLinear,
};

/** From the penalty that leaves no coefficient down to a thousandth of it, as scikit-learn's `LassoCV`. */
export function lassoAlphas(training: Training): number[] {
  const { along, rows } = standardised(training).products;
  const most = along.reduce((steepest, each) => Math.max(steepest, Math.abs(each)), 0) / rows || 1;
  const count = 100;
  return Array.from({ length: count }, (_, i) => most * 10 ** ((-3 * i) / (count - 1)));
}

function fit(training: Training, settings: Record<string, unknown>): Fitted {
  const alpha = Number(settings.alpha);
  const seen = standardised(training);
  const { coefficients, gap, sweeps } = fitLasso(seen.products, alpha);
  return unstandardised('lasso', training, alpha, seen, coefficients, { gap, iterations: sweeps });
}
