import type { Candidate, OutOfFold } from '../cross-validate';
import type { Fold } from '../folds';
import { spreadOf } from '../inspect/spread-of';
import type { Target, Training } from '../learner';

/** Rows with a number each. */
export interface NumberTraining extends Training {
  target: Extract<Target, { kind: 'number' }>;
}

/** How far predictions are off. */
export interface Errors {
  /** Mean squared and mean absolute error. */
  mse: number;
  mae: number;
  /** 1 − squared error by that of the mean of the same rows. */
  r2: number;
}

/** A candidate with what it says of rows that it had not seen. */
export interface Judged extends Errors {
  candidate: Candidate;
  /** By row of the training; NaN for rows in no test fold. */
  predictions: Float64Array;
  /** Standard deviations over the folds; NaN with a single one. */
  mseSd: number;
  maeSd: number;
  r2Sd: number;
  /** Mean over the folds, as scikit-learn's `cross_val_score`. */
  r2OfFolds: number;
  folds: number;
}

/** Errors over all rows that are in a test fold, and their spread over the folds. */
export function judge(
  training: NumberTraining,
  folds: readonly Fold[],
  { candidate, predictions }: OutOfFold,
): Judged {
  const tested = Int32Array.from(predictions.keys()).filter((row) => !Number.isNaN(predictions[row]));
  const each = folds.map(({ test }) => errorsOf(training, predictions, test));
  const r2 = spreadOf(each.map((fold) => fold.r2).filter(Number.isFinite));
  return {
    candidate,
    predictions,
    ...errorsOf(training, predictions, tested),
    mseSd: spreadOf(each.map(({ mse }) => mse)).sd,
    maeSd: spreadOf(each.map(({ mae }) => mae)).sd,
    r2Sd: r2.sd,
    r2OfFolds: r2.mean,
    folds: folds.length,
  };
}

/** @param rows all without */
export function errorsOf(
  { target, weights }: NumberTraining,
  predictions: Float64Array,
  rows: Iterable<number> = predictions.keys(),
): Errors {
  let [total, mean, around, squares, sizes] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const weight = weights ? weights[row]! : 1;
    const value = target.values[row]!;
    const off = value - predictions[row]!;
    total += weight;
    const apart = value - mean;
    mean += (weight / total) * apart;
    around += weight * apart * (value - mean);
    squares += weight * off * off;
    sizes += weight * Math.abs(off);
  }
  return { mse: squares / total, mae: sizes / total, r2: around > 0 ? 1 - squares / around : NaN };
}
