import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/clv.json';
import { gauss2F1 } from '../../kernels/gauss-2f1';
import { createRandom } from '../../kernels/random';
import { activePurchases } from './active-purchases';
import { probabilityAlive } from './bg-nbd-alive';
import type { BgNbdParams } from './bg-nbd-likelihood';
import { expectedPurchases } from './expected-purchases';

const { published_cdnow: published, purchase_cases: cases } = reference;

function toParams([r, alpha, a, b]: readonly number[]): BgNbdParams {
  return { r: r!, alpha: alpha!, a: a!, b: b! };
}

function purchases(params: BgNbdParams, frequency: number, age: number, time: number): number {
  const at = params.alpha + age;
  return activePurchases(params, frequency, at, time)(time, at);
}

const WEEK = { periods: 52, factor: 1.1 ** (-7 / 365.25) };

describe(published.source, () => {
  it.each(published.expected_repeat_purchases as [number, number][])(
    'a random customer makes, in %d weeks, %d repeat purchases',
    (time, expected) => {
      // r is printed as 0.243, right to 0.2%, and expectations with four decimals.
      const found = purchases(published.bg_nbd, 0, 0, time);
      expect(Math.abs(found - expected)).toBeLessThan(2e-3 * expected + 5e-5);
    },
  );

  it('the customer of the worked example makes 1.226', () => {
    const { frequency, recency, age, horizon, expected } = published.conditional;
    const alive = probabilityAlive(published.bg_nbd, frequency, recency, age);
    const found = alive * purchases(published.bg_nbd, frequency, age, horizon);
    expect(Math.abs(found - expected)).toBeLessThan(1e-3);
  });
});

describe('against the closed form at 40 digits (mpmath)', () => {
  it.each(cases)('$params, $frequency purchases, age $age, horizon $horizon', (each) => {
    const params = toParams(each.params);
    const found = purchases(params, each.frequency, each.age, each.horizon);
    expect(Math.abs(found / each.expected - 1)).toBeLessThan(1e-11);
    const [frequency, age] = [Float64Array.of(each.frequency), Float64Array.of(each.age)];
    const { discounted } = expectedPurchases(params, frequency, age, WEEK);
    expect(Math.abs(discounted[0]! / each.discounted_52_weeks_at_10_percent - 1)).toBeLessThan(1e-10);
  });

  it('and in doubles, where that is possible', () => {
    const { r, alpha, a, b } = published.bg_nbd;
    const [x, age, time] = [7, 30, 26];
    const ratio = time / (alpha + age + time);
    const fraction = (1 - ratio) ** (r + x) * gauss2F1(r + x, b + x, a + b + x - 1, ratio);
    const closed = ((a + b + x - 1) / (a - 1)) * (1 - fraction);
    expect(purchases(published.bg_nbd, x, age, time) / closed).toBeCloseTo(1, 11);
  });
});

describe('probabilityAlive', () => {
  const { bg_nbd: params } = published;

  it('is 1 for one-time buyers and falls with silence', () => {
    expect(probabilityAlive(params, 0, 0, 500)).toBe(1);
    const chances = [0, 5, 20, 80].map((silence) => probabilityAlive(params, 4, 20, 20 + silence));
    expect(chances).toEqual(chances.toSorted((one, other) => other - one));
    // At the last purchase: 1 / (1 + a / (b + x − 1)).
    expect(chances[0]).toBeCloseTo(1 / (1 + 0.793 / (2.426 + 3)), 14);
  });

  it('is a chance for customers with thousands of purchases', () => {
    for (const [recency, age] of [
      [1, 400],
      [399, 400],
    ] as const) {
      const chance = probabilityAlive(params, 5000, recency, age);
      expect(chance >= 0 && chance <= 1).toBe(true);
    }
  });
});

describe('expectedPurchases', () => {
  const params = { r: 0.6, alpha: 3, a: 0.9, b: 2.5 };
  const random = createRandom(8);
  const frequency = Float64Array.from({ length: 4000 }, () => Math.floor(random.uniform() ** 4 * 120));
  const age = frequency.map(() => Math.floor(random.uniform() * 1461) / 7);

  it.each([
    ['52 weeks at 10%', WEEK],
    ['365 weeks at 25%', { periods: 365, factor: 1.25 ** (-7 / 365.25) }],
    ['7 weeks at 10%', { periods: 7, factor: WEEK.factor }],
    ['52 weeks undiscounted', { periods: 52, factor: 1 }],
  ])('agrees with the plain sum over periods: %s', (_, horizon) => {
    const found = expectedPurchases(params, frequency, age, horizon);
    for (let row = 0; row < frequency.length; row += 37) {
      const at = params.alpha + age[row]!;
      const exact = activePurchases(params, frequency[row]!, at, horizon.periods);
      let [sum, before] = [0, 0];
      for (let k = 1; k <= horizon.periods; k++) {
        const now = exact(k, at);
        sum += horizon.factor ** k * (now - before);
        before = now;
      }
      expect(Math.abs(found.total[row]! / before - 1)).toBeLessThan(1e-9);
      expect(Math.abs(found.discounted[row]! / sum - 1)).toBeLessThan(1e-9);
    }
  });

  it('takes a single customer and customers of one age', () => {
    const one = expectedPurchases(params, Float64Array.of(3), Float64Array.of(12), WEEK);
    const many = expectedPurchases(
      params,
      new Float64Array(200).fill(3),
      new Float64Array(200).fill(12),
      WEEK,
    );
    expect(new Set(many.total)).toEqual(new Set(one.total));
  });

  it('leaves its arguments alone', () => {
    const [x, ages] = [frequency.slice(), age.slice()];
    expectedPurchases(params, x, ages, WEEK);
    expect(x).toEqual(frequency);
    expect(ages).toEqual(age);
  });
});
