import { describe, expect, it } from 'vitest';
import { wilson } from './wilson';

describe('wilson', () => {
  // statsmodels 0.14, proportion_confint(hits, of, method='wilson').
  it.each([
    [81, 263, 0.2552885199, 0.366209577],
    [15, 148, 0.0623863995, 0.1604872417],
    [0, 20, 0, 0.1611251581],
    [29, 29, 0.8830302015, 1],
  ])('%i of %i', (hits, of, low, high) => {
    const share = wilson(hits, of);
    expect(share.value).toBe(hits / of);
    expect(share.low).toBeCloseTo(low, 9);
    expect(share.high).toBeCloseTo(high, 9);
  });

  it('is unknown of none', () => {
    expect(wilson(0, 0)).toEqual({ value: NaN, low: NaN, high: NaN });
  });
});
