import { describe, expect, it } from 'vitest';
import { drawBinomial } from './draw-binomial';
import { createRandom } from './random';

describe('drawBinomial', () => {
  it.each([
    [12, 0.3],
    [400, 0.05],
    [1000, 0.62],
  ])('of %d trials at %d has their mean and variance', (trials, chance) => {
    const random = createRandom(11);
    const draws = Array.from({ length: 40_000 }, () => drawBinomial(random, trials, chance));
    const mean = draws.reduce((sum, n) => sum + n, 0) / draws.length;
    const variance = draws.reduce((sum, n) => sum + (n - mean) ** 2, 0) / draws.length;
    const expected = trials * chance * (1 - chance);
    // Within four standard errors.
    expect(Math.abs(mean - trials * chance)).toBeLessThan(4 * Math.sqrt(expected / draws.length));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / draws.length) + 0.01);
  });

  it('is nothing or all where the chance says so', () => {
    const random = createRandom(1);
    expect(drawBinomial(random, 100, 0)).toBe(0);
    expect(drawBinomial(random, 100, 1)).toBe(100);
    expect(drawBinomial(random, 0, 0.5)).toBe(0);
  });
});
