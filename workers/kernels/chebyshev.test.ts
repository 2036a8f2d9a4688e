import { describe, expect, it } from 'vitest';
import { chebyshevCoefficients, chebyshevPoints, chebyshevValue } from './chebyshev';

describe('Chebyshev interpolation', () => {
  it('reproduces polynomials', () => {
    const f = (x: number): number => 2 - x + 0.5 * x ** 3;
    const coefficients = chebyshevCoefficients(chebyshevPoints(4, -1, 5).map(f));
    for (const x of [-1, 0.3, 4.2, 5]) expect(chebyshevValue(coefficients, -1, 5, x)).toBeCloseTo(f(x), 12);
  });

  it('converges quickly for an analytic function', () => {
    const coefficients = chebyshevCoefficients(chebyshevPoints(20, 0, 2).map(Math.exp));
    for (const x of [0, 0.77, 1.9])
      expect(chebyshevValue(coefficients, 0, 2, x)).toBeCloseTo(Math.exp(x), 13);
  });
});
