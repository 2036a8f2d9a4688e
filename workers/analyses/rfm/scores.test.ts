import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/rfm.json';
import { cutPoints, fallingScores, risingScores, toFifths } from './scores';

describe('cut points', () => {
  it('are quantiles of type 7', () => {
    // R: quantile(c(1, 2, 4, 7, 11), c(.25, .5, .75)) and quantile(c(1, 2, 4, 7), 1/3).
    expect(cutPoints(Float64Array.of(11, 1, 7, 2, 4), 4)).toEqual([2, 4, 7]);
    expect(cutPoints(Float64Array.of(7, 4, 2, 1), 3)[0]).toBeCloseTo(2, 12);
  });

  it('leave the values as they were', () => {
    const values = Float64Array.of(3, 1, 2);
    cutPoints(values, 2);
    expect([...values]).toEqual([3, 1, 2]);
  });
});

describe('scores', () => {
  it(`are those of ${reference.source}`, () => {
    for (const [classes, values, expected] of reference.scores as [number, number[], number[]][]) {
      expect(Array.from(risingScores(Float64Array.from(values), classes))).toEqual(expected);
    }
  });

  it('are alike for equal values', () => {
    const once = new Float64Array(80).fill(1);
    const values = Float64Array.from([...once, ...Array.from({ length: 20 }, (_, i) => i + 2)]);
    const scores = risingScores(values, 5);
    expect(new Set(scores.subarray(0, 80))).toEqual(new Set([1]));
    expect(new Set(scores.subarray(80))).toEqual(new Set([5]));
  });

  it('give few days a high recency score', () => {
    expect([...fallingScores(Float64Array.of(1, 10, 20, 30, 400), 5)]).toEqual([5, 4, 3, 2, 1]);
  });

  it('of one value are the best recency and the lowest frequency', () => {
    expect([...fallingScores(Float64Array.of(9), 5), ...risingScores(Float64Array.of(9), 5)]).toEqual([5, 1]);
  });
});

describe('fifths', () => {
  it.each([
    [2, [1, 5]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
    [10, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
  ])('of %i classes are %j', (classes, fifths) => {
    expect(fifths.map((_, i) => toFifths(i + 1, classes))).toEqual(fifths);
  });
});
