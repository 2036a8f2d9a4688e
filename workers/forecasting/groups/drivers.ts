import type { Regressor } from '../series-model';
import type { History } from './history';
import type { Fallback } from './outcome';
import type { GroupSums } from './group-sums';
import type { Settings } from './settings';

/**
 * What drives a group, without holes: gaps lie on a line between their neighbours, and where no row tells the future it is what
 * was a season before. A driver without any figure is left out.
 */
export function driversOf(
  { drivers }: GroupSums,
  { start, values }: History,
  season: number,
  { horizon }: Settings,
  fallbacks: Fallback[],
): Regressor[] {
  const known = drivers.filter((driver) => driver.values.some((value) => !Number.isNaN(value)));
  const guessed: string[] = [];
  const gaps: string[] = [];
  let periods = 0;
  const regressors = known.map(({ name, values: means }) => {
    const end = start + values.length;
    const past = means.slice(start, end);
    const missing = past.filter(Number.isNaN).length;
    if (missing > 0) gaps.push(name);
    periods += missing;
    fillBetween(past);
    const all = new Float64Array(values.length + horizon);
    all.set(past);
    all.set(means.subarray(end, end + horizon), values.length);
    let isGuessed = false;
    for (let at = values.length; at < all.length; at++) {
      if (!Number.isNaN(all[at])) continue;
      isGuessed = true;
      all[at] = all[at - Math.min(season, values.length)]!;
    }
    if (isGuessed) guessed.push(name);
    return { name, past, future: all.subarray(values.length) };
  });
  if (gaps.length > 0) fallbacks.push({ code: 'forecast-regressors-gaps', values: { names: gaps, periods } });
  if (guessed.length > 0) fallbacks.push({ code: 'forecast-regressors-guessed', values: { names: guessed } });
  return regressors;
}

/** Lines between neighbours; at both ends the nearest figure. */
function fillBetween(values: Float64Array): void {
  let before = -1;
  for (let at = 0; at <= values.length; at++) {
    if (at < values.length && Number.isNaN(values[at])) continue;
    const [from, to] = [values[before], values[at]];
    for (let gap = before + 1; gap < at; gap++) {
      const share = (gap - before) / (at - before);
      values[gap] = from === undefined ? (to ?? 0) : to === undefined ? from : from + (to - from) * share;
    }
    before = at;
  }
}
