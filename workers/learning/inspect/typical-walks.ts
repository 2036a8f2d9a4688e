import { quantile } from '../../kernels/quantile';
import { createRandom } from '../../kernels/random';
import { sortedNumbers } from '../../kernels/sorted';
import type { Feature } from '../features';
import { shuffled } from '../folds';
import type { Predictor } from '../learner';

/** What a typical row is: medians, and the most frequent levels. Missing where all are. */
export function typicalRow(features: readonly Feature[]): Float64Array {
  return Float64Array.from(features, ({ kind, levels, values }) => {
    const known = values.filter((value) => !Number.isNaN(value));
    if (known.length === 0) return NaN;
    if (kind === 'number') return quantile(sortedNumbers(known), 0.5);
    const counts = new Int32Array(levels.length);
    for (const code of known) counts[code]!++;
    return counts.indexOf(Math.max(...counts));
  });
}

export interface WalkOptions {
  kind: number;
  outputs: number;
  seed: number;
  /** Places of the features that change; the others stay as they are in each row. */
  among: readonly number[];
}

/**
 * Contributions of rows that come together, rows × features: from a typical row the features take over the values of each row one after the other,
 * in an order drawn for the block and in its reverse, and are credited with the mean of both steps. They add up to what the prediction differs
 * from that of the typical row by. Shapley values with a single pair of orders: for each step all rows are asked at once.
 */
export function typicalWalks(
  predictor: Predictor,
  features: readonly Feature[],
  typical: Float64Array,
  rows: { from: number; to: number },
  { kind, outputs, seed, among }: WalkOptions,
): Float64Array {
  const { from, to } = rows;
  const count = to - from;
  const own = features.map((feature) => ({ ...feature, values: feature.values.subarray(from, to) }));
  const start = own.map((feature, place) =>
    among.includes(place) ? { ...feature, values: new Float64Array(count).fill(typical[place]!) } : feature,
  );
  const order = Array.from(shuffled(among.length, createRandom(seed + from)), (at) => among[at]!);
  const contributions = new Float64Array(count * features.length);
  const [first, last] = [predictor.predict(start, count), predictor.predict(own, count)];
  for (const way of [order, order.toReversed()]) {
    const mixed = [...start];
    let before = first;
    for (const place of way) {
      mixed[place] = own[place]!;
      const after = place === way.at(-1) ? last : predictor.predict(mixed, count);
      for (let row = 0; row < count; row++) {
        const step = after[row * outputs + kind]! - before[row * outputs + kind]!;
        contributions[row * features.length + place]! += step / 2;
      }
      before = after;
    }
  }
  return contributions;
}
