import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Grain } from '../../contract/manifest';
import { findSeasons } from '../../kernels/find-seasons';
import { loess } from '../../kernels/loess';
import { mstl } from '../../kernels/mstl';
import { CALENDAR_SEASONS } from '../season-lengths';
import type { SteadySeries } from '../steady-series';
import { readLengths, seasonWindow } from './settings';

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

/** With fewer cycles, what is season and what is chance can hardly be told apart. */
const FEW_CYCLES = 3;

export function decompose(request: AnalysisRequest, series: SteadySeries): Parts {
  const { values, grain } = series;
  const { lengths, notices } = chooseLengths(request, series);
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

function chooseLengths(
  request: AnalysisRequest,
  { values, grain }: SteadySeries,
): { lengths: number[]; notices: Fault[] } {
  const given = readLengths(request.params.season_length);
  const periods = values.length;
  if (given.length === 0) {
    const lengths = findSeasons(values, CALENDAR_SEASONS[grain]);
    const tried = CALENDAR_SEASONS[grain].filter((length) => 2 * length <= periods);
    const none: Fault = {
      code: tried.length > 0 ? 'season-none-found' : 'season-none-fits',
      severity: 'warning',
      values: { periods, unit: `unit-${grain}`, tried: tried.join(', ') },
    };
    return { lengths, notices: lengths.length === 0 ? [none] : fewCycles(lengths, periods) };
  }
  const lengths = given.filter((length) => length > 1);
  const fitting = lengths.filter((length) => 2 * length <= periods);
  const tooLong = lengths.filter((length) => 2 * length > periods);
  const longest = tooLong.at(-1) ?? 0;
  const values_ = { length: longest, periods, needed: 2 * longest, unit: `unit-${grain}` };
  if (tooLong.length > 0 && fitting.length === 0) {
    throw new FaultError({ code: 'season-too-long', values: values_, place: { param: 'season_length' } });
  }
  const dropped: Fault[] =
    tooLong.length > 0 ? [{ code: 'season-one-too-long', severity: 'warning', values: values_ }] : [];
  return { lengths: fitting, notices: [...dropped, ...fewCycles(fitting, periods)] };
}

function fewCycles(lengths: readonly number[], periods: number): Fault[] {
  return lengths
    .filter((length) => periods < FEW_CYCLES * length)
    .map((length) => ({
      code: 'season-few-cycles',
      severity: 'warning',
      values: { length, periods, needed: FEW_CYCLES * length },
    }));
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
