import type { Feature } from '../features';
import type { Attributions, Explanation, Predictor } from '../learner';
import { type Typical, centredCurves, typicalOf } from './centred-curves';
import { strongestOf } from './strongest';

/** The strongest contributions of many rows, `most` places for each. */
export interface Reasons {
  most: number;
  /** Rows × most: the place of the feature, −1 where there are no more. */
  features: Int32Array;
  /** Rows × most: what it adds (raises) or takes away (lowers), on the scale of `unit`. */
  contributions: Float64Array;
  unit: Explanation['unit'];
  way: ReasonWay;
}

/**
 * How contributions were found: `exact` as the learner explains a single row; on the `path` through trees, which is near to it; or from `curves`, the
 * row against a few values of each feature, where the learner knows neither.
 */
export type ReasonWay = 'exact' | 'path' | 'curves';

export interface ReasonOptions {
  /** The class that is spoken for; 0 for numbers. */
  kind: number;
  /** Values per row of a prediction. */
  outputs: number;
  most?: number;
  /** Places of the features that may be reasons, such as the most important ones; all without. */
  among?: readonly number[];
  progress?: (share: number) => void;
}

/** Rows that are asked together. */
const BLOCK = 2_048;
/** Up to so many rows are explained one by one although that takes long. */
const FEW = 100;

/** Up to three reasons for each row: the features that move its prediction most. */
export function reasonsOf(
  predictor: Predictor,
  features: readonly Feature[],
  rows: number,
  options: ReasonOptions,
): Reasons {
  const { most = 3, among, progress } = options;
  const way = wayOf(predictor, rows);
  const ask = askerOf(way, predictor, features, options);
  const may = among && new Set(among);
  const reasons: Reasons = {
    most,
    features: new Int32Array(rows * most).fill(-1),
    contributions: new Float64Array(rows * most),
    unit: options.outputs === 1 ? 'value' : 'probability',
    way,
  };
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    const { contributions, unit } = ask(from, to);
    reasons.unit = unit;
    for (let row = from; row < to; row++) {
      const at = (row - from) * features.length;
      const own = contributions.subarray(at, at + features.length);
      strongestOf(may ? own.map((each, place) => (may.has(place) ? each : 0)) : own, reasons, row);
    }
    progress?.(to / rows);
  }
  return reasons;
}

function wayOf(predictor: Predictor, rows: number): ReasonWay {
  if (predictor.attribute && rows > FEW) return 'path';
  return predictor.explain ? 'exact' : 'curves';
}

/** Asks for the contributions of the rows from `from` up to `to`. */
function askerOf(
  way: ReasonWay,
  predictor: Predictor,
  features: readonly Feature[],
  { kind, outputs, among = Array.from(features.keys()) }: ReasonOptions,
): (from: number, to: number) => Attributions {
  const block = (from: number, to: number): Feature[] =>
    features.map((feature) => ({ ...feature, values: feature.values.subarray(from, to) }));
  switch (way) {
    case 'path':
      return (from, to) => predictor.attribute!(block(from, to), to - from, kind);
    case 'exact':
      return (from, to) => {
        const contributions = new Float64Array((to - from) * features.length);
        let unit: Explanation['unit'] = 'value';
        for (let row = from; row < to; row++) {
          const explanation = predictor.explain!(features, row, kind);
          contributions.set(explanation.contributions, (row - from) * features.length);
          unit = explanation.unit;
        }
        return { contributions, unit };
      };
    case 'curves': {
      const typical = features.map((feature): Typical => typicalOf(feature));
      const asked = { kind, outputs, among };
      return (from, to) => ({
        contributions: centredCurves(predictor, block(from, to), to - from, typical, asked),
        unit: outputs === 1 ? 'value' : 'probability',
      });
    }
  }
}
