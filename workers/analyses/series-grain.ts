import type { Grain } from '../contract/manifest';
import { GRAINS, periodOf } from './calendar';
import { chooseGrain } from './grain';

/** Data with one row a period in nearly all periods are a series already. */
const SINGLE = 0.95;
const FILLED = 0.6;

/**
 * The distance at which a series comes; for single events the grain that is easy to read.
 * @param days distinct days with data, in order
 * @param single share of them, and of groups, that have one row only
 */
export function seriesGrain(days: readonly number[], single: number): Grain {
  if (!(single >= SINGLE)) return chooseGrain(days);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const filled = (grain: Grain): number =>
    new Set(days.map((day) => periodOf(grain, day))).size /
    (periodOf(grain, last) - periodOf(grain, first) + 1);
  return GRAINS.find((grain) => filled(grain) >= FILLED) ?? 'year';
}
