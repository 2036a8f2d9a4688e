import { drawRows } from '../../kernels/draw-rows';
import { gather } from '../../kernels/gather';
import { createRandom } from '../../kernels/random';
import type { ClassTraining } from '../../learning/classification/answers';
import { type Feature, takeRows } from '../../learning/features';
import type { Settings } from './settings';
import type { Snapshots } from './snapshots';

/** Outcomes, by code. */
export const OUTCOMES = ['no', 'yes'] as const;
export const EVENT = 1;

/** Snapshots at past cut-offs to learn from, at most; more take longer and hardly change the answer. */
const MOST_ROWS = 60_000;

/** Customers at cut-offs whose window is over, and what came. */
export interface LearningSet {
  training: ClassTraining;
  /** The snapshot of each row. */
  rows: Int32Array;
  /** Windows from each row's cut-off to the end of the data. */
  cutoff: Int32Array;
}

/** 1 for snapshots in whose window the event came. */
export function outcomesOf({ nextPurchase }: Snapshots, rows: Int32Array, { event }: Settings): Int32Array {
  return Int32Array.from(rows, (row) => (Number.isNaN(nextPurchase[row]!) === (event === 'churn') ? 1 : 0));
}

export function learningSet(snapshots: Snapshots, settings: Settings): LearningSet {
  const { past, cutoff } = snapshots;
  const rows =
    past.length > MOST_ROWS
      ? drawRows(past.length, MOST_ROWS, createRandom(settings.seed)).map((at) => past[at]!)
      : past;
  return {
    training: {
      rows: rows.length,
      features: takeRows(plain(snapshots), rows),
      target: { kind: 'classes', classes: [...OUTCOMES], codes: outcomesOf(snapshots, rows, settings) },
    },
    rows,
    cutoff: Int32Array.from(gather(Float64Array.from(cutoff), rows)),
  };
}

/** What is known of customers on the day that all is told for. */
export function featuresNow(snapshots: Snapshots): Feature[] {
  return takeRows(plain(snapshots), snapshots.now);
}

function plain({ features }: Snapshots): Feature[] {
  return features.map(({ name, kind, levels, values }) => ({ name, kind, levels, values }));
}
