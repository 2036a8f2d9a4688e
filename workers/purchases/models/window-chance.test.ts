import { describe, expect, it } from 'vitest';
import { type Shift, bgNbdData, bgNbdLogLikelihood } from './bg-nbd-likelihood';
import { purchaseProbabilities } from './purchase-probabilities';
import { windowChance } from './window-chance';

const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const column = (...values: number[]): Float64Array => Float64Array.from(values);

describe.each([0, 1] as Shift[])('the chance of a purchase in a window, shift %i', (shift) => {
  it('is one less the ratio of likelihoods of a longer silence', () => {
    for (const [x, recency, age, time] of [
      [0, 0, 12, 8],
      [2, 30.43, 38.86, 39],
      [7, 10, 11, 0.5],
      [25, 70, 200, 4],
    ] as const) {
      const likelihood = (until: number): number =>
        bgNbdLogLikelihood(
          bgNbdData(column(x), column(recency), column(until)),
          params,
          new Float64Array(4),
          shift,
        );
      const history = { frequency: column(x), recency: column(recency), age: column(age) };
      const expected = 1 - Math.exp(likelihood(age + time) - likelihood(age));
      expect(windowChance(params, history, time, shift)[0]).toBeCloseTo(expected, 12);
    }
  });

  it('is that of the published distribution for a new customer', () => {
    const history = { frequency: column(0), recency: column(0), age: column(0) };
    const [none] = purchaseProbabilities(params, 20, 1, shift);
    expect(windowChance(params, history, 20, shift)[0]).toBeCloseTo(1 - none!, 12);
  });
});
