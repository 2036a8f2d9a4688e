import { learnerOf } from '../../learning/learners';
import { termsOf } from '../../learning/linear/linear-terms';
import { standardised } from '../../learning/linear/standardised';
import type { Assessment } from '../../learning/regression/assess';
import type { Judged } from '../../learning/regression/judge';

/** A penalty with the model that it gives on all rows. */
interface PenaltyStep {
  alpha: number;
  judged: Judged;
  /** Coefficients of standardised columns. */
  standard: number[];
  /** Those that are not zero. */
  terms: number;
  isChosen: boolean;
}

export interface PenaltyPath {
  model: 'ridge' | 'lasso';
  names: string[];
  /** The strongest penalty first. */
  steps: PenaltyStep[];
}

/** What penalties do to the coefficients; undefined where the chosen model has none, or only one was asked for. */
export function penaltyPath({ training, models, chosen }: Assessment): PenaltyPath | undefined {
  const { learner } = chosen.candidate;
  if (learner !== 'ridge' && learner !== 'lasso') return undefined;
  const tried = models.filter(({ candidate }) => candidate.learner === learner);
  const { encoding, deviations } = standardised(training);
  const steps = tried.map((judged): PenaltyStep => {
    const { settings } = judged.candidate;
    const { coefficients } = termsOf(learnerOf(learner).fit(training, settings, { seed: 0 }));
    return {
      alpha: Number(settings.alpha),
      judged,
      standard: coefficients.map((each, j) => each * deviations[j]!),
      terms: coefficients.filter((each) => each !== 0).length,
      isChosen: judged === chosen,
    };
  });
  return {
    model: learner,
    names: encoding.terms.map(({ name }) => name),
    steps: steps.toSorted((a, b) => b.alpha - a.alpha),
  };
}
