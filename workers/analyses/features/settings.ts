import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { listOf } from '../text-list';

/** What the reader has chosen. */
export interface Settings {
  oneHot: boolean;
  ordinal: boolean;
  frequency: boolean;
  targetMean: boolean;
  ratios: boolean;
  interactions: boolean;
  dateParts: boolean;
  /** Rows back. */
  lags: number[];
  /** Rows before this one that are summed up. */
  windows: number[];
  /** So many of the features that tell most of the target; 0: all. */
  keep: number;
  levels: number;
  folds: number;
  /** Rows of the mean of all that are added to each level's. */
  smoothing: number;
  seed: number;
}

/** @throws FaultError for lags or windows that are no whole numbers above zero */
export function settingsOf({ params }: AnalysisRequest): Settings {
  return {
    oneHot: params.one_hot === true,
    ordinal: params.ordinal === true,
    frequency: params.frequency === true,
    targetMean: params.target_mean === true,
    ratios: params.ratios === true,
    interactions: params.interactions === true,
    dateParts: params.date_parts === true,
    lags: stepsOf(params, 'lags'),
    windows: stepsOf(params, 'windows'),
    keep: Number(params.keep),
    levels: Number(params.levels),
    folds: Number(params.folds),
    smoothing: Number(params.smoothing),
    seed: Number(params.seed),
  };
}

const MOST_STEPS = 10_000;

function stepsOf(params: AnalysisRequest['params'], name: string): number[] {
  const value = params[name];
  const texts = typeof value === 'number' ? [String(value)] : listOf(value);
  const steps = texts.map(Number);
  const wrong = texts.find(
    (_, i) => !(Number.isInteger(steps[i]) && steps[i]! >= 1 && steps[i]! <= MOST_STEPS),
  );
  if (wrong !== undefined) {
    throw new FaultError({
      code: 'features-step',
      values: { value: wrong, most: MOST_STEPS },
      place: { param: name },
    });
  }
  return [...new Set(steps)];
}
