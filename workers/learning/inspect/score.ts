import { type Answers, weightOf } from '../classification/answers';
import { areaOf } from '../classification/ranking';
import { lossesOf } from '../classification/scores';
import type { Target } from '../learner';

/** By what predictions are judged: the log loss or the area under the ROC curve of classes, R² of numbers. */
export type Measure = 'log_loss' | 'auc' | 'r2';

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
  const answers: Answers = {
    probabilities: predictions,
    codes: target.codes,
    weights,
    classes: target.classes.length,
  };
  return measure === 'auc' ? areaOf(answers, 1) : logLoss(answers);
}

function logLoss(answers: Answers): number {
  const losses = lossesOf(answers);
  let [sum, total] = [0, 0];
  losses.forEach((loss, row) => {
    sum += weightOf(answers, row) * loss;
    total += weightOf(answers, row);
  });
  return sum / total;
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
