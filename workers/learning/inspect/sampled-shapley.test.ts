import { describe, expect, it } from 'vitest';
import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import type { Predictor } from '../learner';
import { sampledShapley } from './sampled-shapley';

const FEATURES = 4;
const BACKGROUND = 6;

function draw(rows: number, seed: number): Feature[] {
  const random = createRandom(seed);
  return Array.from({ length: FEATURES }, (_, i) => ({
    name: `x${i}`,
    kind: 'number',
    levels: [],
    values: Float64Array.from({ length: rows }, () => random.uniform()),
  }));
}

/** Interactions of two and three features, and one that does nothing. */
const curved: Predictor = {
  predict: ([a, b, c], rows) =>
    Float64Array.from({ length: rows }, (_, row) => {
      const [x, y, z] = [a!.values[row]!, b!.values[row]!, c!.values[row]!];
      return 3 * x + 4 * x * y - Math.exp(x * y * z);
    }),
};

/** By definition: over all sets of the other features, what a feature adds to the mean prediction, weighed by the number of orders. */
function bruteForce(features: Feature[], background: Feature[]): number[] {
  const worth = (set: number): number => {
    const mixed = features.map((feature, i) => ({
      ...feature,
      values:
        (set & (1 << i)) > 0 ? new Float64Array(BACKGROUND).fill(feature.values[0]!) : background[i]!.values,
    }));
    return curved.predict(mixed, BACKGROUND).reduce((sum, value) => sum + value, 0) / BACKGROUND;
  };
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return features.map((_, i) => {
    let value = 0;
    for (let set = 0; set < 1 << FEATURES; set++) {
      if ((set & (1 << i)) > 0) continue;
      const size = set.toString(2).replaceAll('0', '').length;
      const orders = (factorial(size) * factorial(FEATURES - size - 1)) / factorial(FEATURES);
      value += orders * (worth(set | (1 << i)) - worth(set));
    }
    return value;
  });
}

describe('sampled Shapley values', () => {
  const features = draw(1, 3);
  const background = draw(BACKGROUND, 4);
  const options = { kind: 0, outputs: 1, background, backgroundRows: BACKGROUND, seed: 9 };

  it('come as near to those over all sets as their errors say', () => {
    const truth = bruteForce(features, background);
    const { contributions, errors } = sampledShapley(curved, features, 0, { ...options, orders: 6000 });
    truth.forEach((value, i) => {
      expect(Math.abs(contributions[i]! - value)).toBeLessThanOrEqual(4 * errors[i]! + 1e-12);
      expect(Math.abs(contributions[i]! - value)).toBeLessThan(0.005);
      expect(errors[i]).toBeLessThan(0.03);
    });
    expect([contributions[3], errors[3]]).toEqual([0, 0]);
    expect(Math.abs(truth[0]!)).toBeGreaterThan(0.1);
  });

  it('add up to the prediction with a single order, too', () => {
    for (const orders of [1, 7]) {
      const { base, contributions } = sampledShapley(curved, features, 0, { ...options, orders });
      const sum = contributions.reduce((all, each) => all + each, base);
      expect(sum).toBeCloseTo(curved.predict(features, 1)[0]!, 12);
    }
  });

  it('start from the mean of the background, and are the same for the same seed', () => {
    const [one, same, other] = [9, 9, 10].map((seed) =>
      sampledShapley(curved, features, 0, { ...options, seed }),
    );
    const mean = curved.predict(background, BACKGROUND).reduce((sum, value) => sum + value, 0) / BACKGROUND;
    expect(one!.base).toBeCloseTo(mean, 12);
    expect(one).toEqual(same);
    expect(one!.contributions).not.toEqual(other!.contributions);
  });
});
