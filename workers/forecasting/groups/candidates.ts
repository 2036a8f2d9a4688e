import { fitArima } from '../arima/arima-fit';
import { autoArima } from '../arima/auto-arima';
import type { Candidate } from '../backtest';
import { fitCroston } from '../croston';
import { fitDrift } from '../drift';
import { fitEts } from '../exponential/ets-fit';
import { selectEts } from '../exponential/ets-select';
import { fitHoltWinters } from '../exponential/holt-winters';
import { fitNaive, fitSeasonalNaive } from '../naive';
import type { FitModel, Series } from '../series-model';
import { fitLstm } from '../recurrent/lstm-fit';
import { fitTheta } from '../theta';
import { type Transform, transformed } from '../transform';
import type { SingleModel } from './model-names';
import type { Settings } from './settings';

/** What every model has to beat. */
const BENCHMARKS: readonly SingleModel[] = ['naive', 'seasonal-naive'];
/** What a combination is made of: models that err in different ways. */
export const COMBINED: readonly SingleModel[] = ['ets', 'auto-arima', 'theta'];
/** What `auto` chooses from beside these. */
const CHOICE: readonly SingleModel[] = ['drift', 'ses', 'holt', 'holt-winters', ...COMBINED];
/** Demand with more zeros than this is sparse. */
const SPARSE = 0.25;

/** The models to try: the one that is asked for beside the naive ones, or all. */
export function candidatesFor(series: Series, settings: Settings, transform: Transform): Candidate[] {
  const asked = askedFor(series, settings);
  const names = [...BENCHMARKS.filter((name) => !asked.includes(name)), ...asked];
  return names.map((name) => {
    const fit = modelOf(name, settings);
    // What has no parameters to estimate gains nothing from another scale.
    return { name, fit: BENCHMARKS.includes(name) ? fit : transformed(fit, transform) };
  });
}

function askedFor({ values }: Series, { model }: Settings): readonly SingleModel[] {
  if (model === 'combination') return COMBINED;
  if (model !== 'auto') return [model];
  const zeros = values.filter((value) => value === 0).length;
  return zeros > SPARSE * values.length ? [...CHOICE, 'croston'] : CHOICE;
}

function modelOf(name: SingleModel, settings: Settings): FitModel {
  const { error, trend, damped, season, order, seasonalOrder, constant } = settings;
  switch (name) {
    case 'naive':
      return fitNaive;
    case 'seasonal-naive':
      return fitSeasonalNaive;
    case 'drift':
      return fitDrift;
    case 'ses':
      return (series) => fitEts(series, { error: 'A', trend: 'N', damped: false, season: 'N' });
    case 'holt':
      return (series) => fitEts(series, { error: 'A', trend: 'A', damped: damped ?? false, season: 'N' });
    case 'holt-winters':
      return (series) =>
        fitHoltWinters(series, { season: season === 'M' ? 'M' : 'A', damped: damped ?? false });
    case 'ets': {
      const wish = {
        ...(error ? { error } : {}),
        ...(trend ? { trend } : {}),
        ...(damped === undefined ? {} : { damped }),
        ...(season ? { season } : {}),
      };
      return (series) => selectEts(series, wish);
    }
    case 'arima': {
      const [p, d, q] = order;
      const [sp, sd, sq] = seasonalOrder;
      return (series) => {
        // Without a season there is nothing for seasonal orders to refer to.
        if (series.season < 2 && sp + sd + sq > 0) return undefined;
        const full = { p, d, q, seasonal: { p: sp, d: sd, q: sq }, season: series.season };
        return fitArima(series, {
          order: full,
          constant: constant === 'auto' ? d + sd === 0 : constant === 'yes',
        });
      };
    }
    case 'auto-arima':
      return (series) => autoArima(series, { constant });
    case 'theta':
      return fitTheta;
    case 'croston':
      return fitCroston;
    case 'lstm':
      return (series) => fitLstm(series, settings.seed);
  }
}
