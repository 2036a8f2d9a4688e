import { gather } from '../../kernels/gather';
import { type Points, pickPoints } from '../../kernels/points';
import { createRandom } from '../../kernels/random';
import { stratifiedFolds } from '../folds';
import { type Kernel, KernelRows, kernelPoints, kernelRow, squareOf } from './kernel-rows';
import { type Sigmoid, fitSigmoid } from './platt';
import { type Margin, separate } from './smo';

/** Encoded rows with the place of their class. */
export interface LabelledPoints {
  points: Points;
  labels: Int32Array;
  weights?: Float64Array | undefined;
}

export interface MarginOptions {
  kernel: Kernel;
  C: number;
  seed: number;
}

/** A margin with what its decisions mean; `signed` has a place for every row, also those of other classes. */
export interface FittedPair extends Margin {
  first: number;
  second: number;
  sigmoid: Sigmoid;
}

interface PairRows {
  points: Points;
  /** 1 or −1 per row. */
  signs: Int8Array;
  weights: Float64Array;
}

/** Rows up to which probabilities are calibrated with five folds; beyond with three. */
const FEW = 2000;
/** Of the margin, and of those that only calibrate its probabilities; LIBSVM's own is 10⁻³. */
const EXACT = 1e-4;
const ROUGH = 1e-2;

/** The margin between the rows of two classes, and the probabilities that its decisions mean. */
export function fitPair(
  { points, labels, weights }: LabelledPoints,
  [first, second]: readonly [number, number],
  options: MarginOptions,
): FittedPair {
  const rows = Int32Array.from(labels.keys()).filter(
    (row) => labels[row] === first || labels[row] === second,
  );
  const pair: PairRows = {
    points: pickPoints(points, rows),
    signs: Int8Array.from(rows, (row) => (labels[row] === first ? 1 : -1)),
    weights: weights ? gather(weights, rows) : new Float64Array(rows.length).fill(1),
  };
  const margin = marginOf(pair, options, EXACT);
  const sigmoid = fitSigmoid(decisionsOfUnseen(pair, options), pair.signs, pair.weights);
  const signed = new Float64Array(labels.length);
  rows.forEach((row, at) => (signed[row] = margin.signed[at]!));
  return { ...margin, first, second, sigmoid, signed };
}

function marginOf(
  { points, signs, weights }: PairRows,
  { kernel, C }: MarginOptions,
  tolerance: number,
): Margin {
  const bounds = weights.map((weight) => C * weight);
  return separate(new KernelRows(points, kernel), signs, bounds, tolerance);
}

/** What margins of the other rows say of each row: those of its own would be too sure. */
function decisionsOfUnseen(rows: PairRows, options: MarginOptions): Float64Array {
  const { points, signs } = rows;
  const decisions = new Float64Array(signs.length);
  const folds = signs.length > FEW ? 3 : 5;
  const codes = Int32Array.from(signs, (sign) => (sign > 0 ? 1 : 0));
  for (const { train, test } of stratifiedFolds(codes, folds, createRandom(options.seed))) {
    const seen = pickPair(rows, train);
    const has = (sign: number): boolean => seen.signs.includes(sign);
    if (!has(1) || !has(-1)) {
      // As LIBSVM has it: all are of the only class.
      for (const row of test) decisions[row] = has(1) ? 1 : -1;
      continue;
    }
    const margin = marginOf(seen, options, ROUGH);
    const decide = decisionOf(seen.points, margin, options.kernel);
    const { values, columns } = points;
    for (const row of test) decisions[row] = decide(values.subarray(row * columns, (row + 1) * columns));
  }
  return decisions;
}

/** The decision on a point, from support vectors. */
function decisionOf(
  points: Points,
  { signed, rho }: Margin,
  kernel: Kernel,
): (point: Float64Array) => number {
  const supports = Int32Array.from(signed.keys()).filter((row) => signed[row] !== 0);
  const vectors = kernelPoints(pickPoints(points, supports));
  const near = new Float64Array(supports.length);
  const weights = gather(signed, supports);
  return (point) => {
    kernelRow(kernel, point, squareOf(point), vectors, near);
    let sum = -rho;
    for (let i = 0; i < near.length; i++) sum += weights[i]! * near[i]!;
    return sum;
  };
}

function pickPair({ points, signs, weights }: PairRows, rows: Int32Array): PairRows {
  return {
    points: pickPoints(points, rows),
    signs: Int8Array.from(rows, (row) => signs[row]!),
    weights: gather(weights, rows),
  };
}
