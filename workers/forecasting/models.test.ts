import { describe, expect, it } from 'vitest';
import byR from '../../tests/reference/forecast.json';
import { autoArima } from './arima/auto-arima';
import { differencesNeeded, seasonalStrength } from './arima/differences';
import { fitCroston } from './croston';
import { fitDrift } from './drift';
import { aicc } from './information';
import { fitNaive, fitSeasonalNaive } from './naive';
import type { Series } from './series-model';
import { fitTheta } from './theta';

function seriesOf(name: string): Series {
  const { values, season } = byR.series[name as keyof typeof byR.series];
  return { values: Float64Array.from(values), season };
}

describe(`against ${byR.source}`, () => {
  it.each(byR.simple)('$model of $series, intervals too', ({ series, model, mean, high80, high95 }) => {
    const fit = { naive: fitNaive, snaive: fitSeasonalNaive, drift: fitDrift }[model]!;
    const ahead = fit(seriesOf(series))!.forecast(8);
    const [wide, wider] = [ahead.bounds(0.8).high, ahead.bounds(0.95).high];
    for (let h = 0; h < 8; h++) {
      expect(ahead.mean[h]! / mean[h]!).toBeCloseTo(1, 9);
      expect(wide[h]! / high80[h]!).toBeCloseTo(1, 7);
      expect(wider[h]! / high95[h]!).toBeCloseTo(1, 7);
    }
  });

  it.each(byR.theta)('theta of $series', ({ series, mean }) => {
    const ahead = fitTheta(seriesOf(series))!.forecast(8);
    mean.forEach((right, h) => expect(Math.abs(ahead.mean[h]! / right - 1)).toBeLessThan(2e-3));
  });

  it('Croston', () => {
    const fit = fitCroston({ values: Float64Array.from(byR.croston.values), season: 1 })!;
    expect(fit.forecast(3).mean[2]).toBeCloseTo(byR.croston.mean, 8);
  });

  it.each(byR.auto)('the differences of $series', ({ series, ndiffs, strength }) => {
    expect(differencesNeeded(seriesOf(series).values)).toBe(ndiffs);
    expect(seasonalStrength(seriesOf(series))).toBeCloseTo(strength, 6);
  });

  it.each(byR.auto)('the orders that auto.arima chooses for $series, or better ones', (given) => {
    const fit = autoArima(seriesOf(given.series), { constant: 'auto' })!;
    expect([fit.order.d, fit.order.seasonal.d]).toEqual([given.d, given.seasonal_d]);
    // R's diffuse start leaves some thousandths.
    expect(aicc(fit)).toBeLessThan(given.aicc + 0.02);
  });
});

describe('Croston’s intervals', () => {
  it('hold zero, which most periods are', () => {
    const { low, high } = fitCroston({ values: Float64Array.from(byR.croston.values), season: 1 })!
      .forecast(2)
      .bounds(0.8);
    expect(low[0]).toBe(0);
    expect(high[0]).toBeGreaterThan(byR.croston.mean);
  });

  it('need demand, and periods without', () => {
    expect(fitCroston({ values: Float64Array.of(0, 0, 3, 0), season: 1 })).toBeUndefined();
    expect(fitCroston({ values: Float64Array.of(1, 2, 3, 4), season: 1 })).toBeUndefined();
    expect(fitCroston({ values: Float64Array.of(0, -2, 3, 4), season: 1 })).toBeUndefined();
  });
});
