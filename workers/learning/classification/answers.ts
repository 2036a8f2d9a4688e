import { gather } from '../../kernels/gather';
import type { OutOfFold } from '../cross-validate';
import type { Target, Training } from '../learner';

/** Rows with a class each. */
export interface ClassTraining extends Training {
  target: Extract<Target, { kind: 'classes' }>;
}

/** What a model says of rows whose class is known. */
export interface Answers {
  /** Rows × classes, row by row. */
  probabilities: Float64Array;
  codes: Int32Array;
  /** How much each row counts; all alike without. */
  weights?: Float64Array | undefined;
  /** Number of classes. */
  classes: number;
}

/** The answers of a cross-validation for chosen rows. */
export function answersOf(training: ClassTraining, { predictions }: OutOfFold, rows: Int32Array): Answers {
  const classes = training.target.classes.length;
  const probabilities = new Float64Array(rows.length * classes);
  rows.forEach((row, at) =>
    probabilities.set(predictions.subarray(row * classes, (row + 1) * classes), at * classes),
  );
  return {
    probabilities,
    codes: rows.map((row) => training.target.codes[row]!),
    ...(training.weights ? { weights: gather(training.weights, rows) } : {}),
    classes,
  };
}

/** The probability of one class in every row. */
export function probabilityOf({ probabilities, classes, codes }: Answers, kind: number): Float64Array {
  const own = new Float64Array(codes.length);
  for (let row = 0; row < own.length; row++) own[row] = probabilities[row * classes + kind]!;
  return own;
}

/** The likeliest class of every row, of equally likely ones the first. */
export function likeliest({ probabilities, classes, codes }: Answers): Int32Array {
  const likely = new Int32Array(codes.length);
  for (let row = 0; row < likely.length; row++) {
    let best = 0;
    for (let kind = 1; kind < classes; kind++) {
      if (probabilities[row * classes + kind]! > probabilities[row * classes + best]!) best = kind;
    }
    likely[row] = best;
  }
  return likely;
}

/** How much a row counts. */
export function weightOf({ weights }: Pick<Answers, 'weights'>, row: number): number {
  return weights ? weights[row]! : 1;
}
