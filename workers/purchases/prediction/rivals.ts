import type { Judged } from '../../learning/classification/judge';
import { judge, judgedRows } from '../../learning/classification/judge';
import { areaOf } from '../../learning/classification/ranking';
import type { BaseLine } from './baseline';
import { EVENT, type LearningSet } from './learning-set';
import type { Settings } from './settings';
import type { Splits } from './splits';

/** What the model of clv is worth on the very rows that the models of prediction are tested on. */
export interface Rivals {
  /** By the chance of the event in the window. */
  chance: Judged;
  /** How well P(alive) alone puts customers in order; it is no probability of a purchase in a window. */
  aliveAuc: number;
}

export function rivalsOf(
  baseLine: BaseLine,
  { training, rows }: LearningSet,
  { folds }: Splits,
  { event }: Settings,
): Rivals {
  const { judged } = judgedRows(training.rows, folds);
  const judgedAs = (name: string, of: Float64Array): Judged => {
    const predictions = new Float64Array(2 * rows.length).fill(NaN);
    for (const at of judged) {
      const event = of[rows[at]!]!;
      predictions.set([1 - event, event], 2 * at);
    }
    return judge(training, folds, judged, { candidate: { learner: name, settings: {} }, predictions }, EVENT);
  };
  const alive = judgedAs(
    'clv-p-alive',
    event === 'churn' ? baseLine.alive.map((each) => 1 - each) : baseLine.alive,
  );
  return {
    chance: judgedAs('clv', baseLine.chance),
    aliveAuc: areaOf(alive.answers, EVENT),
  };
}
