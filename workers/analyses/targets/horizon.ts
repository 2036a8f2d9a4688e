import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { firstDay, lastDay, periodOf, placeInYear } from '../calendar';
import type { Ledger } from './ledger';

/** The periods of a plan, and how far they have come. */
export interface Horizon {
  /** Number of its first period. */
  start: number;
  length: number;
  /** Periods of it that are whole. */
  closed: number;
  /** Share of the period after these that has passed; 0 where it has not begun. */
  running: number;
}

const MOST_PLANNED = 1100;
const DAY_MS = 86_400_000;

/**
 * The year of the first period that is not whole, so that a finished year leads to the next; where targets stand in the data, a year that
 * has some. Or from the day that is asked for, a year or so many periods.
 */
export function horizonOf({ params }: AnalysisRequest, { span, parts }: Ledger): Horizon {
  const { grain, first, lastWhole, length: known, to } = span;
  const next = first + lastWhole + 1;
  const asked = typeof params.from === 'string' ? Date.parse(params.from) / DAY_MS : undefined;
  const start = asked === undefined ? yearStart(grain, yearWithTargets()) : periodOf(grain, asked);
  const wanted = Number(params.periods);
  const length = wanted > 0 ? wanted : yearAfter() - start;
  if (length > MOST_PLANNED) {
    const values = { periods: length, most: MOST_PLANNED };
    throw new FaultError({ code: 'targets-long-plan', values, place: { param: 'periods' } });
  }
  const closed = Math.max(0, Math.min(length, next - start));
  const isRunning = lastWhole < known - 1 && next >= start && next < start + length;
  const days = lastDay(grain, next) - firstDay(grain, next) + 1;
  return { start, length, closed, running: isRunning ? (to - firstDay(grain, next) + 1) / days : 0 };

  function yearWithTargets(): number {
    const year = placeInYear(grain, next).year;
    const years = new Set(
      parts.flatMap(({ targets }) => [...targets.keys()].map((at) => placeInYear(grain, at).year)),
    );
    if (years.size === 0 || years.has(year)) return year;
    const before = [...years].filter((each) => each < year);
    return before.length > 0 ? Math.max(...before) : Math.min(...years);
  }

  /** The period that starts a year after the first one. */
  function yearAfter(): number {
    if (asked === undefined) return yearStart(grain, placeInYear(grain, start).year + 1);
    const day = new Date(firstDay(grain, start) * DAY_MS);
    day.setUTCFullYear(day.getUTCFullYear() + 1);
    return Math.max(start + 1, periodOf(grain, Math.round(day.getTime() / DAY_MS)));
  }
}

function yearStart(grain: Parameters<typeof placeInYear>[0], year: number): number {
  // The fourth of January lies in the first period of its year, in weeks, too.
  return periodOf(grain, grain === 'day' ? Date.UTC(year, 0, 1) / DAY_MS : Date.UTC(year, 0, 4) / DAY_MS);
}
