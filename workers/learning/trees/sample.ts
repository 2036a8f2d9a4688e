import type { Training } from '../learner';
import type { GrownNode } from './grown-tree';

/** Rows to grow trees on, with the target as the numbers that splits are judged by. */
export interface Sample {
  rows: number;
  /** Weights of rows; all 1 where none are given. */
  weights: Float64Array;
  isWeighted: boolean;
  /** The number to be told, or the class as one. */
  y: Float64Array;
  /** Classes; none for a number. */
  codes: Int32Array;
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
  /** Room to count the classes of a node. */
  counted: Float64Array;
}

export function sampleOf({ rows, target, weights: given }: Training): Sample {
  const weights = given ?? new Float64Array(rows).fill(1);
  const y = target.kind === 'classes' ? Float64Array.from(target.codes) : target.values;
  const classes = target.kind === 'classes' ? target.classes.length : 0;
  const center = classes > 0 ? 0 : meanOf(y, weights);
  return {
    rows,
    weights,
    isWeighted: given !== undefined,
    y,
    codes: target.kind === 'classes' ? target.codes : new Int32Array(0),
    classes,
    outputs: Math.max(classes, 1),
    width: classes > 2 ? classes : 1,
    scores: y.map((value, row) => weights[row]! * (value - center)),
    counted: new Float64Array(classes),
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

/** A leaf of the rows of a stretch. */
export function leafOf(sample: Sample, rows: Int32Array, from: number, to: number): GrownNode {
  return sample.classes > 0 ? classLeaf(sample, rows, from, to) : numberLeaf(sample, rows, from, to);
}

function classLeaf(sample: Sample, rows: Int32Array, from: number, to: number): GrownNode {
  const { codes, weights, counted } = sample;
  counted.fill(0);
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    counted[codes[row]!]! += weights[row]!;
  }
  let weight = 0;
  for (const count of counted) weight += count;
  let impurity = 1;
  for (const count of counted) impurity -= (count / weight) ** 2;
  return { values: Array.from(counted), weight, rows: to - from, impurity, inner: undefined };
}

function numberLeaf({ y, weights }: Sample, rows: Int32Array, from: number, to: number): GrownNode {
  const first = y[rows[from]!]!;
  let [weight, sum] = [0, 0];
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    weight += weights[row]!;
    sum += weights[row]! * (y[row]! - first);
  }
  const mean = first + sum / weight;
  let squares = 0;
  for (let i = from; i < to; i++) squares += weights[rows[i]!]! * (y[rows[i]!]! - mean) ** 2;
  return { values: [mean], weight, rows: to - from, impurity: squares / weight, inner: undefined };
}
