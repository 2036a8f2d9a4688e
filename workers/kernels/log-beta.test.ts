import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/clv.json';
import { logBeta } from './log-beta';

describe('logBeta', () => {
  it.each(reference.special.log_beta as [number, number, number][])(
    'of %d and %d is %d (mpmath)',
    (a, b, expected) => {
      const tolerance = 6e-15 * Math.max(1, Math.abs(expected));
      expect(Math.abs(logBeta(a, b) - expected)).toBeLessThan(tolerance);
      expect(logBeta(b, a)).toBe(logBeta(a, b));
    },
  );

  it('is not a number outside its domain', () => {
    expect([logBeta(0, 1), logBeta(2, -1), logBeta(NaN, 1)]).toEqual([NaN, NaN, NaN]);
  });
});
