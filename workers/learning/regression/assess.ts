import type { RunContext } from '../../contract/analysis';
import { type Candidate, crossValidate } from '../cross-validate';
import type { Fold } from '../folds';
import { stretch } from '../stretch';
import type { Fitted } from '../learner';
import { learnerOf } from '../learners';
import { type Rule, choose } from './choose';
import { type Judged, type NumberTraining, judge } from './judge';

/** What cross-validation found out, and the chosen model. */
export interface Assessment {
  training: NumberTraining;
  folds: readonly Fold[];
  /** The fold that each row is tested in, from 0; −1: in none. */
  foldOf: Int32Array;
  /** Always says the mean. */
  base: Judged;
  /** In the order of the candidates. */
  models: Judged[];
  /** The best settings of each learner, in the order of the candidates. */
  perLearner: Judged[];
  chosen: Judged;
  /** The chosen one, fitted on all rows. */
  fitted: Fitted;
}

const BASE: Candidate = { learner: 'prior', settings: {} };
/** The share of the time that cross-validation takes. */
const VALIDATION = 0.9;

/**
 * Judges every candidate on rows that it has not seen, chooses one and fits it on all rows.
 * @param candidates of one learner the simplest settings first
 * @param context where it has `spread`, folds run side by side; the analysis' `part` is `learningPart`
 */
export async function assessRegression(
  training: NumberTraining,
  folds: readonly Fold[],
  candidates: readonly Candidate[],
  { rule, seed }: { rule: Rule; seed: number },
  context: RunContext,
): Promise<Assessment> {
  const found = await crossValidate(
    training,
    folds,
    [BASE, ...candidates],
    seed,
    stretch(context, 0, VALIDATION),
  );
  const [base, ...models] = found.map((each) => judge(training, folds, each));
  const learners = [...new Set(candidates.map(({ learner }) => learner))];
  const perLearner = learners.map((id) =>
    choose(
      models.filter(({ candidate }) => candidate.learner === id),
      rule,
    ),
  );
  const chosen = choose(perLearner, rule);
  const { learner, settings } = chosen.candidate;
  const fitted = learnerOf(learner).fit(training, settings, {
    seed,
    progress: (share) => context.progress(VALIDATION + (1 - VALIDATION) * share),
  });
  const foldOf = new Int32Array(training.rows).fill(-1);
  folds.forEach(({ test }, fold) => {
    for (const row of test) foldOf[row] = fold;
  });
  return { training, folds, foldOf, base: base!, models, perLearner, chosen, fitted };
}
