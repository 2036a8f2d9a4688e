import { describe, expect, it } from 'vitest';
import { median } from './median';
import { createRandom } from './random';
import { weightedMedian } from './weighted-median';

describe('the weighted median', () => {
  it('is the median of values that stand as often as they weigh', () => {
    const random = createRandom(5);
    for (let round = 0; round < 200; round++) {
      const size = 1 + Math.floor(random.uniform() * 9);
      const values = Float64Array.from({ length: size }, () => Math.floor(random.uniform() * 6));
      const weights = values.map(() => 1 + Math.floor(random.uniform() * 3));
      const repeated = Array.from(values).flatMap((value, i) => new Array<number>(weights[i]!).fill(value));
      expect(weightedMedian(values, weights)).toBe(median(Float64Array.from(repeated)));
    }
  });

  it('of nothing is not a number', () => {
    expect(weightedMedian(new Float64Array(), new Float64Array())).toBeNaN();
  });
});
