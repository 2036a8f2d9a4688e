import type { Span } from '../grain';
import { forecastGroup } from './forecast-group';
import type { GroupForecast } from './outcome';
import type { Settings } from './settings';

/** The sum of all groups, forecast as a series of its own. */
export function wholeOf(
  groups: readonly GroupForecast[],
  span: Span,
  season: number,
  settings: Settings,
): GroupForecast {
  const start = Math.min(...groups.map(({ history }) => history.start));
  const values = new Float64Array(span.lastWhole + 1 - start);
  for (const { history } of groups) {
    history.values.forEach((value, at) => (values[at + history.start - start]! += value));
  }
  const history = { values, start, gaps: [], filledWith: 'zero' as const };
  // It is as long as the longest group, which could be forecast.
  return forecastGroup(
    { name: null, row: -1, values, drivers: meanDrivers(groups) },
    history,
    season,
    settings,
  )!;
}

/** What drives the whole is the mean of what drives its parts. */
function meanDrivers(groups: readonly GroupForecast[]): GroupForecast['group']['drivers'] {
  return (groups[0]?.group.drivers ?? []).map(({ name, values }, i) => ({
    name,
    values: values.map((_, at) => {
      const known = groups
        .map(({ group }) => group.drivers[i]!.values[at]!)
        .filter((value) => !Number.isNaN(value));
      return known.reduce((sum, value) => sum + value / known.length, known.length > 0 ? 0 : NaN);
    }),
  }));
}
