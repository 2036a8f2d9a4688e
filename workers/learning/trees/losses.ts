import type { Sample } from './sample';

/** What boosting makes small. Scores are what trees add up to: log-odds, one number for each class, or the number itself. */
export interface Loss {
  /** Scores of a row, and trees of an iteration. */
  width: number;
  /** Scores before the first tree. */
  base: number[];
  /**
   * First and second derivative of the loss in score `k` of every row, times its weight.
   * @param scores by `k`, then by row
   * @param pairs is filled
   */
  derive(scores: readonly Float64Array[], k: number, pairs: Float32Array): void;
  /** Mean loss of rows. */
  mean(scores: readonly Float64Array[], rows: Int32Array): number;
}

/** Shares that a class is never told to have less than before the first tree; without them a class that no row has would be infinitely far. */
const LEAST_SHARE = 1e-7;

export function lossOf(sample: Sample): Loss {
  if (sample.classes === 0) return squaredError(sample);
  return sample.classes === 2 ? logLoss(sample) : manyLogLoss(sample);
}

function meanOver(rows: Int32Array, weights: Float64Array, loss: (row: number) => number): number {
  let [sum, total] = [0, 0];
  for (const row of rows) {
    sum += weights[row]! * loss(row);
    total += weights[row]!;
  }
  return sum / total;
}

/** Weighted means of the rows' targets by class, or the one of numbers. */
function sharesOf({ y, codes, weights, classes }: Sample): number[] {
  const sums = new Array<number>(Math.max(1, classes)).fill(0);
  let total = 0;
  weights.forEach((weight, row) => {
    total += weight;
    if (classes > 0) sums[codes[row]!]! += weight;
    else sums[0]! += weight * y[row]!;
  });
  return sums.map((sum) => sum / total);
}

function squaredError(sample: Sample): Loss {
  const { y, weights } = sample;
  return {
    width: 1,
    base: sharesOf(sample),
    derive([scores], _k, pairs) {
      for (let row = 0; row < y.length; row++) {
        pairs[2 * row] = weights[row]! * (scores![row]! - y[row]!);
        pairs[2 * row + 1] = weights[row]!;
      }
    },
    mean: ([scores], rows) => meanOver(rows, weights, (row) => (scores![row]! - y[row]!) ** 2 / 2),
  };
}

function logLoss(sample: Sample): Loss {
  const { codes, weights } = sample;
  const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, sharesOf(sample)[1]!));
  return {
    width: 1,
    base: [Math.log(share / (1 - share))],
    derive([scores], _k, pairs) {
      for (let row = 0; row < codes.length; row++) {
        const chance = 1 / (1 + Math.exp(-scores![row]!));
        pairs[2 * row] = weights[row]! * (chance - codes[row]!);
        pairs[2 * row + 1] = weights[row]! * chance * (1 - chance);
      }
    },
    mean: ([scores], rows) =>
      meanOver(rows, weights, (row) => {
        const score = scores![row]!;
        // log(1 + e^score), where neither end overflows.
        return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - codes[row]! * score;
      }),
  };
}

function manyLogLoss(sample: Sample): Loss {
  const { codes, weights, classes } = sample;
  /** log Σ e^score of a row. */
  const logSum = (scores: readonly Float64Array[], row: number): number => {
    let most = -Infinity;
    for (const each of scores) most = Math.max(most, each[row]!);
    let sum = 0;
    for (const each of scores) sum += Math.exp(each[row]! - most);
    return most + Math.log(sum);
  };
  return {
    width: classes,
    base: sharesOf(sample).map((share) => Math.log(Math.max(LEAST_SHARE, share))),
    derive(scores, k, pairs) {
      for (let row = 0; row < codes.length; row++) {
        const chance = Math.exp(scores[k]![row]! - logSum(scores, row));
        pairs[2 * row] = weights[row]! * (chance - (codes[row] === k ? 1 : 0));
        pairs[2 * row + 1] = weights[row]! * chance * (1 - chance);
      }
    },
    mean: (scores, rows) =>
      meanOver(rows, weights, (row) => logSum(scores, row) - scores[codes[row]!]![row]!),
  };
}
