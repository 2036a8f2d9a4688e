import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile';

describe('the normal quantile', () => {
  // R 4.2: qnorm(p), printed with 15 digits.
  it.each([
    [0.5, 0],
    [0.9, 1.2815515655446],
    [0.975, 1.95996398454005],
    [0.025, -1.95996398454005],
    [0.9995, 3.29052673149189],
    [1e-10, -6.36134090240406],
    [1e-20, -9.26234008979841],
  ])('of %f is R’s', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 12);
  });
});
