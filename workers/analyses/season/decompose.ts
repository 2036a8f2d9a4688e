import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { Grain } from '../../contract/manifest';
import { loess } from '../../kernels/loess';
import { mstl } from '../../kernels/mstl';
import { CALENDAR_SEASONS, chooseSeasons } from '../season-choice';
import type { SteadySeries } from '../steady-series';
import { seasonWindow } from './settings';

/** One season of a decomposition. */
export interface Season {
  /** A word of the analysis: what the cycle is to a reader. */
  name: string;
  length: number;
  values: Float64Array;
}

/** The series in parts that add up to it. */
export interface Parts {
  trend: Float64Array;
  /** Shortest first; none where the series has none. */
  seasons: Season[];
  /** All seasons together. */
  season: Float64Array;
  remainder: Float64Array;
  notices: Fault[];
}

export function decompose(request: AnalysisRequest, series: SteadySeries): Parts {
  const { values, grain } = series;
  const choice = chooseSeasons(request, series);
  const { lengths } = choice;
  const notices = [...choice.notices, ...(choice.sought && lengths.length === 0 ? [noneFound(series)] : [])];
  const trendWindow = request.params.trend_window as number;
  const options = { robust: request.params.robust === true, ...(trendWindow > 0 ? { trendWindow } : {}) };
  const windows = lengths.map((_, i) => seasonWindow(request.params.season_window, i));
  if (lengths.length === 0) return { ...withoutSeason(values, grain, trendWindow), notices };
  const found = mstl(
    values,
    lengths.map((period, i) => ({ period, seasonWindow: windows[i] ?? Infinity })),
    options,
  );
  const names = nameSeasons(grain, lengths);
  const seasons = found.seasons.map((own, i) => ({
    name: names[i] ?? '',
    length: lengths[i] ?? 0,
    values: own,
  }));
  return {
    trend: found.trend,
    remainder: found.remainder,
    seasons,
    season: values.map((_, at) => seasons.reduce((sum, each) => sum + (each.values[at] ?? 0), 0)),
    notices,
  };
}

function noneFound({ values, grain }: SteadySeries): Fault {
  const tried = CALENDAR_SEASONS[grain].filter((length) => 2 * length <= values.length);
  return {
    code: tried.length > 0 ? 'season-none-found' : 'season-none-fits',
    severity: 'warning',
    values: { periods: values.length, unit: `unit-${grain}`, tried },
  };
}

/** Neighbours of a trend that has no season to keep clear of. */
const PLAIN_WINDOW = 13;

/** A trend as smooth as beside the season that the calendar suggests. */
function withoutSeason(values: Float64Array, grain: Grain, trendWindow: number): Omit<Parts, 'notices'> {
  const usual = CALENDAR_SEASONS[grain][0];
  const wanted = trendWindow > 0 ? trendWindow : usual === undefined ? PLAIN_WINDOW : Math.ceil(1.75 * usual);
  const window = Math.max(3, wanted | 1);
  const trend = loess({ values, weights: undefined }, { window, degree: 1, jump: Math.ceil(window / 10) });
  return {
    trend,
    seasons: [],
    season: new Float64Array(values.length),
    remainder: values.map((value, at) => value - (trend[at] ?? 0)),
  };
}

const YEAR: Readonly<Record<Grain, readonly number[]>> = {
  day: [364, 365, 366],
  week: [52, 53],
  month: [12],
  quarter: [4],
  year: [],
};
const WEEK = 7;
const MONTH: readonly number[] = [30, 31];

function nameSeasons(grain: Grain, lengths: readonly number[]): string[] {
  let others = 0;
  return lengths.map((length) => {
    if (YEAR[grain].includes(length)) return 'year-season';
    if (grain === 'day' && length === WEEK) return 'week-season';
    if (grain === 'day' && MONTH.includes(length)) return 'month-season';
    others++;
    return others === 1 ? 'other-season' : `other-season-${others}`;
  });
}
