import { describe, expect, it } from 'vitest';
import byR from '../../../tests/reference/forecast.json';
import { aicc } from '../information';
import { fitArima } from './arima-fit';
import { armaFilter } from './arma-filter';
import { armaLags, fromPartial, toPartial } from './arma-lags';
import { predictedCovariance } from './arima-forecast';
import type { ArimaOrder } from './order';

type Name = keyof typeof byR.series;

function valuesOf(name: string, log: boolean): Float64Array {
  const values = Float64Array.from(byR.series[name as Name].values);
  return log ? values.map(Math.log) : values;
}

function orderOf([p, d, q]: number[], [sp, sd, sq]: number[], season: number): ArimaOrder {
  return { p: p!, d: d!, q: q!, seasonal: { p: sp!, d: sd!, q: sq! }, season };
}

describe(`against ${byR.source}`, () => {
  it.each(byR.arima)('$order $seasonal of $series', (given) => {
    const values = valuesOf(given.series, given.log);
    const regressors = given.xreg && [
      { name: 'push', past: Float64Array.from(given.xreg), future: Float64Array.from(given.future) },
    ];
    const order = orderOf(given.order, given.seasonal, given.season);
    const fit = fitArima(
      { values, season: given.season, ...(regressors ? { regressors } : {}) },
      { order, constant: given.constant },
    )!;
    // R takes the differences for a diffuse start with variance 10⁶, which leaves some thousandths.
    expect(Math.abs(fit.logLikelihood - given.loglik)).toBeLessThan(0.01);
    expect(Math.abs(aicc(fit) - given.aicc)).toBeLessThan(0.02);
    expect(fit.sigma2 / given.sigma2).toBeCloseTo(1, 2);
    expect(fit.parameters.map(({ name }) => name)).toEqual(Object.keys(given.coefficients));
    fit.parameters.forEach(({ name, value, stdError }) => {
      const right = given.coefficients[name as keyof typeof given.coefficients] as unknown as number;
      const error = given.errors[name as keyof typeof given.errors] as unknown as number;
      expect(Math.abs(value - right), name).toBeLessThan(0.005 * Math.max(1, Math.abs(right)));
      expect(Math.abs(stdError / error - 1), name).toBeLessThan(0.03);
    });
    const ahead = fit.forecast(8);
    const [high80, high95] = [ahead.bounds(0.8).high, ahead.bounds(0.95).high];
    const near = (found: number, right: number): void =>
      expect(Math.abs(found - right)).toBeLessThan(2e-3 * Math.max(Math.abs(right), Math.sqrt(given.sigma2)));
    given.ahead.mean.forEach((right, h) => near(ahead.mean[h]!, right));
    given.ahead.high80.forEach((right, h) => near(high80[h]!, right));
    given.ahead.high95.forEach((right, h) => near(high95[h]!, right));
  });
});

describe('the airline model', () => {
  it('of Box and Jenkins (1976, series G) has its published numbers', () => {
    const order = orderOf([0, 1, 1], [0, 1, 1], 12);
    const fit = fitArima({ values: valuesOf('passengers', true), season: 12 }, { order, constant: false })!;
    expect(fit.label).toBe('ARIMA(0,1,1)(0,1,1)[12]');
    expect(fit.parameters.map(({ name, value }) => [name, value.toFixed(4)])).toEqual([
      ['ma1', '-0.4018'],
      ['sma1', '-0.5569'],
    ]);
    expect(fit.sigma2).toBeCloseTo(0.001348, 6);
    expect(fit.logLikelihood).toBeCloseTo(244.7, 2);
  });
});

describe('the quick recursions', () => {
  it.each([
    [
      [1, 0, 1],
      [0, 0, 0],
      [0.97, -0.4],
    ],
    [
      [2, 0, 1],
      [1, 0, 1],
      [0.68, 0.26, 0.5, 0.93, -0.6],
    ],
    [
      [0, 0, 2],
      [0, 0, 1],
      [-1.2, 0.4, -0.99],
    ],
  ])('give the variances of the whole matrix: %j %j', (own, seasonal, coefficients) => {
    const lags = armaLags(orderOf(own, seasonal, 4), Float64Array.from(coefficients));
    const { variances } = armaFilter([new Float64Array(60)], lags)!;
    for (const t of [0, 1, 3, 10, 59])
      expect(variances[t]! / predictedCovariance(lags, t)[0]!).toBeCloseTo(1, 10);
  });

  it('refuse what is not stationary', () => {
    expect(
      armaFilter([new Float64Array(9)], { phi: Float64Array.of(1.01), theta: new Float64Array(0) }),
    ).toBeUndefined();
  });
});

describe('partial autocorrelations', () => {
  it('are the way there and back', () => {
    const partial = [0.5, -0.3, 0.8];
    expect(Array.from(toPartial(fromPartial(partial)))).toEqual(
      partial.map((value) => expect.closeTo(value, 12) as number),
    );
  });
});

describe('what cannot be fitted', () => {
  const order = orderOf([1, 1, 1], [0, 0, 0], 1);
  it('is said', () => {
    expect(
      fitArima({ values: Float64Array.of(1, 2, 4), season: 1 }, { order, constant: false }),
    ).toBeUndefined();
    expect(
      fitArima({ values: new Float64Array(40).fill(3), season: 1 }, { order, constant: false }),
    ).toBeUndefined();
  });
  it('leaves out a regressor that does not move', () => {
    const values = valuesOf('nile', false);
    const flat = { name: 'flat', past: values.map(() => 2), future: new Float64Array(3) };
    const fit = fitArima({ values, season: 1, regressors: [flat] }, { order, constant: false })!;
    expect(fit.parameters.map(({ name }) => name)).toEqual(['ar1', 'ma1']);
  });
});
