import { probabilityOf } from '../../learning/classification/answers';
import { EVENT, outcomesOf } from './learning-set';
import type { Prediction } from './predict';

/** The window that ends with the data: what was said before it, and what came. In the order of customers now; −1 and NaN where unknown. */
export interface LastTest {
  actual: Int32Array;
  predicted: Int32Array;
  probability: Float64Array;
  fold: Float64Array;
}

const LAST = 1;

export function lastTestOf({ snapshots, learnt, assessment, calls, settings }: Prediction): LastTest {
  const { now, past, cutoff, person } = snapshots;
  const test: LastTest = {
    actual: new Int32Array(now.length).fill(-1),
    predicted: new Int32Array(now.length).fill(-1),
    probability: new Float64Array(now.length).fill(NaN),
    fold: new Float64Array(now.length).fill(NaN),
  };
  const last = past.filter((row) => cutoff[row] === LAST);
  outcomesOf(snapshots, last, settings).forEach((code, i) => (test.actual[person[last[i]!]!] = code));
  const said = probabilityOf(assessment.chosen.answers, EVENT);
  assessment.judged.forEach((row, i) => {
    if (learnt.cutoff[row] !== LAST) return;
    const at = person[learnt.rows[row]!]!;
    test.predicted[at] = calls.predicted[i]!;
    test.probability[at] = said[i]!;
    test.fold[at] = assessment.foldOf[row]! + 1;
  });
  return test;
}
