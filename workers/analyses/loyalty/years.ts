import { isoDay } from '../calendar';
import { spanOf, usualGap } from '../grain';
import type { Settings } from './settings';

/** Which years there are, and which the data cover whole. A rolling year is named after the one it ends in. */
export interface Years {
  first: number;
  count: number;
  /** Positions of the first and last whole year; the first is behind the last where there is none. */
  firstWhole: number;
  lastWhole: number;
}

/**
 * @param days distinct days with data, in order
 * @param first the year of the first of them
 */
export function yearsOf(days: readonly number[], first: number, today: number, { year }: Settings): Years {
  if (year === 'calendar') {
    const span = spanOf('year', days.at(-1) === today ? days : [...days, today]);
    return { first, count: span.length, firstWhole: span.firstWhole, lastWhole: span.lastWhole };
  }
  const [lastYear = NaN, month = NaN, day = NaN] = isoDay(today).split('-').map(Number);
  const start = Date.UTC(first - 1, month - 1, day) / 86_400_000 + 1;
  const isWhole = (days[0] ?? NaN) - (usualGap(days) - 1) <= start;
  return { first, count: lastYear - first + 1, firstWhole: isWhole ? 0 : 1, lastWhole: lastYear - first };
}

export function isWhole({ firstWhole, lastWhole }: Years, at: number): boolean {
  return at >= firstWhole && at <= lastWhole;
}
