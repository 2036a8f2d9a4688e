import { describe, expect, it } from 'vitest';
import { type Histories, type Sequences, frequentSequences } from './frequent-sequences';
import { createRandom } from './random';

interface Step {
  time: number;
  items: number[];
}

function historiesOf(all: readonly Step[][], kinds: number): Histories {
  const steps = all.flat();
  const ends = (sizes: number[]): Int32Array => {
    let sum = 0;
    return Int32Array.from([0, ...sizes.map((size) => (sum += size))]);
  };
  return {
    customers: ends(all.map((history) => history.length)),
    steps: ends(steps.map(({ items }) => items.length)),
    items: Int32Array.from(steps.flatMap(({ items }) => items)),
    times: Float64Array.from(steps, ({ time }) => time),
    kinds,
  };
}

function listed({ size, parents, items, joined, counts, lengths, steps }: Sequences): string[] {
  const texts: string[] = [];
  for (let i = 0; i < size; i++) {
    const before = parents[i]! < 0 ? '' : `${texts[parents[i]!]}${joined[i] ? ' ' : ' > '}`;
    texts.push(before + String(items[i]));
    expect(texts[i]!.split(' > ').length).toBe(steps[i]);
    expect(texts[i]!.split(/ > | /).length).toBe(lengths[i]);
  }
  return texts.map((text, i) => `${text}: ${counts[i]}`).toSorted();
}

/** Everything that a customer's history holds, step by step and subset by subset. */
function held(history: readonly Step[], longest: number, gap: number): Set<string> {
  const found = new Set<string>();
  const go = (from: number, time: number, sequence: string, length: number): void => {
    if (sequence !== '') found.add(sequence);
    for (let at = from; at < history.length; at++) {
      const { items } = history[at]!;
      if (sequence !== '' && history[at]!.time - time > gap) break;
      for (let mask = 1; mask < 1 << items.length; mask++) {
        const some = items.filter((_, i) => mask & (1 << i));
        if (length + some.length > longest) continue;
        const more = (sequence === '' ? '' : `${sequence} > `) + some.join(' ');
        go(at + 1, history[at]!.time, more, length + some.length);
      }
    }
  };
  go(0, 0, '', 0);
  return found;
}

function bruteForce(all: readonly Step[][], least: number, longest: number, gap: number): string[] {
  const counts = new Map<string, number>();
  for (const history of all) {
    for (const sequence of held(history, longest, gap)) counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([text, count]) => `${text}: ${count}`)
    .toSorted();
}

function randomHistories(seed: number): Step[][] {
  const random = createRandom(seed);
  return Array.from({ length: 12 }, () => {
    let time = 0;
    return Array.from({ length: 1 + Math.floor(random.uniform() * 5) }, () => {
      const items = [0, 1, 2, 3].filter(() => random.uniform() < 0.4);
      time += 1 + Math.floor(random.uniform() * 4);
      return { time, items: items.length > 0 ? items : [Math.floor(random.uniform() * 4)] };
    });
  });
}

describe('frequent sequences', () => {
  it.each([
    [2, 5, Infinity],
    [3, 8, Infinity],
    [1, 3, Infinity],
    [2, 5, 3],
    [2, 6, 1],
  ])('equal brute force: least %i, longest %i, gap %d', (least, longest, gap) => {
    for (let seed = 0; seed < 15; seed++) {
      const all = randomHistories(seed);
      const found = frequentSequences(historiesOf(all, 4), { least, longest, gap, most: 1e6 });
      expect(listed(found!)).toEqual(bruteForce(all, least, longest, gap));
    }
  });

  it('a gap is kept by a later way to the same end', () => {
    // The first a is too far from b, the second one is not.
    const all = [[1, 5, 6].map((time, i) => ({ time, items: [i === 2 ? 1 : 0] }))];
    const found = frequentSequences(historiesOf(all, 2), { least: 1, longest: 2, gap: 2, most: 100 });
    expect(listed(found!)).toEqual(['0: 1', '0 > 1: 1', '1: 1'].toSorted());
  });

  it('stop as soon as there are more than may be', () => {
    const all = Array.from({ length: 2 }, () =>
      Array.from({ length: 30 }, (_, time) => ({ time, items: [0, 1, 2] })),
    );
    const limits = { least: 2, longest: 100, gap: Infinity, most: 1000 };
    expect(frequentSequences(historiesOf(all, 3), limits)).toBeUndefined();
  });
});
