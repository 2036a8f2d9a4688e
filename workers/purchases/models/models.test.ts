import { describe, expect, it } from 'vitest';
import customers from '../../../tests/reference/clv.json';
import reference from '../../../tests/reference/clv-models.json';
import { decayingPower } from '../../kernels/decaying-power';
import { createRandom } from '../../kernels/random';
import { bgBbData, bgBbLogLikelihood } from './bg-bb-likelihood';
import { bgBbPredictor, fitBgBb } from './bg-bb-fit';
import { bgNbdData, bgNbdLogLikelihood } from './bg-nbd-likelihood';
import { bgNbdPredictor } from './bg-nbd-fit';
import { fitModel } from './fit-model';
import { emptyPaths, paretoNbdData, paretoNbdLogLikelihood, paretoNbdPaths } from './pareto-nbd-likelihood';
import { paretoNbdPredictor } from './pareto-nbd-fit';
import { paretoNbdProbabilities } from './pareto-nbd-probabilities';
import type { History, Predictor } from './purchase-model';
import { fitSurvival, survivalLikelihood } from './survival-fit';

function close(found: number, expected: number, tolerance: number, what = ''): void {
  expect(Math.abs(found - expected), `${what}: ${found} for ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.abs(expected),
  );
}

function closeAll(found: object | undefined, expected: object, tolerance: number): void {
  for (const [name, value] of Object.entries(expected) as [string, number][]) {
    close((found as Record<string, number>)[name]!, value, tolerance, name);
  }
}

function one(frequency: number, recency: number, age: number): History {
  return {
    frequency: Float64Array.of(frequency),
    recency: Float64Array.of(recency),
    age: Float64Array.of(age),
  };
}

const four = (values: readonly number[]): [number, number, number, number] =>
  values as [number, number, number, number];

const simulated: History = {
  frequency: Float64Array.from(customers.simulated.customers, (row) => row[0]!),
  recency: Float64Array.from(customers.simulated.customers, (row) => row[1]!),
  age: Float64Array.from(customers.simulated.customers, (row) => row[2]!),
};

describe('decayingPower', () => {
  it.each(reference.decaying_power)('of s = %d, z = %d is Tricomi’s U of mpmath', (s, z, expected) => {
    close(decayingPower(s, z), expected, 2e-13);
  });

  it('is nothing where z is beyond doubles', () => {
    expect(decayingPower(20, Infinity)).toBe(0);
  });
});

describe.each(['bg-nbd', 'mbg-nbd'] as const)('%s of customers of whom none has left', (model) => {
  it.each([0, 2, 40])('and who buy alike, %d times so far, expects λ / δ of them without end', (x) => {
    // Where a fit ends then: a chance of leaving that no double holds, and a rate that is the same for all.
    const [r, alpha] = [2e10, 2.86e11];
    const predictor = bgNbdPredictor({ r, alpha, a: 2.2e-8, b: 612 }, model === 'bg-nbd' ? 0 : 1);
    const [endless] = predictor.endless(one(x, 25, 30), reference.delta);
    close(endless!, (r + x) / (reference.delta * (alpha + 30)), 1e-6);
  });
});

describe.each<[string, typeof reference.bg_cases, (params: [number, number, number, number]) => Predictor]>([
  ['bg-nbd', reference.bg_cases, ([r, alpha, a, b]) => bgNbdPredictor({ r, alpha, a, b }, 0)],
  ['mbg-nbd', reference.mbg_cases, ([r, alpha, a, b]) => bgNbdPredictor({ r, alpha, a, b }, 1)],
  ['pareto-nbd', reference.pareto_cases, ([r, alpha, s, beta]) => paretoNbdPredictor({ r, alpha, s, beta })],
])('%s says what closed forms say in mpmath', (_, cases, predictorOf) => {
  it.each(cases)('$params, $frequency purchases to $recency of $age', (each) => {
    const predictor = predictorOf(four(each.params));
    const history = one(each.frequency, each.recency, each.age);
    close(predictor.alive(history)[0]!, each.p_alive, 1e-11, 'alive');
    close(predictor.within(history, 39)[0]!, each.expected_39, 1e-10, '39 weeks');
    const { total, discounted } = predictor.over(history, {
      periods: 52,
      factor: Math.exp(-reference.delta),
    });
    close(total[0]!, each.expected_52, 1e-10, '52 weeks');
    close(discounted[0]!, each.discounted_52, 1e-9, 'discounted');
    // The reference integrates adaptively: eight digits.
    close(predictor.endless(history, reference.delta)[0]!, each.endless, 1e-8, 'endless');
  });
});

describe('paretoNbdPaths', () => {
  it.each(reference.pareto_likelihoods)('$params at $history are those of 2F1 in mpmath', (each) => {
    const [r, alpha, s, beta] = four(each.params);
    const [x, recency, age] = each.history as [number, number, number];
    const paths = emptyPaths();
    paretoNbdPaths({ r, alpha, s, beta }, x, recency, age, paths);
    expect(Math.abs(paths.alive - each.alive)).toBeLessThan(1e-11 * Math.max(1, Math.abs(each.alive)));
    if (each.gone === null) expect(paths.gone).toBe(-Infinity);
    else expect(Math.abs(paths.gone - each.gone)).toBeLessThan(1e-11 * Math.max(1, Math.abs(each.gone)));
  });

  it.each(reference.pareto_probabilities)('P(X(t) = x), $params at $time', (each) => {
    const [r, alpha, s, beta] = four(each.params);
    const found = paretoNbdProbabilities({ r, alpha, s, beta }, each.time, 5);
    each.probabilities.forEach((expected, x) => close(found[x]!, expected, 1e-9, String(x)));
  });
});

describe('gradients are those of differences', () => {
  type At = (logs: number[], gradient: Float64Array) => number;
  const exp = (logs: number[]): [number, number, number, number] => four(logs.map(Math.exp));
  const bgBb = bgBbData({
    frequency: Float64Array.of(0, 1, 3, 5, 2),
    recency: Float64Array.of(0, 4, 6, 9, 3),
    age: Float64Array.of(7, 9, 9, 9, 30),
  });
  const survivors = Float64Array.from(reference.contracts.high_end.survivors);
  const [mbg, pareto] = [
    bgNbdData(simulated.frequency, simulated.recency, simulated.age),
    paretoNbdData(simulated),
  ];
  it.each<[string, number[], At]>([
    [
      'mbg-nbd',
      [0.3, 1.2, -0.4, 0.9],
      (logs, g) => {
        const [r, alpha, a, b] = exp(logs);
        return bgNbdLogLikelihood(mbg, { r, alpha, a, b }, g, 1);
      },
    ],
    [
      'pareto-nbd',
      [-0.3, 1.9, -0.4, 2.9],
      (logs, g) => {
        const [r, alpha, s, beta] = exp(logs);
        return paretoNbdLogLikelihood(pareto, { r, alpha, s, beta }, g);
      },
    ],
    [
      'bg-bb',
      [0.2, 0.5, -0.6, 1.5],
      (logs, g) => {
        const [alpha, beta, gamma, delta] = exp(logs);
        return bgBbLogLikelihood(bgBb, { alpha, beta, gamma, delta }, g);
      },
    ],
    [
      'bdw',
      [-0.6, 0.8, 0.3],
      (logs, g) => survivalLikelihood('bdw', survivors).at(Float64Array.from(logs), g),
    ],
  ])('%s', (_, logs, at) => {
    const gradient = new Float64Array(logs.length);
    const value = at(logs, gradient);
    logs.forEach((__, i) => {
      const moved = (by: number): number => at(logs.with(i, logs[i]! + by), new Float64Array(logs.length));
      const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
      expect(Math.abs(gradient[i]! - slope)).toBeLessThan(1e-7 * Math.abs(value));
    });
  });
});

describe(`fits of ${reference.simulated.source}`, () => {
  it.each(['mbg-nbd', 'pareto-nbd'] as const)('%s', (model) => {
    const expected = reference.simulated[model];
    const fit = fitModel(model, simulated);
    expect(fit.converged).toBe(true);
    closeAll(fit.predictor.params, expected.params, 1e-4);
    expect(fit.logLikelihood).toBeCloseTo(expected.log_likelihood, 5);
  });

  it('have the standard errors of differences of the likelihood', () => {
    // Second differences of the reference are right to four or five digits.
    for (const model of ['bg-nbd', 'pareto-nbd'] as const) {
      closeAll(fitModel(model, simulated).standardErrors(), reference.simulated[model].std_error, 2e-3);
    }
  });

  it('start anew from their own parameters', () => {
    const first = fitModel('pareto-nbd', simulated);
    const again = fitModel('pareto-nbd', simulated, first.predictor.params);
    closeAll(again.predictor.params, first.predictor.params, 1e-5);
  });
});

describe('bg-bb', () => {
  const { donations, mixed } = reference.bg_bb;
  const repeat = (rows: readonly (readonly number[])[], column: number, count: number): Float64Array =>
    Float64Array.from(rows.flatMap((row) => new Array<number>(row[count]!).fill(row[column]!)));
  const frequency = repeat(donations.rows, 0, 2);
  const fit = fitBgBb({
    frequency,
    recency: repeat(donations.rows, 1, 2),
    age: frequency.map(() => donations.opportunities),
  });

  it(`finds the estimates of ${donations.source}`, () => {
    const { log_likelihood, ...published } = donations.published;
    // Printed with three decimals and one.
    for (const [name, value] of Object.entries(published)) {
      expect(Math.abs(fit.predictor.params[name]! - value), name).toBeLessThan(6e-4);
    }
    expect(Math.abs(fit.logLikelihood - log_likelihood)).toBeLessThan(0.06);
    closeAll(fit.predictor.params, donations.params, 1e-5);
    closeAll(fit.standardErrors(), donations.std_error, 2e-3);
  });

  it('says what closed forms say in mpmath', () => {
    const [alpha, beta, gamma, delta] = four(Object.values(donations.params));
    const predictor = bgBbPredictor({ alpha, beta, gamma, delta });
    for (const each of donations.cases) {
      const history = one(each.frequency, each.recency, each.age);
      const chance = predictor.alive(history)[0]!;
      close(chance, each.p_alive, 1e-10);
      close(chance * predictor.within(history, 5)[0]!, each.expected, 1e-10);
      close(chance * predictor.endless(history, Math.log(1.1))[0]!, each.endless, 1e-10);
    }
    donations.probabilities_6.forEach((expected, x) =>
      close(predictor.probabilities(6, 7)[x]!, expected, 1e-10),
    );
  });

  it(`fits customers ${mixed.source}`, () => {
    const found = fitBgBb({
      frequency: repeat(mixed.rows, 0, 3),
      recency: repeat(mixed.rows, 1, 3),
      age: repeat(mixed.rows, 2, 3),
    });
    closeAll(found.predictor.params, mixed.params, 1e-4);
    expect(found.logLikelihood).toBeCloseTo(mixed.log_likelihood, 5);
  });
});

describe(reference.contracts.source, () => {
  it.each(['regular', 'high_end'] as const)('%s', (segment) => {
    const cohort = reference.contracts[segment];
    const survivors = Float64Array.from(cohort.survivors.slice(0, 8));
    const sbg = fitSurvival('sbg', survivors);
    for (const [name, value] of Object.entries(reference.contracts.published[segment])) {
      // Printed with three decimals.
      expect(Math.abs(sbg.params[name]! - value), name).toBeLessThan(6e-4);
    }
    for (const fit of [sbg, fitSurvival('bdw', survivors)]) {
      const expected = cohort[fit.model];
      expect(fit.converged).toBe(true);
      closeAll(fit.params, expected.params, 1e-4);
      closeAll(fit.standardErrors(), expected.std_error, 5e-3);
      expect(fit.logLikelihood).toBeCloseTo(expected.log_likelihood, 5);
      close(fit.survival(12), expected.survival_12, 1e-4);
    }
  });
});

describe('customers who are drawn', () => {
  it.each<[Predictor]>([
    [bgNbdPredictor({ r: 0.7, alpha: 5, a: 0.8, b: 2.5 }, 1)],
    [paretoNbdPredictor({ r: 0.7, alpha: 5, s: 0.8, beta: 20 })],
    [bgBbPredictor({ alpha: 0.9, beta: 3, gamma: 0.6, delta: 9 })],
  ])('buy as often as expected', (predictor) => {
    const random = createRandom(9);
    const counts = Array.from({ length: 40_000 }, () => predictor.draw(random, 40)[0]);
    const mean = counts.reduce((sum, x) => sum + x, 0) / counts.length;
    const variance = counts.reduce((sum, x) => sum + (x - mean) ** 2, 0) / counts.length;
    const expected = predictor.fromStart(Float64Array.of(40))[0]!;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / counts.length));
    const none = counts.filter((x) => x === 0).length / counts.length;
    expect(Math.abs(none - predictor.probabilities(40, 1)[0]!)).toBeLessThan(0.01);
  });
});
