import { describe, expect, it } from 'vitest';
import { fTail, incompleteBeta, tTail } from './incomplete-beta';

// Expected values: scipy 1.10.1 (special.betainc, stats.f.sf, stats.t.sf).
describe('the incomplete beta function', () => {
  it.each([
    [0.2, 1.5, 3, 0.3041052449399715],
    [0.9, 0.5, 0.5, 0.7951672353008662],
    [0.5, 182, 182.5, 0.5104587121468898],
    [0.97, 40, 2.5, 0.7792060800599229],
    [1e-8, 0.5, 2, 0.00014999999950000002],
    [0, 2, 3, 0],
    [1, 2, 3, 1],
  ])('at %d with %d and %d is %d', (x, a, b, expected) => {
    expect(Math.abs(incompleteBeta(x, a, b) - expected)).toBeLessThanOrEqual(2e-13 * expected);
  });

  it('of no number is none', () => {
    expect(incompleteBeta(NaN, 1, 1)).toBeNaN();
  });
});

describe('tails', () => {
  it.each([
    [2.5, 11, 24, 0.029345797885623904],
    [1.1, 364, 365, 0.18164957062634238],
    [40, 6, 723, 4.1377266766157807e-42],
    [0, 3, 4, 1],
  ])('of F beyond %d with %d and %d', (f, a, b, expected) => {
    expect(Math.abs(fTail(f, a, b) - expected)).toBeLessThanOrEqual(2e-12 * expected);
  });

  it.each([
    [2, 10, 0.07338803477074039],
    [-4.5, 60, 3.1803641281551794e-5],
    [0, 5, 1],
  ])('of t beyond %d with %d', (t, freedom, expected) => {
    expect(Math.abs(tTail(t, freedom) - expected)).toBeLessThanOrEqual(2e-13 * expected);
  });
});
