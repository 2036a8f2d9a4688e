import type { Grain } from '../../workers/contract/manifest';
import type { Cell } from './chart-data';

export const dayMs = 86_400_000;

/** Distinct times in order, in milliseconds; what is no date is left out. */
export function sortedTimes(values: Iterable<Cell>): number[] {
  const times = new Set<number>();
  for (const value of values) {
    const time = value instanceof Date ? value.getTime() : NaN;
    if (!Number.isNaN(time)) times.add(time);
  }
  return [...times].sort((a, b) => a - b);
}

/**
 * The length of the periods that dates start: the longest calendar unit that all of them begin. Undefined for times
 * of day, and for one date alone, which begins nothing in particular.
 */
export function inferGrain(times: readonly number[]): Grain | undefined {
  if (times.length < 2 || times.some((time) => time % dayMs !== 0)) return undefined;
  const dates = times.map((time) => new Date(time));
  if (dates.every((date) => date.getUTCDate() === 1)) {
    if (dates.every((date) => date.getUTCMonth() === 0)) return 'year';
    if (dates.every((date) => date.getUTCMonth() % 3 === 0)) return 'quarter';
    return 'month';
  }
  const first = times[0] ?? 0;
  return times.every((time) => (time - first) % (7 * dayMs) === 0) ? 'week' : 'day';
}
