import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/clv.json';
import { logGamma } from './log-gamma';

describe('logGamma', () => {
  it.each(reference.special.log_gamma as [number, number][])('at %d is %d (mpmath)', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(2e-15 * Math.max(1, Math.abs(expected)));
  });

  it('is not a number outside its domain', () => {
    expect([logGamma(0), logGamma(-1.5), logGamma(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});
