import { describe, expect, it } from 'vitest';
import { associationRules, countSplits, itemsOf } from './association-rules';
import { type Baskets, frequentItemsets } from './frequent-itemsets';
import { createRandom } from './random';

const KINDS = 6;

function randomLists(seed: number): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: 40 }, () =>
    Array.from({ length: KINDS }, (_, item) => item).filter((item) => random.uniform() < 0.3 + 0.08 * item),
  );
}

function basketsOf(lists: readonly number[][]): Baskets {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  return { starts, items: Int32Array.from(lists.flat()), kinds: KINDS };
}

const members = (mask: number): number[] => [...Array(KINDS).keys()].filter((item) => mask & (1 << item));
const counted = (lists: readonly number[][], mask: number): number =>
  lists.filter((list) => members(mask).every((item) => list.includes(item))).length;

/** All pairs of disjoint sets, counted basket by basket. */
function bruteForce(
  lists: readonly number[][],
  least: number,
  confidence: number,
  lift: number,
  consequent: number,
  prune: boolean,
): string[] {
  const found: string[] = [];
  for (let left = 1; left < 1 << KINDS; left++) {
    for (let right = 1; right < 1 << KINDS; right++) {
      if (left & right || members(right).length > consequent) continue;
      const both = counted(lists, left | right);
      if (both < least) continue;
      const sure = both / counted(lists, left);
      if (sure < confidence || (both * lists.length) / (counted(lists, left) * counted(lists, right)) < lift)
        continue;
      const isRedundant = [...Array(1 << KINDS).keys()].some(
        (fewer) =>
          fewer !== left &&
          (fewer & left) === fewer &&
          counted(lists, fewer | right) / counted(lists, fewer) >= sure,
      );
      if (!prune || !isRedundant) found.push(`${members(left).join(' ')} > ${members(right).join(' ')}`);
    }
  }
  return found.toSorted();
}

describe('association rules', () => {
  it.each([
    [3, 0, 0, KINDS, false],
    [4, 0.5, 0, KINDS, false],
    [4, 0.4, 1, 1, false],
    [2, 0.3, 1.1, 2, true],
    [3, 0, 0, KINDS, true],
  ] as const)(
    'equal brute force: least %i, confidence %d, lift %d, consequent %i, pruned %s',
    (least, confidence, lift, consequent, prune) => {
      for (let seed = 0; seed < 6; seed++) {
        const lists = randomLists(seed);
        const sets = frequentItemsets(basketsOf(lists), least, KINDS, 1e6)!;
        const rules = associationRules(sets, lists.length, {
          confidence,
          lift,
          consequent,
          prune,
          most: 1e6,
        })!;
        const text = (set: number): string => [...itemsOf(sets, set)].toSorted((a, b) => a - b).join(' ');
        const found = Array.from(
          rules.wholes,
          (_, i) => `${text(rules.antecedents[i]!)} > ${text(rules.consequents[i]!)}`,
        );
        expect(found.toSorted()).toEqual(bruteForce(lists, least, confidence, lift, consequent, prune));
        expect(rules.tried).toBe(countSplits(sets, consequent));
      }
    },
  );

  it('are not kept beyond the most', () => {
    const lists = randomLists(1);
    const sets = frequentItemsets(basketsOf(lists), 1, KINDS, 1e6)!;
    const limits = { confidence: 0, lift: 0, consequent: KINDS, prune: false };
    expect(associationRules(sets, lists.length, { ...limits, most: 100 })).toBeUndefined();
  });
});
