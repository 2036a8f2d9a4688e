import { describe, expect, it } from 'vitest';
import { type Baskets, type Itemsets, frequentItemsets } from './frequent-itemsets';
import { createRandom } from './random';

function basketsOf(lists: readonly number[][], kinds: number): Baskets {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  return { starts, items: Int32Array.from(lists.flat()), kinds };
}

function listed(sets: Itemsets): string[] {
  const paths: number[][] = [];
  for (let set = 0; set < sets.size; set++) {
    paths.push([...(sets.parents[set]! < 0 ? [] : paths[sets.parents[set]!]!), sets.items[set]!]);
    expect(sets.lengths[set]).toBe(paths[set]!.length);
  }
  return paths
    .map((path, set) => `${path.toSorted((a, b) => a - b).join(' ')}: ${sets.counts[set]}`)
    .toSorted();
}

/** Every subset of all items, counted basket by basket. */
function bruteForce(lists: readonly number[][], kinds: number, least: number, longest: number): string[] {
  const found: string[] = [];
  for (let mask = 1; mask < 1 << kinds; mask++) {
    const items = Array.from({ length: kinds }, (_, item) => item).filter((item) => mask & (1 << item));
    const count = lists.filter((list) => items.every((item) => list.includes(item))).length;
    if (count >= least && items.length <= longest) found.push(`${items.join(' ')}: ${count}`);
  }
  return found.toSorted();
}

describe('frequent itemsets', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('equal brute force on random baskets %i', (seed) => {
    const random = createRandom(seed);
    const kinds = 3 + Math.floor(random.uniform() * 7);
    const share = 0.15 + 0.6 * random.uniform();
    const lists = Array.from({ length: 5 + Math.floor(random.uniform() * 90) }, () =>
      Array.from({ length: kinds }, (_, item) => item).filter(() => random.uniform() < share),
    );
    for (const least of [1, 2, 5]) {
      for (const longest of [1, 2, 3, kinds]) {
        const sets = frequentItemsets(basketsOf(lists, kinds), least, longest, 1e6);
        expect(listed(sets!)).toEqual(bruteForce(lists, kinds, least, longest));
      }
    }
  });

  it('stop as soon as there are more than may be', () => {
    const lists = Array.from({ length: 2 }, () => Array.from({ length: 40 }, (_, item) => item));
    const baskets = basketsOf(lists, 40);
    expect(frequentItemsets(baskets, 1, 40, 10_000)).toBeUndefined();
    expect(frequentItemsets(baskets, 1, 2, 40 + 780)?.size).toBe(820);
    expect(frequentItemsets(baskets, 1, 2, 40 + 779)).toBeUndefined();
  });

  it('know from one long set that there are too many, however long', () => {
    const giant = Array.from({ length: 20_000 }, (_, item) => item);
    expect(frequentItemsets(basketsOf([giant, [1, 2]], 20_000), 1, Infinity, 500_000)).toBeUndefined();
    expect(frequentItemsets(basketsOf([giant, [1, 2]], 20_000), 2, Infinity, 500_000)?.size).toBe(3);
  });

  it('none where no basket holds anything', () => {
    expect(frequentItemsets(basketsOf([[], []], 3), 1, 3, 10)?.size).toBe(0);
  });
});
