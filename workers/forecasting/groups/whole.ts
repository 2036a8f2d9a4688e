import { reconcile } from '../reconcile';
import { forecastGroup } from './forecast-group';
import type { GroupForecast } from './outcome';
import type { Settings } from './settings';

/**
 * The sum of all groups, forecast as a series of its own; then sum and parts are made to agree. Intervals move along with their means.
 */
export function wholeOf(
  groups: readonly GroupForecast[],
  span: { lastWhole: number },
  season: number,
  settings: Settings,
): GroupForecast {
  const start = Math.min(...groups.map(({ history }) => history.start));
  const values = new Float64Array(span.lastWhole + 1 - start);
  for (const { history } of groups) {
    history.values.forEach((value, at) => (values[at + history.start - start]! += value));
  }
  const history = { values, start, gaps: [], filledWith: 'zero' as const };
  const group = { name: null, row: -1, values, drivers: meanDrivers(groups) };
  // It is as long as the longest group, which could be forecast.
  const whole = forecastGroup(group, history, season, settings)!;
  if (settings.reconcile === 'none') return whole;
  const parts = groups.map(({ mean }) => mean.slice());
  const agreed =
    settings.reconcile === 'bottom-up'
      ? whole.mean.map((_, h) => parts.reduce((sum, part) => sum + part[h]!, 0))
      : reconcile(parts, groups.map(errorVariance), whole.mean, errorVariance(whole));
  groups.forEach((each, i) => moveTo(each, parts[i]!));
  moveTo(whole, agreed);
  return whole;
}

/** Of the errors in the values themselves. */
function errorVariance({ history, chosen }: GroupForecast): number {
  let [sum, count] = [0, 0];
  chosen.fitted.forEach((expected, at) => {
    if (Number.isNaN(expected)) return;
    sum += (history.values[at]! - expected) ** 2;
    count++;
  });
  return count > 0 ? sum / count : 0;
}

function moveTo(forecast: GroupForecast, mean: Float64Array): void {
  const shift = mean.map((value, h) => value - forecast.mean[h]!);
  for (const interval of forecast.intervals) {
    interval.low = interval.low.map((value, h) => value + shift[h]!);
    interval.high = interval.high.map((value, h) => value + shift[h]!);
  }
  forecast.mean = mean;
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
