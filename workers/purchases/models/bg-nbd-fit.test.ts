import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plantBgNbd, simulateCustomers } from '../../../tests/reference/clv-customers';
import reference from '../../../tests/reference/clv.json';
import { fitBgNbd } from './bg-nbd-fit';
import { type BgNbdParams, bgNbdData, bgNbdLogLikelihood } from './bg-nbd-likelihood';

const { simulated, example_transactions } = reference;

function expectClose(found: object, expected: object, tolerance: number): void {
  for (const [name, value] of Object.entries(expected) as [string, number][]) {
    const ratio = (found as Record<string, number>)[name]! / value;
    expect(Math.abs(ratio - 1), name).toBeLessThan(tolerance);
  }
}

function column(index: number): Float64Array {
  return Float64Array.from(simulated.customers, (row) => row[index]!);
}

describe('bgNbdLogLikelihood', () => {
  const data = bgNbdData(column(0), column(1), column(2));
  const at = (logs: readonly number[], gradient = new Float64Array(4)): number => {
    const [r, alpha, a, b] = logs.map(Math.exp) as [number, number, number, number];
    return bgNbdLogLikelihood(data, { r, alpha, a, b }, gradient);
  };

  it('is that of SciPy at its best fit', () => {
    const value = bgNbdLogLikelihood(data, simulated.bg_nbd, new Float64Array(4));
    expect(value).toBeCloseTo(simulated.bg_nbd_log_likelihood, 7);
  });

  it.each([[[0, 0, 0, 0]], [[0.3, 1.2, -0.4, 0.9]], [[-3, 4, 2, -2]], [[6, 8, 5, 7]]])(
    'has the gradient of its differences at %j',
    (logs) => {
      const gradient = new Float64Array(4);
      const value = at(logs, gradient);
      logs.forEach((_, i) => {
        const moved = (by: number): number => at(logs.with(i, logs[i]! + by));
        const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        expect(Math.abs(gradient[i]! - slope)).toBeLessThan(1e-8 * Math.abs(value));
      });
    },
  );

  it('stays finite for a customer with thousands of purchases', () => {
    const busy = bgNbdData(Float64Array.of(5000, 0), Float64Array.of(200, 0), Float64Array.of(208, 30));
    const params = { r: 0.8, alpha: 6, a: 0.8, b: 2.5 };
    expect(Number.isFinite(bgNbdLogLikelihood(busy, params, new Float64Array(4)))).toBe(true);
  });

  it('counts equal customers together', () => {
    const { frequency, counts } = bgNbdData(
      Float64Array.of(2, 0, 2, 2),
      Float64Array.of(5, 0, 5, 5),
      Float64Array.of(9, 9, 9, 8),
    );
    expect(Array.from(frequency)).toEqual([2, 0, 2]);
    expect(Array.from(counts)).toEqual([2, 1, 1]);
  });
});

describe('fitBgNbd', () => {
  it(`finds the fit of SciPy on customers ${simulated.source}`, () => {
    const fit = fitBgNbd({ frequency: column(0), recency: column(1), age: column(2) });
    expect(fit.converged).toBe(true);
    // SciPy's Nelder–Mead is right to about 1e-7.
    expectClose(fit.params, simulated.bg_nbd, 1e-6);
    expect(fit.logLikelihood).toBeCloseTo(simulated.bg_nbd_log_likelihood, 6);
    expect(fit.logLikelihood).toBeGreaterThan(simulated.bg_nbd_log_likelihood - 1e-9);
  });

  it('finds planted parameters again', () => {
    const planted = { r: 0.6, alpha: 4, a: 0.9, b: 3 };
    const fit = fitBgNbd(simulateCustomers(20_000, 21, plantBgNbd(planted, 22)));
    expect(fit.converged).toBe(true);
    // Standard errors at this size are 1.5 to 3% of the parameters.
    expectClose(fit.params, planted, 0.08);
  });

  it.each<[string, { rate?: () => number; dropout?: () => number }, (params: BgNbdParams) => boolean]>([
    ['all buy at one rate', { rate: () => 0.15 }, ({ r, alpha }) => Math.abs(r / alpha - 0.15) < 0.01],
    ['nobody leaves', { dropout: () => 0 }, ({ a, b }) => a / (a + b) < 1e-3],
    ['all leave with one chance', { dropout: () => 0.2 }, ({ a, b }) => Math.abs(a / (a + b) - 0.2) < 0.02],
    ['all leave at once', { dropout: () => 1 }, ({ a, b }) => a / (a + b) > 0.999],
    ['all are alike', { rate: () => 0.15, dropout: () => 0 }, ({ a, b }) => a / (a + b) < 1e-3],
  ])('ends where the likelihood levels off: %s', (_, alike, isRight) => {
    const customers = simulateCustomers(3000, 5, {
      ...plantBgNbd({ r: 0.8, alpha: 6, a: 0.8, b: 2.5 }, 6),
      ...alike,
    });
    const fit = fitBgNbd(customers);
    expect(fit.converged).toBe(true);
    expect(isRight(fit.params)).toBe(true);
  });

  it('does not depend on the unit of time but by scale', () => {
    const weeks = fitBgNbd({ frequency: column(0), recency: column(1), age: column(2) });
    const days = fitBgNbd({
      frequency: column(0),
      recency: column(1).map((time) => 7 * time),
      age: column(2).map((time) => 7 * time),
    });
    expectClose(days.params, { ...weeks.params, alpha: 7 * weeks.params.alpha }, 1e-7);
  });
});

// The file lies beside the repository where the project is developed; only summary figures are in it.
const TRANSACTIONS = new URL('../../../../shared/data/example_transactions.csv', import.meta.url);

describe.skipIf(!existsSync(TRANSACTIONS))('on example_transactions.csv', () => {
  const days = new Map<string, Set<number>>();
  let end = 0;
  if (existsSync(TRANSACTIONS)) {
    for (const line of readFileSync(TRANSACTIONS, 'utf8').trim().split('\n').slice(1)) {
      const [date = '', customer = ''] = line.split(',');
      const day = Date.parse(`${date.slice(0, 10)}T00:00Z`) / 86_400_000;
      days.set(customer, (days.get(customer) ?? new Set<number>()).add(day));
      end = Math.max(end, day);
    }
  }
  const customers = Array.from(days.values(), (each) => ({
    frequency: each.size - 1,
    first: Math.min(...each),
    last: Math.max(...each),
  }));

  it.each([
    ['day', 1],
    ['week', 7],
    ['month', 365.25 / 12],
  ] as const)('finds the fit of SciPy in units of a %s', (unit, length) => {
    const { log_likelihood, ...params } = example_transactions[unit];
    expect(customers).toHaveLength(example_transactions.customers);
    const fit = fitBgNbd({
      frequency: Float64Array.from(customers, ({ frequency }) => frequency),
      recency: Float64Array.from(customers, ({ first, last }) => (last - first) / length),
      age: Float64Array.from(customers, ({ first }) => (end - first) / length),
    });
    expectClose(fit.params, params, 1e-6);
    expect(fit.logLikelihood).toBeCloseTo(log_likelihood, 6);
  });
});
