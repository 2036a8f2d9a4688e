import { describe, expect, it } from 'vitest';
import { poissonInterval } from './poisson-interval';

describe('poissonInterval', () => {
  // scipy 1.10: chi2.ppf(0.025, 2k) / 2 and chi2.ppf(0.975, 2k + 2) / 2.
  it.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [3, 0.6186721228956014, 8.767273069742323],
    [100, 81.36399125092314, 121.62679379242638],
    [2500, 2402.952365431124, 2599.9614843405425],
    [2_000_000, 1997229.1396258022, 2002773.755372962],
  ])('of %i events', (count, low, high) => {
    const found = poissonInterval(count);
    expect(found.low / (low || 1)).toBeCloseTo(low === 0 ? 0 : 1, 9);
    expect(found.high / high).toBeCloseTo(1, 9);
  });

  it('is unknown of an unknown number', () => {
    expect(poissonInterval(NaN)).toEqual({ low: NaN, high: NaN });
  });
});
