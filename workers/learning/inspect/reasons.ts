import type { Feature } from '../features';
import type { Explanation, Predictor } from '../learner';
import { strongestOf } from './strongest';
import { typicalRow, typicalWalks } from './typical-walks';

/** The strongest contributions of many rows, `most` places for each. */
export interface Reasons {
  most: number;
  /** Rows × most: the place of the feature, −1 where there are no more. */
  features: Int32Array;
  /** Rows × most: what it adds (raises) or takes away (lowers), on the scale of `unit`. */
  contributions: Float64Array;
  unit: Explanation['unit'];
  /** Not exact: see `typicalWalks`. */
  approximate: boolean;
}

export interface ReasonOptions {
  /** The class that is spoken for; 0 for numbers. */
  kind: number;
  /** Values per row of a prediction. */
  outputs: number;
  seed: number;
  most?: number;
  /** Places of the features that may be reasons, such as the most important ones; all without. */
  among?: readonly number[];
  /** Up to so many rows get exact contributions, where the learner knows them. */
  mostExact?: number;
  progress?: (share: number) => void;
}

/** Rows that are asked together. */
const BLOCK = 4_096;

/** Up to three reasons for each row: the features that move its prediction most. */
export function reasonsOf(
  predictor: Predictor,
  features: readonly Feature[],
  rows: number,
  options: ReasonOptions,
): Reasons {
  const { most = 3, mostExact = 5_000, outputs } = options;
  const reasons: Reasons = {
    most,
    features: new Int32Array(rows * most).fill(-1),
    contributions: new Float64Array(rows * most),
    unit: outputs === 1 ? 'value' : 'probability',
    approximate: true,
  };
  if (predictor.explain && rows <= mostExact)
    return exactReasons(predictor, features, rows, reasons, options);
  const { among = Array.from(features.keys()), kind, seed, progress } = options;
  const typical = typicalRow(features);
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    const walks = typicalWalks(predictor, features, typical, { from, to }, { kind, outputs, seed, among });
    for (let row = from; row < to; row++) {
      const at = (row - from) * features.length;
      strongestOf(walks.subarray(at, at + features.length), reasons, row);
    }
    progress?.(to / rows);
  }
  return reasons;
}

function exactReasons(
  predictor: Predictor,
  features: readonly Feature[],
  rows: number,
  reasons: Reasons,
  { kind, among, progress }: ReasonOptions,
): Reasons {
  let { unit } = reasons;
  const may = among && new Set(among);
  for (let row = 0; row < rows; row++) {
    const explanation = predictor.explain!(features, row, kind);
    unit = explanation.unit;
    const { contributions } = explanation;
    strongestOf(may ? contributions.map((each, i) => (may.has(i) ? each : 0)) : contributions, reasons, row);
    if ((row + 1) % BLOCK === 0) progress?.(row / rows);
  }
  return { ...reasons, unit, approximate: false };
}
