import { solveLinear } from '../../kernels/solve-linear';
import type { Fitted, Learner, Training } from '../learner';
import { openLinear } from './linear-terms';
import { unstandardised } from './penalised';
import { standardised } from './standardised';

/** Least squares with a penalty on the squares of the coefficients, on standardised columns: scikit-learn's `Ridge`. */
export const ridge: Learner = {
  id: 'ridge',
  learns: ['number'],
  defaults: { alpha: 1 },
  grid: ({ rows }) => ridgeAlphas(rows).map((alpha) => ({ alpha })),
  fit,
  open: openLinear,
};

/** Penalties from "hardly any" to "hardly anything left", the simplest model first. */
export function ridgeAlphas(rows: number): number[] {
  const [highest, lowest, count] = [3, -5, 33];
  return Array.from(
    { length: count },
    (_, i) => rows * 10 ** (highest - (i * (highest - lowest)) / (count - 1)),
  );
}

function fit(training: Training, settings: Record<string, unknown>): Fitted {
  const alpha = Number(settings.alpha);
  const seen = standardised(training);
  const { size, gram, along } = seen.products;
  const penalised = gram.slice();
  for (let j = 0; j < size; j++) penalised[j * size + j]! += alpha;
  const coefficients = along.slice();
  const converged = solveLinear(penalised, coefficients);
  return unstandardised('ridge', training, alpha, seen, coefficients, { converged });
}
