import { drawRows } from '../../kernels/draw-rows';
import { pickPoints, type Points } from '../../kernels/points';
import { createRandom } from '../../kernels/random';
import { type PresentClasses, presentClasses } from '../classes-present';
import { encodeRows, fitEncoding } from '../encoding';
import { schemaOf } from '../features';
import {
  type FitContext,
  type Fitted,
  type Learner,
  type Settings,
  type Training,
  takeTraining,
} from '../learner';
import type { Kernel } from './kernel-rows';
import { fitPair } from './pair';
import type { PairModel } from './parameters';
import { openSvm } from './predict';

/** Rarer levels of a category share a column. */
const MOST_LEVELS = 50;
/** The kernel is needed between all rows, so that of more rows a sample is learnt from. */
const MOST_ROWS = 10_000;
/** Rows from which on a grid has one setting. */
const MANY = 2000;

const defaults: Settings = { kernel: 'rbf', C: 1, gamma: 'scale', scale: true };

/**
 * Support vector machine with a soft margin (C-SVC), one against one for more than two classes. `gamma` is 'scale' or 'auto' as in
 * scikit-learn, or a number; with `scale` numbers are standardised. Probabilities are Platt's, from decisions on rows that a margin has not seen
 * (five folds; three from 2,000 rows on), coupled for more than two classes. Of more than 10,000 rows a seeded sample with the same
 * shares of classes is learnt from: `rowsLearnt` tells.
 */
export const svm: Learner = {
  id: 'svm',
  learns: ['classes'],
  defaults,
  choices: { kernel: { texts: ['linear', 'rbf'] }, gamma: { texts: ['scale', 'auto'], numbers: true } },
  // A straight margin takes many more steps than a curved one where classes overlap.
  grid: ({ rows }) =>
    rows > MANY ? [defaults] : [{ ...defaults, kernel: 'linear' }, defaults, { ...defaults, C: 10 }],
  fit,
  open: openSvm,
};

/** How many rows a machine that is fitted on so many is fitted on in truth. */
export function rowsLearnt(rows: number): number {
  return Math.min(rows, MOST_ROWS);
}

function fit(all: Training, settings: Settings, { seed, progress }: FitContext): Fitted {
  const training = takeTraining(all, sampleOf(presentClasses(all.target, all.rows), seed));
  const { features, rows, weights } = training;
  const { classes, present, labels } = presentClasses(training.target, rows);
  const own = { ...defaults, ...settings };
  const encoding = fitEncoding(features, rows, { scale: own.scale === true, levels: MOST_LEVELS, weights });
  const points = encodeRows(encoding, features, rows);
  const kernel = kernelOf(own, points);
  const sides = pairsOf(present.length);
  const pairs = sides.map((pairOf, done) => {
    const pair = fitPair({ points, labels, weights }, pairOf, { kernel, C: Number(own.C), seed });
    progress?.((done + 1) / sides.length);
    return pair;
  });
  const supports = Int32Array.from(labels.keys()).filter((row) =>
    pairs.some(({ signed }) => signed[row] !== 0),
  );
  const isLinear = kernel.kind === 'linear';
  return {
    learner: 'svm',
    settings: own,
    classes,
    features: features.map(schemaOf),
    parameters: {
      encoding,
      present,
      kernel,
      pairs: pairs.map(({ first, second, rho, sigmoid, signed }): PairModel => {
        const coefficients = isLinear
          ? slopesOf(points, signed)
          : Array.from(supports, (row) => signed[row]!);
        return { first, second, rho, sigmoid, coefficients };
      }),
      vectors: isLinear ? [] : Array.from(pickPoints(points, supports).values),
    },
    diagnostics: {
      iterations: pairs.reduce((sum, { iterations }) => sum + iterations, 0),
      converged: pairs.every(({ converged }) => converged),
      objective: pairs.reduce((sum, { objective }) => sum + objective, 0),
      support_vectors: supports.length,
      rows,
    },
  };
}

/** Rows of each class by its share, at least one; the largest class has what rounding leaves. */
function sampleOf({ labels, present }: PresentClasses, seed: number): Int32Array {
  const rows = Int32Array.from(labels.keys());
  if (rows.length <= MOST_ROWS) return rows;
  const random = createRandom(seed);
  const kinds = present
    .map((_, kind) => rows.filter((row) => labels[row] === kind))
    .sort((a, b) => a.length - b.length);
  let left = MOST_ROWS;
  const parts = kinds.map((own, at) => {
    const share = Math.max(1, Math.floor((own.length / rows.length) * MOST_ROWS));
    const count = at + 1 < kinds.length ? share : left;
    left -= count;
    return Array.from(drawRows(own.length, count, random), (place) => own[place]!);
  });
  return Int32Array.from(parts.flat()).sort();
}

function pairsOf(classes: number): (readonly [number, number])[] {
  const places = Array.from({ length: classes }).map((_, place) => place);
  return places.flatMap((first) => places.slice(first + 1).map((second) => [first, second] as const));
}

function kernelOf({ kernel, gamma }: Settings, { values, columns }: Points): Kernel {
  if (kernel === 'linear') return { kind: 'linear' };
  if (typeof gamma === 'number') return { kind: 'rbf', gamma };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const width = columns * (gamma === 'auto' ? 1 : variance);
  return { kind: 'rbf', gamma: width > 0 && Number.isFinite(width) ? 1 / width : 1 };
}

/** A linear decision as coefficients of the columns. */
function slopesOf({ values, columns }: Points, signed: Float64Array): number[] {
  const slopes = new Float64Array(columns);
  signed.forEach((times, row) => {
    if (times === 0) return;
    for (let j = 0; j < columns; j++) slopes[j]! += times * values[row * columns + j]!;
  });
  return Array.from(slopes);
}
