import type { Candidate } from '../../forecasting/backtest';
import { fitDrift } from '../../forecasting/drift';
import { fitEts } from '../../forecasting/exponential/ets-fit';
import { selectEts } from '../../forecasting/exponential/ets-select';
import { fitHoltWinters } from '../../forecasting/exponential/holt-winters';
import { fitNaive, fitSeasonalNaive } from '../../forecasting/naive';
import { type Transform, transformed } from '../../forecasting/transform';
import type { ModelName } from './model-names';
import type { Settings } from './settings';

/** The models that a single name stands for. */
type Single = Exclude<ModelName, 'auto'>;

/** What every model has to beat. */
const BENCHMARKS: readonly Single[] = ['naive', 'seasonal-naive'];
/** What `auto` chooses from. */
const CHOICE: readonly Single[] = ['drift', 'ses', 'holt', 'holt-winters', 'ets'];

/** The models to try: the one that is asked for beside the naive ones, or all. */
export function candidatesFor(settings: Settings, transform: Transform): Candidate[] {
  const asked = settings.model === 'auto' ? CHOICE : [settings.model];
  const names = [...BENCHMARKS.filter((name) => !asked.includes(name)), ...asked];
  return names.map((name) => {
    const candidate = candidateOf(name, settings);
    // What has no parameters to estimate gains nothing from another scale.
    return BENCHMARKS.includes(name)
      ? candidate
      : { ...candidate, fit: transformed(candidate.fit, transform) };
  });
}

function candidateOf(name: Single, settings: Settings): Candidate {
  const { error, trend, damped, season } = settings;
  switch (name) {
    case 'naive':
      return { name, fit: fitNaive };
    case 'seasonal-naive':
      return { name, fit: fitSeasonalNaive };
    case 'drift':
      return { name, fit: fitDrift };
    case 'ses':
      return {
        name,
        fit: (series) => fitEts(series, { error: 'A', trend: 'N', damped: false, season: 'N' }),
      };
    case 'holt':
      return {
        name,
        fit: (series) => fitEts(series, { error: 'A', trend: 'A', damped: damped ?? false, season: 'N' }),
      };
    case 'holt-winters':
      return {
        name,
        fit: (series) =>
          fitHoltWinters(series, { season: season === 'M' ? 'M' : 'A', damped: damped ?? false }),
      };
    case 'ets': {
      const wish = {
        ...(error ? { error } : {}),
        ...(trend ? { trend } : {}),
        ...(damped === undefined ? {} : { damped }),
        ...(season ? { season } : {}),
      };
      return { name, fit: (series) => selectEts(series, wish) };
    }
  }
}
