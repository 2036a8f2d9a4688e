import type { Fitted, Learner, Predictor } from './learner';
import { lasso } from './linear/lasso';
import { linear } from './linear/linear';
import { ridge } from './linear/ridge';
import { logistic } from './logistic/logistic';
import { naiveBayes } from './naive-bayes/naive-bayes';
import { prior } from './prior';
import { svm } from './svm/svm';
import { boosting } from './trees/boosting';
import { forest } from './trees/forest';
import { tree } from './trees/tree';

const LEARNERS: readonly Learner[] = [
  prior,
  linear,
  ridge,
  lasso,
  logistic,
  naiveBayes,
  tree,
  forest,
  boosting,
  svm,
];

/** Every way to learn there is, by id. */
export const learners: ReadonlyMap<string, Learner> = new Map(LEARNERS.map((each) => [each.id, each]));

/** @throws Error for an id that nothing has; ids of readers are checked before. */
export function learnerOf(id: string): Learner {
  const found = learners.get(id);
  if (!found) throw new Error(`there is no learner ${id}`);
  return found;
}

/** Unpacks a fitted model so that it can be asked. */
export function openFitted(fitted: Fitted): Predictor {
  return learnerOf(fitted.learner).open(fitted);
}
