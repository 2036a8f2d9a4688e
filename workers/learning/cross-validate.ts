import type { RunContext } from '../contract/analysis';
import { takeRows } from './features';
import type { Fold } from './folds';
import { type Settings, type Training, outputsOf, takeTraining } from './learner';
import { learnerOf } from './learners';

/** A learner with settings, to be judged against others. */
export interface Candidate {
  learner: string;
  settings: Settings;
}

/** What a candidate says of rows that it has not seen. */
export interface OutOfFold {
  candidate: Candidate;
  /** Rows × outputs; NaN for rows that are in no test fold. */
  predictions: Float64Array;
}

/** One fold of the training data with one learner: what a worker of its own is given. */
export interface FoldTask {
  fold: Fold;
  candidates: Candidate[];
  seed: number;
}

/** Predictions of the test rows, one list per candidate. Plain data in and out, so that folds run side by side. */
export function runFold({ fold, candidates, seed }: FoldTask, training: Training): Float64Array[] {
  const seen = takeTraining(training, fold.train);
  const unseen = takeRows(training.features, fold.test);
  return candidates.map(({ learner, settings }) => {
    const way = learnerOf(learner);
    return way.open(way.fit(seen, settings, { seed })).predict(unseen, fold.test.length);
  });
}

/**
 * Fits every candidate on each fold's training rows and asks it about the others. All that a learner takes from data (fillings, scales,
 * encodings) it takes inside the fold.
 * @param context where it has `spread`, folds run side by side in workers whose `part` is `runFold`
 */
export async function crossValidate(
  training: Training,
  folds: readonly Fold[],
  candidates: readonly Candidate[],
  seed: number,
  context: RunContext,
): Promise<OutOfFold[]> {
  const width = outputsOf(training.target);
  const ways = [...new Set(candidates.map(({ learner }) => learner))];
  const tasks = ways.flatMap((way) => {
    const alike = candidates.filter(({ learner }) => learner === way);
    return folds.map((fold): FoldTask => ({ fold, candidates: alike, seed }));
  });
  const done = (count: number): void => context.progress(count / tasks.length);
  const answers =
    (await context.spread?.(tasks, done, training)) ??
    tasks.map((task, i) => {
      const answer = runFold(task, training);
      done(i + 1);
      return answer;
    });
  const out = new Map(
    candidates.map((candidate) => [candidate, new Float64Array(training.rows * width).fill(NaN)]),
  );
  tasks.forEach(({ fold, candidates: alike }, task) => {
    const predicted = answers[task] as Float64Array[];
    alike.forEach((candidate, i) => scatter(predicted[i]!, fold.test, width, out.get(candidate)!));
  });
  return [...out].map(([candidate, predictions]) => ({ candidate, predictions }));
}

/** Puts the rows of a fold where they belong. */
function scatter(from: Float64Array, rows: Int32Array, width: number, to: Float64Array): void {
  rows.forEach((row, at) => to.set(from.subarray(at * width, (at + 1) * width), row * width));
}
