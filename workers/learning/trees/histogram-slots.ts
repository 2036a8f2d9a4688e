import type { Bins } from './bins';

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
