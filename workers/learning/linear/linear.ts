import { preciseLeastSquares } from '../../kernels/precise-least-squares';
import { fitEncoding } from '../encoding';
import { schemaOf } from '../features';
import type { Fitted, Learner, Training } from '../learner';
import { designOf } from './design';
import { openLinear, plainTerms } from './linear-terms';

/** Least squares. Of a category the first level is the one that others are compared with. */
export const linear: Learner = {
  id: 'linear',
  learns: ['number'],
  defaults: {},
  grid: () => [{}],
  fit,
  open: openLinear,
};

function fit({ rows, features, target, weights }: Training): Fitted {
  if (target.kind !== 'number') throw new Error('a number is predicted');
  const encoding = fitEncoding(features, rows, { reference: 'first', weights });
  const { kept, coefficients } = preciseLeastSquares(
    designOf(encoding, features, rows),
    target.values,
    weights,
  );
  const all = new Float64Array(encoding.terms.length + 1);
  kept.forEach((column, i) => (all[column] = coefficients[i]!));
  return {
    learner: 'linear',
    settings: {},
    features: features.map(schemaOf),
    parameters: plainTerms({ encoding, intercept: all[0]!, coefficients: Array.from(all.subarray(1)) }),
    diagnostics: { terms: kept.length - 1, rows },
  };
}
