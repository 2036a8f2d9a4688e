import { type Gap, type Judged, gapBetween } from './judge';

/** Ways to learn, the simplest first: how easily a person follows why a model says what it says. */
const BY_SIMPLICITY = ['prior', 'logistic', 'naive-bayes', 'tree', 'svm', 'forest', 'boosting'];

export interface Choice {
  chosen: Judged;
  /** The one with the lowest log loss. */
  best: Judged;
  /** How far each is above the best, in the order of the candidates. */
  gaps: Gap[];
}

/**
 * The simplest candidate whose log loss is not more than one standard error above the lowest. Log loss, because it is the only one of the figures that is lowest for the
 * true probabilities, and depends on no threshold. The standard error is that of the difference row by row, so that only what can hardly be told apart counts as equally good.
 * @param judged without the base rate; of one learner the simpler settings first
 */
export function choose(judged: readonly Judged[]): Choice {
  const best = judged.reduce((lowest, each) => (each.logLoss < lowest.logLoss ? each : lowest));
  const gaps = judged.map((each) => gapBetween(each, best));
  const good = judged.filter((_, i) => gaps[i]!.above <= gaps[i]!.error);
  const rank = ({ candidate }: Judged): number => BY_SIMPLICITY.indexOf(candidate.learner);
  const chosen = good.reduce(
    (simplest, each) => (rank(each) < rank(simplest) ? each : simplest),
    good[0] ?? best,
  );
  return { chosen, best, gaps };
}
