import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/clv.json';
import { frequencyFit } from './frequency-fit';
import { activePurchases } from '../../purchases/models/active-purchases';
import { bgNbdPredictor } from '../../purchases/models/bg-nbd-fit';
import { purchaseProbabilities } from '../../purchases/models/purchase-probabilities';

const { bg_nbd: params, customers, frequency_expected } = reference.simulated;

describe('frequencyFit', () => {
  const frequency = Float64Array.from(customers, ([x]) => x!);
  const age = Float64Array.from(customers, (row) => row[2]!);
  const fit = frequencyFit(bgNbdPredictor(params, 0), frequency, age, 8);

  it('expects what SciPy’s distributions expect (eq. 8)', () => {
    fit.expected.forEach((count, x) => expect(count).toBeCloseTo(frequency_expected[x]!, 8));
  });

  it('counts every customer once on both sides', () => {
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    expect(sum(fit.actual)).toBe(customers.length);
    expect(sum(fit.expected)).toBeCloseTo(customers.length, 9);
    expect(fit.actual[7]).toBe(frequency.filter((x) => x >= 7).length);
  });

  it('says how many customers are where they are expected', () => {
    const misplaced = fit.actual.reduce((sum, count, x) => sum + Math.abs(count - fit.expected[x]!), 0) / 2;
    expect(fit.agreement).toBeCloseTo(1 - misplaced / customers.length, 14);
    expect(fit.agreement).toBeGreaterThan(0.9);
  });
});

describe('purchaseProbabilities', () => {
  it('have the mean of the expectation', () => {
    const probabilities = purchaseProbabilities(params, 40, 2000);
    const mean = probabilities.reduce((sum, probability, x) => sum + x * probability, 0);
    const expected = activePurchases(params, 0, params.alpha, 40)(40, params.alpha);
    expect(mean).toBeCloseTo(expected, 6);
  });

  it('are certain before any time has passed', () => {
    expect(Array.from(purchaseProbabilities(params, 0, 3))).toEqual([1, 0, 0]);
  });
});
