import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/clv.json';
import { gauss2F1 } from './gauss-2f1';

describe('gauss2F1', () => {
  it.each(reference.special.hyp2f1 as [number, number, number, number, number][])(
    'of %d, %d; %d; %d is %d (mpmath)',
    (a, b, c, z, expected) => {
      expect(Math.abs(gauss2F1(a, b, c, z) / expected - 1)).toBeLessThan(1e-12);
    },
  );

  it('refuses the branch point and beyond', () => {
    expect(() => gauss2F1(1, 1, 2, 1)).toThrow(RangeError);
    expect(() => gauss2F1(1, 1, 2, -0.1)).toThrow(RangeError);
  });
});
