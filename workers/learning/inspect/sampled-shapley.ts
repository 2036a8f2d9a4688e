import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import { shuffled } from '../folds';
import type { Explanation, Predictor } from '../learner';

/** Contributions that are estimated, and how far off they may be. */
export interface SampledExplanation extends Explanation {
  /** Standard errors, in the order of the features. */
  errors: Float64Array;
}

export interface ShapleyOptions {
  /** The class whose probability is told; 0 for numbers. */
  kind: number;
  /** Values per row of a prediction. */
  outputs: number;
  /** Rows that stand for all others. */
  background: readonly Feature[];
  backgroundRows: number;
  seed: number;
  /** Orders of the features; each is walked in both directions. */
  orders?: number;
}

/**
 * Shapley values by sampling (Štrumbelj and Kononenko, Knowledge and Information Systems 41, 2014): from a row of the background the features
 * take over the values of the row one after the other, in a random order and in its reverse, and each is credited with what its step changes.
 * Steps of a walk add up to its whole way, so that base and contributions are the prediction, however few orders there are.
 */
export function sampledShapley(
  predictor: Predictor,
  features: readonly Feature[],
  row: number,
  options: ShapleyOptions,
): SampledExplanation {
  const { kind, outputs, backgroundRows, seed, orders = 120 } = options;
  const random = createRandom(seed);
  const starts = shuffled(backgroundRows, random);
  const walks = Array.from({ length: orders }, (_, i) => {
    const order = shuffled(features.length, random);
    const start = starts[i % backgroundRows]!;
    return [
      { start, order },
      { start, order: order.toReversed() },
    ];
  });
  const steps = features.length + 1;
  const places = placesOf(walks.flat(), features, row, options);
  const answers = predictor.predict(places, walks.length * 2 * steps);
  const at = (walk: number, step: number): number => answers[(walk * steps + step) * outputs + kind]!;
  const sums = new Float64Array(features.length);
  const squares = new Float64Array(features.length);
  let base = 0;
  walks.forEach(([there, back], pair) => {
    base += at(2 * pair, 0) / walks.length;
    const gains = new Float64Array(features.length);
    [there!, back!].forEach(({ order }, way) => {
      order.forEach((feature, step) => {
        gains[feature]! += (at(2 * pair + way, step + 1) - at(2 * pair + way, step)) / 2;
      });
    });
    gains.forEach((gain, feature) => {
      sums[feature]! += gain;
      squares[feature]! += gain * gain;
    });
  });
  const contributions = sums.map((sum) => sum / orders);
  const errors = squares.map((square, feature) => {
    const variance = (square / orders - contributions[feature]! ** 2) / Math.max(1, orders - 1);
    return Math.sqrt(Math.max(0, variance));
  });
  return { base, contributions, errors, unit: outputs === 1 ? 'value' : 'probability' };
}

interface Walk {
  start: number;
  order: Int32Array;
}

/** All places that the walks come by, as rows: the start, and one more for each step. */
function placesOf(
  walks: readonly Walk[],
  features: readonly Feature[],
  row: number,
  { background }: ShapleyOptions,
): Feature[] {
  const steps = features.length + 1;
  const places = features.map((feature) => ({
    ...feature,
    values: new Float64Array(walks.length * steps),
  }));
  walks.forEach(({ start, order }, walk) => {
    order.forEach((feature, step) => {
      const { values } = places[feature]!;
      const [first, turn] = [walk * steps, walk * steps + step + 1];
      values.fill(background[feature]!.values[start]!, first, turn);
      values.fill(features[feature]!.values[row]!, turn, first + steps);
    });
  });
  return places;
}
