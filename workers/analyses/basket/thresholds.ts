import { FaultError } from '../../contract/fault';
import { type Baskets, frequentItemsets } from '../../kernels/frequent-itemsets';
import type { Settings } from './settings';
import { leastCount } from './settings';

/** Sets that are kept at most: about 100 MB with their texts. */
export const MOST_SETS = 500_000;

/**
 * The fault of a run that would find too many sets, with the least support and the greatest length that fit. Both are tried out: a search
 * stops as soon as it has found too many, so that each try is short.
 */
export function tooManySets(baskets: Baskets, total: number, settings: Settings): FaultError {
  const tried = (least: number, longest: number): number | undefined =>
    frequentItemsets(baskets, least, longest, MOST_SETS)?.size;
  const { support, length } = settings;
  const count = fittingCount(leastCount(support, total), total, (least) => tried(least, length));
  let longest = 1;
  while (tried(leastCount(support, total), longest + 1) !== undefined) longest++;
  return new FaultError({
    code: 'basket-explodes',
    values: {
      support,
      least: leastCount(support, total),
      baskets: total,
      most: MOST_SETS,
      fitting: shortSupport(count, total),
      count,
      sets: tried(count, length) ?? 0,
      longest,
    },
    place: { param: 'min_support' },
  });
}

/** The smallest count, to a tenth of itself, that fits. */
function fittingCount(least: number, total: number, tried: (count: number) => number | undefined): number {
  let [low, high] = [least, Math.min(total + 1, least * 2)];
  while (tried(high) === undefined) [low, high] = [high, high * 2];
  while (high - low > 1 && high > low * 1.1) {
    const middle = Math.floor((low + high) / 2);
    if (tried(middle) === undefined) low = middle;
    else high = middle;
  }
  return high;
}

/** A support with few digits that asks for at least so many baskets, and for hardly more. */
function shortSupport(count: number, total: number): number {
  const step = 10 ** (Math.floor(Math.log10(count / total)) - 2);
  return Number(Math.min(1, Math.ceil(count / total / step) * step).toPrecision(3));
}
