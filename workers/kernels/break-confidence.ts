import { bestPartition } from './change-points';
import { createRandom } from './random';
import { type SegmentModel, segmentCost } from './segment-cost';

/**
 * How sure a break between two segments is: the share of random orders of what the model without a break leaves in which the best
 * break gains less than the best one here (W. A. Taylor 2000 does so with CUSUM). At most draws / (draws + 1).
 * @param values those of both segments.
 */
export function breakConfidence(
  values: Float64Array,
  model: SegmentModel,
  least: number,
  draws: number,
  seed: number,
): number {
  const random = createRandom(seed);
  const left = model === 'trend' ? minusLine(values) : values.slice();
  const gain = gainOf(left, model, least);
  // Sums of the same values in another order differ in their last digits.
  const asMuch = gain * (1 - 1e-9);
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    shuffle(left, () => random.uniform());
    if (gainOf(left, model, least) >= asMuch) reached++;
  }
  return 1 - (1 + reached) / (draws + 1);
}

/** What the best single break takes off the cost. */
function gainOf(values: Float64Array, model: SegmentModel, least: number): number {
  const cost = segmentCost(values, model);
  const best = bestPartition(values.length, cost, 1, least);
  return best ? cost.of(0, values.length) - best.cost : 0;
}

function shuffle(values: Float64Array, uniform: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
}

function minusLine(values: Float64Array): Float64Array {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const middle = (n - 1) / 2;
  const spread = (n * (n * n - 1)) / 12;
  const slope = values.reduce((sum, value, i) => sum + (value - mean) * (i - middle), 0) / (spread || 1);
  return values.map((value, i) => value - mean - slope * (i - middle));
}
