import { schemaOf } from '../features';
import type { Fitted, Training } from '../learner';
import { plainTerms } from './linear-terms';
import type { Standardised } from './standardised';

/** A model of standardised columns, in units of the features as they are. */
export function unstandardised(
  learner: string,
  { features }: Training,
  alpha: number,
  { encoding, means, deviations, middle }: Standardised,
  standard: Float64Array,
  diagnostics: Record<string, number | boolean>,
): Fitted {
  const coefficients = Array.from(standard, (each, j) => each / deviations[j]!);
  const intercept = coefficients.reduce((sum, each, j) => sum - each * means[j]!, middle);
  return {
    learner,
    settings: { alpha },
    features: features.map(schemaOf),
    parameters: plainTerms({ encoding, intercept, coefficients }),
    diagnostics: { ...diagnostics, terms: coefficients.filter((each) => each !== 0).length },
  };
}
