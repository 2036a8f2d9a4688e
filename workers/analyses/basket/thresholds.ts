import { FaultError } from '../../contract/fault';
import { type Baskets, frequentItemsets } from '../../kernels/frequent-itemsets';
import { fittingSupport, leastCount } from '../least-support';
import type { Settings } from './settings';

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
  const least = leastCount(support, total);
  const fitting = fittingSupport(least, total, (count) => tried(count, length));
  let longest = 1;
  while (tried(least, longest + 1) !== undefined) longest++;
  return new FaultError({
    code: 'basket-explodes',
    values: {
      support,
      least,
      baskets: total,
      most: MOST_SETS,
      fitting: fitting.support,
      count: fitting.count,
      sets: fitting.size,
      longest,
    },
    place: { param: 'min_support' },
  });
}
