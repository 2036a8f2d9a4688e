import type { Candidate, OutOfFold } from '../cross-validate';
import type { Fold } from '../folds';
import { type Answers, type ClassTraining, answersOf, likeliest, weightOf } from './answers';
import { type Scores, lossesOf, scoresOf } from './scores';

/** A candidate with what its answers about rows that it had not seen are worth. */
export interface Judged extends Scores {
  candidate: Candidate;
  answers: Answers;
  /** Standard deviation of the accuracy over the folds; NaN with a single one. */
  sd: number;
  /** −log of the probability given to the true class, by judged row. */
  losses: Float64Array;
}

/** @param rows those in a test fold, in rising order */
export function judge(
  training: ClassTraining,
  folds: readonly Fold[],
  rows: Int32Array,
  outOfFold: OutOfFold,
  positive: number,
): Judged {
  const answers = answersOf(training, outOfFold, rows);
  const accuracies = folds.map(({ test }) => accuracyOf(answersOf(training, outOfFold, test)));
  return {
    candidate: outOfFold.candidate,
    answers,
    ...scoresOf(answers, positive),
    sd: sampleSd(accuracies),
    losses: lossesOf(answers),
  };
}

function accuracyOf(answers: Answers): number {
  const predicted = likeliest(answers);
  let [right, total] = [0, 0];
  answers.codes.forEach((code, row) => {
    const weight = weightOf(answers, row);
    total += weight;
    if (predicted[row] === code) right += weight;
  });
  return right / total;
}

/** Of a sample; NaN of fewer than two. */
function sampleSd(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : NaN;
}

/** By how much the log loss of one is above that of another, and the standard error of that difference over the rows. */
export interface Gap {
  above: number;
  error: number;
}

export function gapBetween(one: Judged, other: Judged): Gap {
  const { answers } = one;
  const differences = Float64Array.from(one.losses, (loss, row) => loss - other.losses[row]!);
  const weights = answers.weights ?? new Float64Array(differences.length).fill(1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const above = differences.reduce((sum, each, row) => sum + weights[row]! * each, 0) / total;
  const squares = differences.reduce((sum, each, row) => sum + (weights[row]! * (each - above)) ** 2, 0);
  return { above, error: Math.sqrt(squares) / total };
}

/** Rows in a test fold, in rising order, and the fold of each (from 0; −1: in none). */
export function judgedRows(rows: number, folds: readonly Fold[]): { judged: Int32Array; foldOf: Int32Array } {
  const foldOf = new Int32Array(rows).fill(-1);
  folds.forEach(({ test }, fold) => {
    for (const row of test) foldOf[row] = fold;
  });
  const judged = Int32Array.from(foldOf.keys()).filter((row) => foldOf[row]! >= 0);
  return { judged, foldOf };
}
