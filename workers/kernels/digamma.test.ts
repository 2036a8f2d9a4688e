import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/clv.json';
import { digamma } from './digamma';

describe('digamma', () => {
  it.each(reference.special.digamma as [number, number][])('at %d is %d (mpmath)', (x, expected) => {
    expect(Math.abs(digamma(x) - expected)).toBeLessThan(4e-15 * Math.max(1, Math.abs(expected)));
  });

  it('is not a number outside its domain', () => {
    expect([digamma(0), digamma(-1.5), digamma(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});
