import { fallingOrder } from '../../kernels/falling-order';
import type { Target } from '../learner';

/** By what predictions are judged: the log loss or the area under the ROC curve of classes, R² of numbers. */
export type Measure = 'log_loss' | 'auc' | 'r2';

/** Probabilities are kept this far from 0 and 1, as scikit-learn does, so that one sure mistake does not cost everything. */
const SUREST = Number.EPSILON;

/** The measure that says most: of two classes how well they are told apart, of more how probable the true one is held to be. */
export function measureFor(target: Target): Measure {
  if (target.kind === 'number') return 'r2';
  return target.classes.length === 2 ? 'auc' : 'log_loss';
}

/** Less is better for the log loss only. */
export function isLoss(measure: Measure): boolean {
  return measure === 'log_loss';
}

/**
 * @param predictions rows × classes, or a number a row
 * @returns NaN where it is not defined: one class only has no AUC, values without spread no R²
 */
export function scoreOf(
  measure: Measure,
  target: Target,
  predictions: Float64Array,
  weights?: Float64Array,
): number {
  if (target.kind === 'number') return rSquared(target.values, predictions, weights);
  const { codes, classes } = target;
  return measure === 'auc'
    ? areaUnderRoc(codes, predictions, classes.length, weights)
    : logLoss(codes, predictions, classes.length, weights);
}

function logLoss(codes: Int32Array, predictions: Float64Array, classes: number, weights?: Float64Array) {
  let [loss, total] = [0, 0];
  codes.forEach((code, row) => {
    const weight = weights ? weights[row]! : 1;
    const probability = predictions[row * classes + code]!;
    loss -= weight * Math.log(Math.min(1 - SUREST, Math.max(SUREST, probability)));
    total += weight;
  });
  return loss / total;
}

/** The share of pairs of a row of each class in which the second class is held more probable for its own row; ties count half. */
function areaUnderRoc(codes: Int32Array, predictions: Float64Array, classes: number, weights?: Float64Array) {
  const scores = Float64Array.from(codes, (_, row) => predictions[row * classes + 1]!);
  const order = fallingOrder(scores);
  let [above, pairs, others] = [0, 0, 0];
  for (let at = 0; at < order.length;) {
    const tied = scores[order[at]!]!;
    let [ones, rest] = [0, 0];
    for (; at < order.length && scores[order[at]!] === tied; at++) {
      const row = order[at]!;
      const weight = weights ? weights[row]! : 1;
      if (codes[row] === 1) ones += weight;
      else rest += weight;
    }
    pairs += rest * (above + ones / 2);
    above += ones;
    others += rest;
  }
  return pairs / (above * others);
}

function rSquared(values: Float64Array, predictions: Float64Array, weights?: Float64Array) {
  let [sum, total] = [0, 0];
  values.forEach((value, row) => {
    const weight = weights ? weights[row]! : 1;
    sum += weight * value;
    total += weight;
  });
  const mean = sum / total;
  let [left, all] = [0, 0];
  values.forEach((value, row) => {
    const weight = weights ? weights[row]! : 1;
    left += weight * (value - predictions[row]!) ** 2;
    all += weight * (value - mean) ** 2;
  });
  return all > 0 ? 1 - left / all : NaN;
}
