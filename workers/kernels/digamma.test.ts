import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/clv.json';
import { digamma, digammaStep } from './digamma';

describe('digamma', () => {
  it.each(reference.special.digamma as [number, number][])('at %d is %d (mpmath)', (x, expected) => {
    expect(Math.abs(digamma(x) - expected)).toBeLessThan(4e-15 * Math.max(1, Math.abs(expected)));
  });

  it('is not a number outside its domain', () => {
    expect([digamma(0), digamma(-1.5), digamma(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe('digammaStep', () => {
  it.each([0.3, 9.9, 10, 4e5, 2e12])('over a whole step from %d is 1 / x', (x) => {
    expect(digammaStep(x, 1) * x).toBeCloseTo(1, 13);
  });

  it('over two steps is the sum of both', () => {
    expect(digammaStep(1e9, 2) / (1 / 1e9 + 1 / (1e9 + 1))).toBeCloseTo(1, 14);
  });
});
