import { describe, expect, it } from 'vitest';
import { bestTenth, concentrationCurve } from './concentration';

describe('concentrationCurve', () => {
  it('runs from nothing to everything', () => {
    const { customers, value } = concentrationCurve(Float64Array.of(6, 3, 1));
    expect(Array.from(customers)).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(Array.from(value)).toEqual([0, 0.6, 0.9, 1]);
  });

  it('has a hundred steps for many customers', () => {
    const { customers, value } = concentrationCurve(new Float64Array(12_345).fill(2));
    expect(customers).toHaveLength(101);
    value.forEach((share, i) => expect(Math.abs(share - customers[i]!)).toBeLessThan(1 / 12_345));
  });
});

describe('bestTenth', () => {
  it('rounds the number of customers up', () => {
    expect(bestTenth(Float64Array.of(8, 4, 2, 2, 1, 1, 1, 1, 0, 0, 0))).toEqual({ customers: 2, share: 0.6 });
  });
});
