import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/basket.json';
import { hypergeometricUpper } from './hypergeometric';

describe('the upper tail of the hypergeometric distribution', () => {
  it.each(reference.tails as [number, number, number, number, number][])(
    'at least %i of %i in %i of %i: as exact fractions give it',
    (shared, marked, drawn, total, expected) => {
      const found = hypergeometricUpper(shared, marked, drawn, total);
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-11 * expected);
    },
  );

  it('is 1 for what must be and 0 for what cannot', () => {
    expect(hypergeometricUpper(2, 6, 6, 10)).toBe(1);
    expect(hypergeometricUpper(7, 6, 8, 10)).toBe(0);
    expect(hypergeometricUpper(6, 6, 6, 6)).toBe(1);
  });
});
