import type { Fitted, Learner, Predictor } from './learner';
import { logistic } from './logistic/logistic';
import { prior } from './prior';
import { forest } from './trees/forest';
import { tree } from './trees/tree';

const LEARNERS: readonly Learner[] = [prior, logistic, tree, forest];

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
