import { describe, expect, it } from 'vitest';
import { criticalPaths, gainOf, type Network, orderOf, scheduleOf } from './critical-path';
import { createRandom } from './random';

/** Lengths of all ways from an activity to the end. */
function waysOn({ lengths, before }: Network, from: number): number[] {
  const after = before.flatMap((own, i) => (own.includes(from) ? [i] : []));
  const rest = after.length === 0 ? [0] : after.flatMap((next) => waysOn({ lengths, before }, next));
  return rest.map((length) => length + lengths[from]!);
}

function longestOf(network: Network): number {
  return Math.max(...network.before.flatMap((own, i) => (own.length === 0 ? waysOn(network, i) : [])));
}

function randomNetwork(seed: number): Network {
  const random = createRandom(seed);
  const size = 2 + Math.floor(random.uniform() * 7);
  const before = Array.from({ length: size }, (_, i) =>
    Array.from({ length: i }, (_, each) => each).filter(() => random.uniform() < 0.35),
  );
  // Whole lengths, so that several critical paths are common.
  return { lengths: Float64Array.from(before, () => Math.floor(random.uniform() * 5)), before };
}

function solve(network: Network) {
  const found = orderOf(network.before);
  if ('ring' in found) throw new Error('a ring');
  return scheduleOf(network, found.order);
}

describe('a schedule', () => {
  it('is as long as the longest of all ways', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const network = randomNetwork(seed);
      expect(solve(network).length).toBe(longestOf(network));
    }
  });

  it('has as slack what an activity can grow before the end moves', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const network = randomNetwork(seed);
      const { slack, length } = solve(network);
      slack.forEach((own, i) => {
        const grown = (by: number): Network => {
          const lengths = network.lengths.slice();
          lengths[i]! += by;
          return { ...network, lengths };
        };
        expect(longestOf(grown(own))).toBe(length);
        expect(longestOf(grown(own + 1))).toBe(length + 1);
      });
    }
  });

  it('knows what shortening brings, as trying it does', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const network = randomNetwork(seed);
      const schedule = solve(network);
      network.lengths.forEach((own, i) => {
        const lengths = network.lengths.slice();
        lengths[i] = Math.max(0, own - 1);
        expect(gainOf(network, schedule, i, 1)).toBe(schedule.length - longestOf({ ...network, lengths }));
      });
    }
  });

  it('finds each critical path once', () => {
    const network = { lengths: Float64Array.of(1, 2, 2, 1), before: [[], [0], [0], [1, 2]] };
    const schedule = solve(network);
    const isCritical = (i: number): boolean => schedule.slack[i] === 0;
    expect(criticalPaths(network, schedule, isCritical, 1e-9, 10)).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
    expect(criticalPaths(network, schedule, isCritical, 1e-9, 1)).toHaveLength(1);
  });
});

describe('a ring', () => {
  it('is found, each waiting for the one before', () => {
    expect(orderOf([[], [0, 3], [1], [2]])).toEqual({ ring: [1, 2, 3] });
    expect(orderOf([[0]])).toEqual({ ring: [0] });
  });

  it('is found wherever there is one', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { before } = randomNetwork(seed);
      const last = before.length - 1;
      const closed = before.map((own, i) => (i === 0 ? [last] : i === last ? [...own, 0] : [...own]));
      const found = orderOf(closed);
      if (!('ring' in found)) throw new Error('no ring');
      found.ring.forEach((activity, i) => {
        expect(closed[found.ring[(i + 1) % found.ring.length]!]).toContain(activity);
      });
    }
  });
});
