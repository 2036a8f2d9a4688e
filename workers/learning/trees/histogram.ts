import type { Bins } from './bins';
import { createSimdHistograms, hasSimd } from './histogram-simd';
import { type Histograms, type Slots, STRIDE, slotsOf } from './histogram-slots';

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
