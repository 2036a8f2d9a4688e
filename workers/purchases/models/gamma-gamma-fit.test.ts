import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/clv.json';
import { drawGamma } from '../../kernels/draw-gamma';
import { createRandom } from '../../kernels/random';
import { fitGammaGamma } from './gamma-gamma-fit';
import { expectedSpend, gammaGammaData, gammaGammaLogLikelihood } from './gamma-gamma-likelihood';

/** Mean spend of the repeat purchases of customers. */
function simulate(
  count: number,
  seed: number,
  { p, q, gamma }: { p: number; q: number; gamma: number },
): [Float64Array, Float64Array] {
  const random = createRandom(seed);
  const frequency = Float64Array.from({ length: count }, () => 1 + Math.floor(8 * random.uniform() ** 2));
  const spend = frequency.map((x) => drawGamma(random, p * x) / x / drawGamma(random, q, gamma));
  return [frequency, spend];
}

function expectClose(found: object, expected: object, tolerance: number): void {
  for (const [name, value] of Object.entries(expected) as [string, number][]) {
    const ratio = (found as Record<string, number>)[name]! / value;
    expect(Math.abs(ratio - 1), name).toBeLessThan(tolerance);
  }
}

const planted = { p: 5, q: 4, gamma: 60 };

describe('gammaGammaLogLikelihood', () => {
  const data = gammaGammaData(...simulate(500, 1, planted));

  it.each([[[1.6, 1.4, 4.1]], [[-1, 0.2, 2]], [[7, 9, 3]]])(
    'has the gradient of its differences at %j',
    (logs) => {
      const at = (moved: readonly number[], gradient = new Float64Array(3)): number => {
        const [p, q, gamma] = moved.map(Math.exp) as [number, number, number];
        return gammaGammaLogLikelihood(data, { p, q, gamma }, gradient);
      };
      const gradient = new Float64Array(3);
      const value = at(logs, gradient);
      logs.forEach((_, i) => {
        const slope = (at(logs.with(i, logs[i]! + 1e-5)) - at(logs.with(i, logs[i]! - 1e-5))) / 2e-5;
        expect(Math.abs(gradient[i]! - slope)).toBeLessThan(1e-8 * Math.abs(value));
      });
    },
  );
});

describe('fitGammaGamma', () => {
  it('finds planted parameters again', () => {
    const fit = fitGammaGamma(...simulate(20_000, 2, planted));
    expect(fit.converged).toBe(true);
    expect(fit.customers).toBe(20_000);
    // Standard errors at this size are 2 to 4% of the parameters.
    expectClose(fit.params, planted, 0.1);
  });

  it('follows the currency', () => {
    const [frequency, spend] = simulate(2000, 3, planted);
    const coins = fitGammaGamma(frequency, spend);
    const millions = fitGammaGamma(
      frequency,
      spend.map((mean) => mean * 1e-6),
    );
    expectClose(millions.params, { ...coins.params, gamma: coins.params.gamma * 1e-6 }, 1e-7);
  });

  it('ends where all customers spend alike', () => {
    const random = createRandom(4);
    const frequency = Float64Array.from({ length: 2000 }, () => 1 + Math.floor(5 * random.uniform()));
    const fit = fitGammaGamma(
      frequency,
      frequency.map((x) => drawGamma(random, 3 * x) / x),
    );
    expect(fit.converged).toBe(true);
    const { p, q, gamma } = fit.params;
    expect(q).toBeGreaterThan(100);
    expect((p * gamma) / (q - 1)).toBeCloseTo(3, 0);
  });
});

describe('expectedSpend', () => {
  const { gamma_gamma: params } = reference.simulated;

  it('is the population’s mean for one-time buyers', () => {
    const expected = reference.simulated.customers.find(([x]) => x === 0)?.[5];
    expect(expectedSpend(params, 0, NaN)).toBeCloseTo(expected!, 8);
  });

  it('comes close to the customer’s own mean with many purchases', () => {
    expect(expectedSpend(params, 1e6, 17)).toBeCloseTo(17, 3);
  });
});
