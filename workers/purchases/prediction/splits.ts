import { createRandom } from '../../kernels/random';
import { type Fold, stratifiedFolds } from '../../learning/folds';
import type { LearningSet } from './learning-set';

/** Rows to learn from and to be tested on. */
export interface Splits {
  folds: Fold[];
  /** Windows from each fold's cut-off to the end of the data. */
  cutoffs: number[];
  /** Time splits need two cut-offs; with one, customers are tested on others at the same moment. */
  isRolling: boolean;
}

/** Customers are dealt out to so many folds where there is one cut-off only. */
const FOLDS = 5;

/**
 * Each cut-off but the oldest is predicted from all that are older; their windows end where it begins. Where that cannot be, because there is one
 * cut-off or the older ones have seen one outcome only, customers of the latest possible cut-off are predicted from the others there and
 * from older ones. Nothing is ever learnt from a later cut-off: its features have seen what came.
 * @param isTested rows to be tested on; all are learnt from
 * @returns undefined where no cut-off has two of each outcome
 */
export function splitsOf(
  learnt: LearningSet,
  isTested: readonly boolean[],
  seed: number,
): Splits | undefined {
  const { cutoff, training } = learnt;
  const { codes } = training.target;
  const moments = [...new Set(cutoff)].sort((a, b) => b - a);
  const rows = (keep: (row: number) => boolean): Int32Array => Int32Array.from(cutoff.keys()).filter(keep);
  const tested = moments
    .slice(1)
    .map((k) => ({
      k,
      train: rows((row) => cutoff[row]! > k),
      test: rows((row) => cutoff[row] === k && isTested[row]!),
    }))
    .filter(({ train, test }) => rarest(codes, train) > 0 && test.length > 0);
  if (rarest(codes, Int32Array.from(tested.flatMap(({ test }) => [...test]))) > 0) {
    return {
      folds: tested.map(({ train, test }) => ({ train, test })),
      cutoffs: tested.map(({ k }) => k),
      isRolling: true,
    };
  }
  const latest = moments.findLast(
    (k) =>
      rarest(
        codes,
        rows((row) => cutoff[row] === k),
      ) >= 2,
  );
  return latest === undefined ? undefined : dealt(learnt, latest, seed);
}

function dealt({ cutoff, training }: LearningSet, latest: number, seed: number): Splits {
  const { codes } = training.target;
  const here = Int32Array.from(cutoff.keys()).filter((row) => cutoff[row] === latest);
  const older = Int32Array.from(cutoff.keys()).filter((row) => cutoff[row]! > latest);
  const own = here.map((row) => codes[row]!);
  const count = Math.min(FOLDS, rarest(codes, here));
  const folds = stratifiedFolds(own, count, createRandom(seed)).map(({ train, test }) => ({
    train: Int32Array.from([...older, ...train.map((at) => here[at]!)]).sort(),
    test: test.map((at) => here[at]!),
  }));
  return { folds, cutoffs: folds.map(() => latest), isRolling: false };
}

/** How often the rarer of both outcomes is among some rows. */
function rarest(codes: Int32Array, rows: Int32Array): number {
  const events = rows.reduce((sum, row) => sum + codes[row]!, 0);
  return Math.min(events, rows.length - events);
}
