import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/clv.json';
import { drawBeta } from './draw-beta';
import { drawExponential } from './draw-exponential';
import { drawGamma, drawLogGamma } from './draw-gamma';
import { drawNormal } from './draw-normal';
import { drawPoisson } from './draw-poisson';
import { type Random, createRandom } from './random';

describe('createRandom', () => {
  it('is xoshiro128** (an implementation in Python)', () => {
    const { seed, bits } = reference.xoshiro128;
    const random = createRandom(seed);
    expect(bits.map(() => random.bits())).toEqual(bits);
  });

  it('gives each seed its own stream', () => {
    expect(createRandom(1).uniform()).not.toBe(createRandom(2).uniform());
    expect(createRandom(7).uniform()).toBe(createRandom(7).uniform());
  });

  it('stays in [0, 1) with mean one half', () => {
    const random = createRandom(3);
    const values = Array.from({ length: 20_000 }, () => random.uniform());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    // Standard error of the mean: 0.002.
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length - 0.5)).toBeLessThan(0.008);
  });
});

const draws: Record<keyof typeof reference.distributions, (random: Random) => number> = {
  normal: drawNormal,
  exponential: (random) => drawExponential(random),
  'gamma_0.3': (random) => drawGamma(random, 0.3),
  'gamma_4.5': (random) => drawGamma(random, 4.5, 2) * 2,
  'beta_0.8_2.5': (random) => drawBeta(random, 0.8, 2.5),
  'poisson_2.5': (random) => drawPoisson(random, 2.5),
  poisson_180: (random) => drawPoisson(random, 180),
};

describe('draws follow the distribution function of SciPy', () => {
  it.each(Object.entries(draws))('%s', (name, draw) => {
    const random = createRandom(11);
    const n = 20_000;
    const values = Array.from({ length: n }, () => draw(random));
    for (const [x, probability] of reference.distributions[name as keyof typeof draws] as [
      number,
      number,
    ][]) {
      const share = values.filter((value) => value <= x).length / n;
      // Four standard errors: a right generator fails once in 16,000 points, and this seed never.
      expect(Math.abs(share - probability)).toBeLessThan(
        4 * Math.sqrt((probability * (1 - probability)) / n),
      );
    }
  });

  it('small gamma shapes keep their logarithm', () => {
    const random = createRandom(5);
    const logs = Array.from({ length: 2000 }, () => drawLogGamma(random, 1e-3));
    expect(logs.every(Number.isFinite)).toBe(true);
    // E ln G = ψ(0.001) = −1000.6; its standard deviation is 1000.
    expect(Math.abs(logs.reduce((sum, log) => sum + log, 0) / 2000 + 1000.6)).toBeLessThan(90);
  });
});
