import type { Interactions } from '../../kernels/implicit-als';
import { type Scorer, holders } from './models';

/** Lists of recommendations, at most so many for a customer. */
export interface Ranker {
  /** The best items for a customer, the best first, with their scores. */
  best(customer: number): { items: Int32Array; scores: Float64Array };
}

/**
 * Ranks items by score; of equal ones the more common first, then in order of the alphabet. What nobody has is not recommended, nor, unless
 * `again`, what the customer has.
 */
export function rankerOf(data: Interactions, score: Scorer, k: number, again: boolean): Ranker {
  const counts = holders(data);
  const scores = new Float64Array(data.width);
  const items = new Int32Array(k);
  const before = (one: number, other: number): boolean => {
    if (scores[one] !== scores[other]) return scores[one]! > scores[other]!;
    return counts[one] !== counts[other] ? counts[one]! > counts[other]! : one < other;
  };
  return {
    best(customer) {
      score(customer, scores);
      if (!again) {
        for (let at = data.starts[customer]!; at < data.starts[customer + 1]!; at++) {
          scores[data.columns[at]!] = NaN;
        }
      }
      let size = 0;
      for (let item = 0; item < scores.length; item++) {
        if (counts[item] === 0 || Number.isNaN(scores[item])) continue;
        if (size === k && !before(item, items[k - 1]!)) continue;
        let at = size === k ? k - 1 : size++;
        for (; at > 0 && before(item, items[at - 1]!); at--) items[at] = items[at - 1]!;
        items[at] = item;
      }
      const chosen = items.slice(0, size);
      return { items: chosen, scores: Float64Array.from(chosen, (item) => scores[item]!) };
    },
  };
}
