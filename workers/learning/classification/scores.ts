import { type Answers, likeliest, weightOf } from './answers';
import { reportOf } from './report';
import { areaOf } from './ranking';

/** How good a model is; names and definitions are scikit-learn's. */
export interface Scores {
  accuracy: number;
  /** Area under the ROC curve; with several classes the mean over one against the rest. */
  auc: number;
  logLoss: number;
  /** Mean squared error of the probability; with several classes summed over them. */
  brier: number;
  /** Of the positive class; with several classes the mean over them. */
  f1: number;
}

/** Probabilities of 0 and 1 are told apart from certainty by the precision of doubles, so that no single row is worth infinity. */
const CLIP = Number.EPSILON;

/** @param positive the class that matters when there are two */
export function scoresOf(answers: Answers, positive: number): Scores {
  const losses = lossesOf(answers);
  const predicted = likeliest(answers);
  const report = reportOf(answers, predicted);
  return {
    accuracy: weightedMean(answers, (row) => (predicted[row] === answers.codes[row] ? 1 : 0)),
    auc: aucOf(answers, positive),
    logLoss: weightedMean(answers, (row) => losses[row]!),
    brier: brierOf(answers, positive),
    f1: answers.classes === 2 ? report.classes[positive]!.f1 : report.macro.f1,
  };
}

/** The scores by the names that a kept model has for them. */
export function classMetrics({ accuracy, auc, logLoss, brier, f1 }: Scores): Record<string, number> {
  return { accuracy, auc, log_loss: logLoss, brier, f1 };
}

/** −log of the probability that the true class was given, row by row. */
export function lossesOf({ probabilities, codes, classes }: Answers): Float64Array {
  const losses = new Float64Array(codes.length);
  // A plain loop: a callback for each of millions of rows takes several times as long, here as below.
  for (let row = 0; row < losses.length; row++) {
    let sum = 0;
    for (let kind = 0; kind < classes; kind++) sum += clipped(probabilities[row * classes + kind]!);
    losses[row] = -Math.log(clipped(probabilities[row * classes + codes[row]!]!) / sum);
  }
  return losses;
}

function clipped(probability: number): number {
  return Math.min(1 - CLIP, Math.max(CLIP, probability));
}

function aucOf(answers: Answers, positive: number): number {
  if (answers.classes === 2) return areaOf(answers, positive);
  const areas = Array.from({ length: answers.classes }, (_, kind) => areaOf(answers, kind)).filter(
    (area) => !Number.isNaN(area),
  );
  return areas.reduce((sum, area) => sum + area, 0) / areas.length;
}

function brierOf(answers: Answers, positive: number): number {
  const { probabilities, codes, classes } = answers;
  const square = (row: number, kind: number): number =>
    (probabilities[row * classes + kind]! - (codes[row] === kind ? 1 : 0)) ** 2;
  if (classes === 2) return weightedMean(answers, (row) => square(row, positive));
  return weightedMean(answers, (row) => {
    let sum = 0;
    for (let kind = 0; kind < classes; kind++) sum += square(row, kind);
    return sum;
  });
}

function weightedMean(answers: Answers, of: (row: number) => number): number {
  let [sum, total] = [0, 0];
  for (let row = 0; row < answers.codes.length; row++) {
    const weight = weightOf(answers, row);
    sum += weight * of(row);
    total += weight;
  }
  return sum / total;
}
