import { describe, expect, it } from 'vitest';
import { Random } from './random';

const DRAWS = 40_000;

function moments(seed: number, draw: (random: Random) => number): { mean: number; variance: number } {
  const random = new Random(seed);
  const values = Array.from({ length: DRAWS }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS };
}

// Means and variances are the textbook ones of each distribution; tolerance 5% at 40,000 draws.
describe('random numbers', () => {
  it.each([
    ['uniform', (random: Random) => random.uniform(), 1 / 2, 1 / 12],
    ['exponential(4)', (random: Random) => random.exponential(4), 1 / 4, 1 / 16],
    ['gamma(0.5, 2)', (random: Random) => random.gamma(0.5, 2), 1, 2],
    ['gamma(6, 0.5)', (random: Random) => random.gamma(6, 0.5), 3, 1.5],
    [
      'beta(0.75, 4.4)',
      (random: Random) => random.beta(0.75, 4.4),
      0.75 / 5.15,
      (0.75 * 4.4) / (5.15 ** 2 * 6.15),
    ],
    ['weighted(1, 3)', (random: Random) => random.weighted([1, 3]), 3 / 4, 3 / 16],
  ])('%s has its mean and variance', (_, draw, mean, variance) => {
    const found = moments(1, draw);
    expect(found.mean / mean).toBeCloseTo(1, 1);
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.05);
  });

  it('normal has mean 0 and variance 1', () => {
    const { mean, variance } = moments(1, (random) => random.normal());
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  it('repeats for a seed and differs for neighbours', () => {
    const first = (seed: number): number => new Random(seed).uniform();
    expect(first(1)).toBe(first(1));
    expect(first(1)).not.toBe(first(2));
  });

  it('never draws a weight of zero', () => {
    const random = new Random(3);
    for (let i = 0; i < 1000; i++) expect(random.weighted([0, 1, 0])).toBe(1);
  });
});
