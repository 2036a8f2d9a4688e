import type { Candidate } from '../cross-validate';
import type { Fold } from '../folds';
import type { Training } from '../learner';

/** Rows of a fold that are learnt from and asked about, at most; more would tell the same. */
export const MOST_SEEN = 20_000;
export const MOST_UNSEEN = 1_500;
/** Values of features from which on a few folds tell enough. */
const MANY_VALUES = 40_000;
const FEW_FOLDS = 3;
/** As many trees as tell what matters; more only smooth. */
const MOST_TREES = 50;

/** The folds that are studied: all of a small table, otherwise the last ones, which by time have learnt from most. */
export function studiedFolds({ rows, features }: Training, folds: readonly Fold[]): readonly Fold[] {
  return rows * features.length > MANY_VALUES ? folds.slice(-FEW_FOLDS) : folds;
}

/** The model with fewer trees, where it has many. */
export function lighter({ learner, settings }: Candidate): Candidate {
  const { trees } = settings;
  return typeof trees === 'number' && trees > MOST_TREES
    ? { learner, settings: { ...settings, trees: MOST_TREES } }
    : { learner, settings };
}
