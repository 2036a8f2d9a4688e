import { normalQuantile } from '../../kernels/normal-quantile';
import { normalUpper } from '../../kernels/upper-tails';
import type { Term } from '../encoding';
import type { Fitted } from '../learner';
import type { LogisticParameters } from './parameters';

/** A coefficient on the scale of the features. */
export interface LogisticCoefficient {
  /** The class for which it speaks; against all others, or against the first class where that has no coefficients. */
  class: string;
  /** Undefined for the intercept. */
  term: Term | undefined;
  /** NaN where the term is left out, because it is a sum of others. */
  estimate: number;
  /** These are NaN with a penalty, which biases estimates, so that errors would be no measure of them. */
  std_error: number;
  z: number;
  p_value: number;
  lo95: number;
  hi95: number;
  /** By which the odds are multiplied when the term rises by 1. */
  odds_ratio: number;
}

/** The coefficients of a fitted logistic regression: the intercept of each predictor, then its terms. */
export function logisticTable({ classes = [], parameters }: Fitted): LogisticCoefficient[] {
  const { encoding, present, intercepts, coefficients, errors, dependent } = parameters as LogisticParameters;
  const { codes, terms } = encoding;
  const quantile = normalQuantile(0.975);
  return coefficients.flatMap((own, q) => {
    const kind = classes[present[q + present.length - coefficients.length]!]!;
    const line = (term: Term | undefined, estimate: number, error: number): LogisticCoefficient => {
      const z = estimate / error;
      return {
        ...{ class: kind, term, estimate, std_error: error, z },
        p_value: 2 * normalUpper(Math.abs(z)),
        lo95: estimate - quantile * error,
        hi95: estimate + quantile * error,
        odds_ratio: Math.exp(estimate),
      };
    };
    let intercept = intercepts[q]!;
    const lines = terms.map((term, at) => {
      if (dependent[q]!.includes(at)) return line(term, NaN, NaN);
      const code = codes[term.feature]!;
      const isScaled = term.part === 'value' && code.kind === 'number';
      const estimate = isScaled ? own[at]! / code.scale : own[at]!;
      if (isScaled) intercept -= estimate * code.center;
      return line(term, estimate, errors?.[q]![at] ?? NaN);
    });
    return [line(undefined, intercept, errors?.[q]![terms.length] ?? NaN), ...lines];
  });
}
