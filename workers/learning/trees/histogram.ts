import type { Bins } from './bins';
import { createSimdHistograms, hasSimd } from './histogram-simd';

/** Values of a bin: sum of gradients, sum of their slopes (hessians), rows. */
export const STRIDE = 3;

/** Where histograms are made and what of. */
export interface Histograms {
  /** Rows to learn from: all of them in rising order at the root, then in the order of the nodes. */
  rows: Int32Array;
  /** Gradient and hessian of every row, in 32 bits as in scikit-learn: there is less to move. */
  pairs: Float32Array;
  /** An empty histogram. */
  create(): Float64Array;
  /** Sums of the rows of a stretch by bin, for every feature. */
  fill(out: Float64Array, from: number, to: number): void;
}

/** Bins of all features one after the other, missing values at the end of each. */
export interface Slots {
  /** First value of each feature. */
  starts: Int32Array;
  length: number;
}

export function slotsOf(bins: readonly Bins[]): Slots {
  let length = 0;
  const starts = Int32Array.from(bins, ({ count }) => {
    const start = length;
    length += (count + 1) * STRIDE;
    return start;
  });
  return { starts, length };
}

/** @param most histograms that are ever held at once */
export function createHistograms(bins: readonly Bins[], rows: Int32Array, most: number): Histograms {
  const slots = slotsOf(bins);
  return hasSimd() ? createSimdHistograms(bins, slots, rows, most) : createPlainHistograms(bins, slots, rows);
}

export function createPlainHistograms(
  bins: readonly Bins[],
  { starts, length }: Slots,
  given: Int32Array,
): Histograms {
  const all = bins[0]?.codes.length ?? given.length;
  const rows = given.slice();
  const pairs = new Float32Array(2 * all);
  return {
    rows,
    pairs,
    create: () => new Float64Array(length),
    fill: (out, from, to) => {
      out.fill(0);
      bins.forEach(({ codes }, feature) => {
        for (let i = from; i < to; i++) {
          const row = rows[i]!;
          const at = starts[feature]! + STRIDE * codes[row]!;
          out[at]! += pairs[2 * row]!;
          out[at + 1]! += pairs[2 * row + 1]!;
          out[at + 2]!++;
        }
      });
    },
  };
}

/** The histogram of one branch is that of the node without that of the other branch. */
export function subtract(from: Float64Array, what: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i]! -= what[i]!;
}
