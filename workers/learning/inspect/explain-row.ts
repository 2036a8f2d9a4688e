import { drawRows } from '../../kernels/draw-rows';
import { createRandom } from '../../kernels/random';
import { type Feature, takeRows } from '../features';
import type { Explanation, Predictor } from '../learner';
import { sampledShapley } from './sampled-shapley';

/** Why one row is predicted as it is. */
export interface RowExplanation extends Explanation {
  /** Of estimated contributions; none where they are exact. */
  errors?: Float64Array;
  /** The predicted probability of the class, or number. */
  answer: number;
  /** What each feature is in this row: a number, the name of a level, or null. */
  values: (number | string | null)[];
}

/** Rows to compare with, of which a seeded sample is taken. */
export interface Background {
  features: readonly Feature[];
  rows: number;
}

export interface ExplainOptions {
  /** The class that is spoken for; 0 for numbers. */
  kind: number;
  /** Values per row of a prediction. */
  outputs: number;
  background: Background;
  seed: number;
}

const BACKGROUND_ROWS = 120;

/** Exact contributions where the learner knows them, sampled ones otherwise. */
export function explainRow(
  predictor: Predictor,
  features: readonly Feature[],
  row: number,
  { kind, outputs, background, seed }: ExplainOptions,
): RowExplanation {
  const answer = predictor.predict(takeRows(features, [row]), 1)[kind]!;
  const values = features.map((feature) => valueAt(feature, row));
  if (predictor.explain) return { ...predictor.explain(features, row, kind), answer, values };
  const count = Math.min(background.rows, BACKGROUND_ROWS);
  const rows = drawRows(background.rows, count, createRandom(seed));
  const options = {
    kind,
    outputs,
    background: takeRows(background.features, rows),
    backgroundRows: count,
    seed,
  };
  return { ...sampledShapley(predictor, features, row, options), answer, values };
}

/** A feature's value as it is known to the reader; null is missing. */
export function valueAt({ kind, levels, values }: Feature, row: number): number | string | null {
  const value = values[row]!;
  if (Number.isNaN(value)) return null;
  return kind === 'number' ? value : levels[value]!;
}
