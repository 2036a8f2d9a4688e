import type { Grain } from '../contract/manifest';
import { GRAINS, firstDay, lastDay, periodOf } from './calendar';

/** More periods than this are hard to read in one chart. */
const READABLE_PERIODS = 120;
/** A grain is too fine when more than a third of its periods are empty: monthly figures are no weekly series. */
const LEAST_FILLED = 2 / 3;

/**
 * The finest grain that shows at most so many periods of which two thirds hold data; where none does, the one whose periods
 * are best filled. With 120, up to four months give days, up to 27 months weeks, up to ten years months.
 * @param days distinct days with data, in order.
 */
export function chooseGrain(days: readonly number[], most = READABLE_PERIODS): Grain {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const candidates = GRAINS.map((grain) => {
    const periods = periodOf(grain, last) - periodOf(grain, first) + 1;
    const filled = new Set(days.map((day) => periodOf(grain, day))).size / periods;
    return { grain, periods, filled };
  }).filter(({ periods }) => periods > 1 && periods <= most);
  const best = candidates.toSorted((a, b) => b.filled - a.filled)[0];
  return (candidates.find(({ filled }) => filled >= LEAST_FILLED) ?? best)?.grain ?? 'year';
}

/** The periods from the first to the last one with data, and which of these the data cover whole. */
export interface Span {
  grain: Grain;
  first: number;
  length: number;
  /** Positions in the span. */
  firstWhole: number;
  lastWhole: number;
  /** First and last day with data, in days since 1970. */
  from: number;
  to: number;
}

/**
 * A period at either end is whole when the data reach its edge. Figures that come every week or month reach up to the next
 * one: the usual distance of days with data (all but one in twenty are not further apart) counts as covered.
 * @param days distinct days with data, in order, at least one.
 */
export function spanOf(grain: Grain, days: readonly number[]): Span {
  const [from = 0, to = 0] = [days[0], days.at(-1)];
  const first = periodOf(grain, from);
  const last = periodOf(grain, to);
  const reach = usualGap(days) - 1;
  return {
    grain,
    first,
    length: last - first + 1,
    firstWhole: from - reach <= firstDay(grain, first) ? 0 : 1,
    lastWhole: last - first - (to + reach >= lastDay(grain, last) ? 0 : 1),
    from,
    to,
  };
}

/** The distance in days that 95 of 100 neighbouring days with data do not exceed. */
export function usualGap(days: readonly number[]): number {
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const sorted = gaps.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 1;
}
