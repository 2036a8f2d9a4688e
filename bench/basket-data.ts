import type { Baskets } from '../workers/kernels/frequent-itemsets';
import { drawPoisson } from '../workers/kernels/draw-poisson';
import { createRandom } from '../workers/kernels/random';

const BASKETS = 100_000;
const PER_BASKET = 10;

/** 100,000 baskets of ten items on average. */
export const kinds: Record<string, () => Baskets> = {
  /** Some items are bought much more often than others, none goes with another. */
  'a long tail of 1,000 items': () => {
    const random = createRandom(1);
    return gather(1000, () =>
      Array.from({ length: PER_BASKET }, () => Math.floor(1000 * random.uniform() ** 2.5)),
    );
  },
  /** After R. Agrawal and R. Srikant (VLDB 1994), T10.I4.D100K: baskets are put together of 2,000 patterns of about four of 870 items. */
  'patterns of four among 870 items (T10.I4)': () => {
    const random = createRandom(2);
    const pick = (): number => Math.floor(870 * random.uniform());
    const patterns = Array.from({ length: 2000 }, () =>
      Array.from({ length: 1 + drawPoisson(random, 3) }, pick),
    );
    const weights = patterns.map(() => -Math.log(1 - random.uniform()));
    let sum = 0;
    const ends = weights.map((weight) => (sum += weight));
    const pattern = (): number[] => {
      const at = sum * random.uniform();
      let [low, high] = [0, ends.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! < at) low = middle + 1;
        else high = middle;
      }
      return patterns[low]!;
    };
    return gather(870, () => {
      const size = Math.max(1, drawPoisson(random, PER_BASKET));
      const items: number[] = [];
      while (items.length < size) for (const item of pattern()) if (random.uniform() < 0.75) items.push(item);
      return items;
    });
  },
  'a hundred items, all alike': () => {
    const random = createRandom(3);
    return gather(100, () => Array.from({ length: PER_BASKET }, () => Math.floor(100 * random.uniform())));
  },
};

function gather(count: number, draw: () => number[]): Baskets {
  const lists = Array.from({ length: BASKETS }, () => [...new Set(draw())]);
  const starts = new Int32Array(BASKETS + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  return { starts, items: Int32Array.from(lists.flat()), kinds: count };
}
