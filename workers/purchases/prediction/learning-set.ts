import { drawRows } from '../../kernels/draw-rows';
import { createRandom } from '../../kernels/random';
import type { ClassTraining } from '../../learning/classification/answers';
import { type Feature, takeRows } from '../../learning/features';
import type { Settings } from './settings';
import { onLogScale } from './log-scale';
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
  /** Customers who had bought within the last window before the cut-off: of others it is known that they are silent. */
  isActive: boolean[];
}

/** 1 for snapshots in whose window the event came. */
export function outcomesOf({ nextPurchase }: Snapshots, rows: Int32Array, { event }: Settings): Int32Array {
  return Int32Array.from(rows, (row) => (Number.isNaN(nextPurchase[row]!) === (event === 'churn') ? 1 : 0));
}

/** Whether a customer had bought within as many days as the window has. */
export function isActiveAt({ recency, timing }: Snapshots, row: number): boolean {
  return recency[row]! < timing.days;
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
      features: takeRows(asLearnt(snapshots), rows),
      target: { kind: 'classes', classes: [...OUTCOMES], codes: outcomesOf(snapshots, rows, settings) },
    },
    rows,
    cutoff: rows.map((row) => cutoff[row]!),
    isActive: Array.from(rows, (row) => isActiveAt(snapshots, row)),
  };
}

/** What models see of customers on the day that all is told for. */
export function learntNow(snapshots: Snapshots): Feature[] {
  return takeRows(asLearnt(snapshots), snapshots.now);
}

/** The features as models learn them. */
function asLearnt({ features }: Snapshots): Feature[] {
  return features.map(({ name, kind, levels, values, isSkewed }) => {
    const feature = { name, kind, levels, values };
    return isSkewed ? onLogScale(feature) : feature;
  });
}
