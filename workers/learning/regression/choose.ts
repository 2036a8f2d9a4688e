import type { Judged } from './judge';

/** Take the least error, or the simplest model that is not more than one standard error above it. */
export type Rule = 'best' | 'simplest';

/** Ways to learn numbers, the simplest first: how easily a person follows why a model says what it says. */
const BY_SIMPLICITY = ['linear', 'lasso', 'ridge', 'forest', 'boosting'];

/**
 * The model to use. By `simplest` as Breiman et al. (1984) choose: the standard error is that of the best one's mean over the folds.
 * @param judged at least one; of one learner the simplest first
 */
export function choose(judged: readonly Judged[], rule: Rule): Judged {
  const best = judged.reduce((least, each) => (each.mse < least.mse ? each : least));
  if (rule === 'best') return best;
  const error = Number.isFinite(best.mseSd) ? best.mseSd / Math.sqrt(best.folds) : 0;
  const good = judged.filter(({ mse }) => mse <= best.mse + error);
  const rank = ({ candidate }: Judged): number => BY_SIMPLICITY.indexOf(candidate.learner);
  return good.reduce((simplest, each) => (rank(each) < rank(simplest) ? each : simplest));
}
