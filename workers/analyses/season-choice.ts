import type { AnalysisRequest } from '../contract/analysis';
import { type Fault, FaultError } from '../contract/fault';
import type { Grain, ParamValue } from '../contract/manifest';
import { findSeasons } from '../kernels/find-seasons';
import type { SteadySeries } from './steady-series';

/** Cycles that a calendar suggests, in periods of the grain. */
export const CALENDAR_SEASONS: Readonly<Record<Grain, readonly number[]>> = {
  day: [7, 365],
  week: [52],
  month: [12],
  quarter: [4],
  year: [],
};

/** With fewer cycles, what is season and what is chance can hardly be told apart. */
const FEW_CYCLES = 3;

const MOST_LENGTHS = 3;

/** Season lengths that were asked for, shortest first; none when they are to be found. A length of 1 says that there is no season. */
function readLengths(given: ParamValue | undefined): number[] {
  const lengths = numbersIn(given).map(Number);
  if (lengths.length === 0 || (lengths.length === 1 && lengths[0] === 0)) return [];
  const right = lengths.every((length) => Number.isInteger(length) && length >= 1);
  if (!right || lengths.length > MOST_LENGTHS) {
    throw new FaultError({
      code: 'season-bad-length',
      values: { given: numbersIn(given), most: MOST_LENGTHS },
      place: { param: 'season_length' },
    });
  }
  return [...new Set(lengths)].toSorted((a, b) => a - b);
}

/** `[7, 365]`, `7, 365`, `7 365` and `7` are lists of numbers; `auto` is an empty one. */
function numbersIn(given: ParamValue | undefined): string[] {
  const text = Array.isArray(given) ? given.map(String).join(' ') : String(given ?? '');
  return text
    .replace(/[[\],;，；、]/g, ' ')
    .split(/\s+/)
    .filter((part) => part !== '' && part !== 'auto');
}

/** Lengths of the seasons to take out, shortest first, and what was done about those that do not fit. */
export interface SeasonChoice {
  lengths: number[];
  /** Whether they were sought and not given. */
  sought: boolean;
  notices: Fault[];
}

/**
 * The seasons that the parameter `season_length` gives, or that are found (0).
 * @throws FaultError where it cannot be read, or asks only for seasons that the data do not hold twice.
 */
export function chooseSeasons(request: AnalysisRequest, { values, grain }: SteadySeries): SeasonChoice {
  const given = readLengths(request.params.season_length);
  const periods = values.length;
  if (given.length === 0) {
    const lengths = findSeasons(values, CALENDAR_SEASONS[grain]);
    return { lengths, sought: true, notices: fewCycles(lengths, periods) };
  }
  const lengths = given.filter((length) => length > 1);
  const fitting = lengths.filter((length) => 2 * length <= periods);
  const tooLong = lengths.filter((length) => 2 * length > periods);
  const longest = tooLong.at(-1) ?? 0;
  const told = { length: longest, periods, needed: 2 * longest, unit: `unit-${grain}` };
  if (tooLong.length > 0 && fitting.length === 0) {
    throw new FaultError({ code: 'season-too-long', values: told, place: { param: 'season_length' } });
  }
  const dropped: Fault[] =
    tooLong.length > 0 ? [{ code: 'season-one-too-long', severity: 'warning', values: told }] : [];
  return { lengths: fitting, sought: false, notices: [...dropped, ...fewCycles(fitting, periods)] };
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
