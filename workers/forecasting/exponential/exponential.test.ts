import { describe, expect, it } from 'vitest';
import byR from '../../../tests/reference/forecast.json';
import { etsGradient, etsPass } from './ets-recursion';
import { fitEts } from './ets-fit';
import { selectEts } from './ets-select';
import type { EtsShape, EtsState } from './ets-shape';
import { fitHoltWinters } from './holt-winters';
import { aicc } from '../information';
import type { Series } from '../series-model';

type Name = keyof typeof byR.series;

function seriesOf(name: string): Series {
  const { values, season } = byR.series[name as Name];
  return { values: Float64Array.from(values), season };
}

const { recursion } = byR;

describe(`the recursion against ${byR.source}`, () => {
  const { values } = seriesOf('passengers');
  const stateOf = (given: (typeof recursion.cases)[number]): EtsState => ({
    alpha: recursion.alpha,
    betaShare: recursion.beta / recursion.alpha,
    gamma: recursion.gamma,
    phi: given.damped ? recursion.phi : 1,
    level: recursion.level,
    slope: given.slope,
    seasons: Float64Array.from(given.season === 'N' ? [] : given.seasons!),
  });

  it.each(recursion.cases)('of ($error,$trend,$season), damped $damped, has its likelihood', (given) => {
    const shape = given as unknown as EtsShape;
    const n = values.length;
    const pass = etsPass(values, shape, stateOf(given))!;
    const gaussian = (-n / 2) * (Math.log((2 * Math.PI * pass.sumOfSquares) / n) + 1);
    expect(gaussian - (shape.error === 'M' ? pass.logScale : 0)).toBeCloseTo(given.loglik, 6);
    expect(pass.errors.at(-1)).toBeCloseTo(given.last, 6);
  });

  it.each(recursion.cases)(
    'of ($error,$trend,$season), damped $damped, has the gradient of differences',
    (given) => {
      const shape = given as unknown as EtsShape;
      const state = stateOf(given);
      const bars = etsGradient(values, shape, state, etsPass(values, shape, state)!, 1e-3, 0.5);
      const value = (changed: Partial<EtsState>): number => {
        const pass = etsPass(values, shape, { ...state, ...changed })!;
        return 1e-3 * pass.sumOfSquares + (shape.error === 'M' ? 0.5 * pass.logScale : 0);
      };
      const keys = [
        'alpha',
        'level',
        ...(shape.trend === 'N' ? [] : ['betaShare', 'slope']),
        ...(shape.damped ? ['phi'] : []),
      ];
      for (const key of keys as ('alpha' | 'level')[]) {
        const step = 1e-6 * Math.max(1, state[key]);
        const slope =
          (value({ [key]: state[key] + step }) - value({ [key]: state[key] - step })) / (2 * step);
        expect(bars[key] / slope).toBeCloseTo(1, 4);
      }
      state.seasons.forEach((part, i) => {
        const moved = (by: number): EtsState['seasons'] => state.seasons.with(i, part + by);
        const slope = (value({ seasons: moved(1e-6) }) - value({ seasons: moved(-1e-6) })) / 2e-6;
        expect(Math.abs(bars.seasons[i]! - slope)).toBeLessThan(1e-4 * (1 + Math.abs(slope)));
      });
    },
  );
});

describe(`against ${byR.source}`, () => {
  it.each(byR.winters)('Holt and Winters’ $season SSE of $series', ({ series, season, sse, ahead }) => {
    const fit = fitHoltWinters(seriesOf(series), {
      season: season === 'additive' ? 'A' : 'M',
      damped: false,
    })!;
    const found = fit.sigma2 * fit.observations;
    // R stops where its search stops; a smaller sum is no fault.
    expect(found / sse).toBeLessThan(1.0001);
    if (found / sse < 0.999) return;
    fit.forecast(8).mean.forEach((value, h) => expect(Math.abs(value / ahead[h]! - 1)).toBeLessThan(0.005));
  });

  it.each(byR.ets)('$model of $series is as likely at least', ({ series, model, damped, loglik, size }) => {
    const [error, trend, season] = model as unknown as [
      EtsShape['error'],
      EtsShape['trend'],
      EtsShape['season'],
    ];
    const fit = fitEts(seriesOf(series), { error, trend, damped, season })!;
    expect(fit.logLikelihood).toBeGreaterThan(loglik - 0.01);
    expect(fit.freedom).toBe(size + 1);
  });
});

describe('the choice of a form', () => {
  it('is that with the least AICc', () => {
    const series = seriesOf('gas');
    const chosen = selectEts(series)!;
    const named = fitEts(series, { error: 'M', trend: 'A', damped: false, season: 'M' })!;
    expect(aicc(chosen)).toBeLessThanOrEqual(aicc(named));
  });

  it('keeps what is asked for', () => {
    expect(selectEts(seriesOf('nile'), { trend: 'A', damped: true })?.label).toMatch(/ETS\([AM],Ad,N\)/);
    expect(selectEts(seriesOf('gas'), { error: 'A', season: 'A' })?.label).toMatch(/ETS\(A,.*,A\)/);
  });

  it('has only what adds where a value is zero', () => {
    const { values, season } = seriesOf('deaths');
    const series = { values: values.map((value, i) => (i === 5 ? 0 : value)), season };
    expect(selectEts(series)?.label).toMatch(/ETS\(A,.*,[NA]\)/);
    expect(fitEts(series, { error: 'M', trend: 'N', damped: false, season: 'N' })).toBeUndefined();
  });
});
