import { windowsOf } from '../backtest';
import { type Tried, leastError, tryModels } from '../choose-model';
import { combine } from '../combination';
import { stretched } from '../outlook';
import { leastForLstm } from '../recurrent/lstm-fit';
import type { Series } from '../series-model';
import { LOG_TRANSFORM, NO_TRANSFORM, type Transform, boxCox, guerreroLambda } from '../transform';
import { COMBINED, candidatesFor } from './candidates';
import { driversOf } from './drivers';
import type { History } from './history';
import type { ModelName } from './model-names';
import type { Fallback, GroupForecast, ModelReport } from './outcome';
import type { GroupSums } from './group-sums';
import type { Settings } from './settings';

/** With fewer periods than this no model is fitted. */
const LEAST_PERIODS = 3;
const BY_BACKTEST: readonly ModelName[] = ['auto', 'combination', 'lstm'];

/**
 * Forecasts one group: the model that is asked for, or the one that did best on the past.
 * @returns undefined where it has fewer than three periods
 */
export function forecastGroup(
  group: GroupSums,
  history: History,
  season: number,
  settings: Settings,
): GroupForecast | undefined {
  const { values } = history;
  if (values.length < LEAST_PERIODS) return undefined;
  const fallbacks: Fallback[] = [];
  const usable = seasonFor(values, season, settings, fallbacks);
  const regressors = driversOf(group, history, usable, settings, fallbacks);
  const series: Series = { values, season: usable, ...(regressors.length > 0 ? { regressors } : {}) };
  const transform = transformFor(series, settings, fallbacks);
  // A net that could not be trained at the first cut would stand beside the naive model without a figure.
  const needed = settings.model === 'lstm' ? leastForLstm(usable) : undefined;
  const windows = windowsOf(values.length, usable, settings.horizon, settings.windows, needed);
  const single = tryModels(series, candidatesFor(series, settings, transform), windows, settings.keepsForm);
  const together = ['auto', 'combination'].includes(settings.model)
    ? combine(
        series,
        single.filter(({ name }) => (COMBINED as readonly string[]).includes(name)),
        'combination',
      )
    : undefined;
  const tried = together ? [...single, together] : single;
  const chosen = chooseFrom(tried, settings, fallbacks);
  if (regressors.length > 0 && !chosen.name.includes('arima') && chosen.name !== 'combination') {
    const names = regressors.map(({ name }) => name);
    fallbacks.push({ code: 'forecast-regressors-unused', values: { model: chosen.name, names } });
  }
  if (values.every((value) => value === values[0])) {
    fallbacks.push({
      code: values[0] === 0 ? 'forecast-all-zero' : 'forecast-constant',
      values: { value: values[0]! },
    });
  }
  // A model that is named keeps its own intervals; where the backtest chooses it also widens them.
  const stretch = BY_BACKTEST.includes(settings.model) ? (chosen.test?.stretch ?? 1) : 1;
  const outlook = stretched(chosen.fit.forecast(settings.horizon), stretch);
  const reports = new Map(tried.map((each) => [each, reportOf(each)]));
  return {
    group,
    history,
    season: usable,
    tried: [...reports.values()],
    chosen: reports.get(chosen)!,
    stretch,
    mean: outlook.mean,
    intervals: settings.levels.map((level) => ({ level, ...outlook.bounds(level / 100) })),
    fallbacks,
  };
}

function reportOf({ name, fit, test }: Tried): ModelReport {
  const { label, fitted, residuals, sigma2, logLikelihood, freedom, observations, parameters } = fit;
  return {
    ...{ name, label, fitted, residuals, sigma2, logLikelihood, freedom, observations, parameters },
    test: test && {
      accuracy: test.accuracy,
      coverage95: test.coverage95,
      trials: test.trials.map(({ origin, outlook }) => ({ origin, mean: outlook.mean })),
    },
  };
}

/** A season can be seen in two whole ones at least. */
function seasonFor(
  values: Float64Array,
  season: number,
  { seasonLength }: Settings,
  fallbacks: Fallback[],
): number {
  if (season < 2 || values.length >= 2 * season) return Math.max(1, season);
  fallbacks.push({
    code: seasonLength > 0 ? 'forecast-season-too-long' : 'forecast-season-unseen',
    values: { season, needed: 2 * season, periods: values.length },
  });
  return 1;
}

/** `auto` keeps the values: the forms of exponential smoothing have swings that grow with the level, and a logarithm did no better. */
function transformFor(series: Series, { transform }: Settings, fallbacks: Fallback[]): Transform {
  if (transform === 'auto' || transform === 'none') return NO_TRANSFORM;
  const least = series.values.reduce((a, b) => Math.min(a, b), Infinity);
  if (least <= 0) {
    fallbacks.push({ code: 'forecast-not-positive', values: { least, transform } });
    return NO_TRANSFORM;
  }
  return transform === 'log' ? LOG_TRANSFORM : boxCox(guerreroLambda(series));
}

function chooseFrom(tried: readonly Tried[], { model }: Settings, fallbacks: Fallback[]): Tried {
  const asked = tried.find(({ name }) => name === model);
  if (asked) return asked;
  const best = leastError(tried)!;
  if (model !== 'auto')
    fallbacks.push({ code: 'forecast-model-not-fitted', values: { model, used: best.name } });
  return best;
}
