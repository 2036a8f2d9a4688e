import { describe, expect, it } from 'vitest';
import { annuity } from './annuity';

describe('the annuity formula', () => {
  it('gives the factor of the printed tables', () => {
    // Brealey, Myers, Allen, appendix table 3: 5 years at 10% 3.791, 20 years at 5% 12.462.
    expect(annuity(1, 5, 0.1, 0)).toBeCloseTo(3.791, 3);
    expect(annuity(1, 20, 0.05, 0)).toBeCloseTo(12.462, 3);
  });

  it('is the sum of the discounted payments, whenever they come', () => {
    for (const ahead of [0, 0.5, 1, -3]) {
      const sum = [1, 2, 3, 4].reduce((total, t) => total + 7 * 1.08 ** (ahead - t), 0);
      expect(annuity(7, 4, 0.08, ahead)).toBeCloseTo(sum, 12);
    }
  });

  it('needs no rate', () => {
    expect(annuity(7, 4, 0, 1)).toBe(28);
    expect(annuity(7, 4, 1e-13, 0)).toBeCloseTo(28, 9);
  });
});
