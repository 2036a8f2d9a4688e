import type { Training } from '../learner';

/** Rows to grow trees on, with the target as the numbers that splits are judged by. */
export interface Sample {
  rows: number;
  /** Weights of rows; all 1 where none are given. */
  weights: Float64Array;
  /** The number to be told, or the class. */
  y: Float64Array;
  /** 0 for a number. */
  classes: number;
  /** Values of a leaf: classes, or 1. */
  outputs: number;
  /**
   * Sums that splits are judged by. Two classes need one, like a number: their Gini index is twice the variance of codes 0
   * and 1. More classes are counted one by one.
   */
  width: number;
  /** Weight × target by row, where one sum is enough; numbers from their mean, so that large ones lose no digits. */
  scores: Float64Array;
}

export function sampleOf({ rows, target, weights: given }: Training): Sample {
  const weights = given ?? new Float64Array(rows).fill(1);
  const y = target.kind === 'classes' ? Float64Array.from(target.codes) : target.values;
  const classes = target.kind === 'classes' ? target.classes.length : 0;
  const center = classes > 0 ? 0 : meanOf(y, weights);
  return {
    rows,
    weights,
    y,
    classes,
    outputs: Math.max(classes, 1),
    width: classes > 2 ? classes : 1,
    scores: y.map((value, row) => weights[row]! * (value - center)),
  };
}

function meanOf(y: Float64Array, weights: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let row = 0; row < y.length; row++) {
    sum += weights[row]! * y[row]!;
    total += weights[row]!;
  }
  return sum / total;
}

/** What the rows of a node say. */
export interface NodeValues {
  /** Weights of classes, or the mean. */
  values: Float64Array;
  weight: number;
  /** Gini index, or variance. */
  impurity: number;
}

export function describeRows(sample: Sample, rows: Int32Array, from: number, to: number): NodeValues {
  const { y, weights, classes } = sample;
  const values = new Float64Array(sample.outputs);
  const first = y[rows[from]!]!;
  let weight = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    weight += weights[row]!;
    if (classes > 0) values[y[row]!]! += weights[row]!;
    else values[0]! += weights[row]! * (y[row]! - first);
  }
  if (classes > 0) {
    return { values, weight, impurity: 1 - values.reduce((sum, value) => sum + (value / weight) ** 2, 0) };
  }
  const mean = first + values[0]! / weight;
  values[0] = mean;
  let squares = 0;
  for (let i = from; i < to; i++) squares += weights[rows[i]!]! * (y[rows[i]!]! - mean) ** 2;
  return { values, weight, impurity: squares / weight };
}
