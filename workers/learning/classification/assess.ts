import type { RunContext } from '../../contract/analysis';
import { type Candidate, crossValidate } from '../cross-validate';
import type { Fold } from '../folds';
import { stretch } from '../stretch';
import type { Fitted } from '../learner';
import { learnerOf } from '../learners';
import type { ClassTraining } from './answers';
import { choose } from './choose';
import { type Gap, type Judged, judge, judgedRows } from './judge';

/** What is to be tried, and how. */
export interface AssessOptions {
  /** Without the base rate, which is always beside them; of one learner the simpler settings first. */
  candidates: readonly Candidate[];
  /** Code of the class that matters. */
  positive: number;
  seed: number;
}

/** What cross-validation found out, and the chosen model. */
export interface Assessment {
  training: ClassTraining;
  folds: readonly Fold[];
  positive: number;
  seed: number;
  /** Rows in a test fold, in rising order: the rows of all `answers`. */
  judged: Int32Array;
  /** The fold that each row is tested in, from 0; −1: in none. */
  foldOf: Int32Array;
  /** Always says the shares of the classes. */
  base: Judged;
  /** In the order of the options. */
  models: Judged[];
  /** How far the log loss of each model is above the lowest. */
  gaps: Gap[];
  /** The simplest of those that cannot be told from the best, and the best. */
  chosen: Judged;
  best: Judged;
  /** The chosen one, fitted on all rows. */
  fitted: Fitted;
}

/** The class that matters, by its name. */
export function positiveName({ training, positive }: Pick<Assessment, 'training' | 'positive'>): string {
  return training.target.classes[positive]!;
}

const BASE: Candidate = { learner: 'prior', settings: {} };
/** The share of the time that cross-validation takes. */
const VALIDATION = 0.9;

/**
 * Judges every candidate on rows that it has not seen, chooses one and fits it on all rows.
 * @param context where it has `spread`, folds run side by side; the analysis' `part` is `learningPart`
 */
export async function assessClassifiers(
  training: ClassTraining,
  folds: readonly Fold[],
  { candidates, positive, seed }: AssessOptions,
  context: RunContext,
): Promise<Assessment> {
  const { judged, foldOf } = judgedRows(training.rows, folds);
  const found = await crossValidate(
    training,
    folds,
    [BASE, ...candidates],
    seed,
    stretch(context, 0, VALIDATION),
  );
  const [base, ...models] = found.map((each) => judge(training, folds, judged, each, positive));
  const { chosen, best, gaps } = choose(models);
  const { learner, settings } = chosen.candidate;
  const fitted = learnerOf(learner).fit(training, settings, {
    seed,
    progress: (share) => context.progress(VALIDATION + (1 - VALIDATION) * share),
  });
  return { training, folds, positive, seed, judged, foldOf, base: base!, models, gaps, chosen, best, fitted };
}
