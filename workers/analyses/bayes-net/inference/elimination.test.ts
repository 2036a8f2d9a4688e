import { describe, expect, it } from 'vitest';
import { FaultError } from '../../../contract/fault';
import { createRandom } from '../../../kernels/random';
import { type Network, evidenceProbability, posteriors } from './elimination';

/**
 * The "Asia" network of S. L. Lauritzen and D. J. Spiegelhalter (1988), tables as published. Values are yes, no.
 * asia, tub, smoke, lung, bronc, either, xray, dysp
 */
const [ASIA, TUB, SMOKE, LUNG, BRONC, EITHER, XRAY, DYSP] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const yes = (...chances: number[]): Float64Array =>
  Float64Array.from(chances.flatMap((chance) => [chance, 1 - chance]));
const asia: Network = {
  parents: [[], [ASIA], [], [SMOKE], [SMOKE], [TUB, LUNG], [EITHER], [BRONC, EITHER]],
  sizes: [2, 2, 2, 2, 2, 2, 2, 2],
  tables: [
    yes(0.01),
    yes(0.05, 0.01),
    yes(0.5),
    yes(0.1, 0.01),
    yes(0.6, 0.3),
    yes(1, 1, 1, 0),
    yes(0.98, 0.05),
    yes(0.9, 0.8, 0.7, 0.1),
  ],
};

/** The "student" network of D. Koller and N. Friedman (2009), figure 3.4: difficulty, intelligence, grade, SAT, letter. */
const [DIFFICULT, CLEVER, GRADE, SAT, LETTER] = [0, 1, 2, 3, 4] as const;
const student: Network = {
  parents: [[], [], [CLEVER, DIFFICULT], [CLEVER], [GRADE]],
  sizes: [2, 2, 3, 2, 2],
  tables: [
    Float64Array.of(0.6, 0.4),
    Float64Array.of(0.7, 0.3),
    Float64Array.of(0.3, 0.4, 0.3, 0.05, 0.25, 0.7, 0.9, 0.08, 0.02, 0.5, 0.3, 0.2),
    Float64Array.of(0.95, 0.05, 0.2, 0.8),
    Float64Array.of(0.1, 0.9, 0.4, 0.6, 0.99, 0.01),
  ],
};

/** The sum over every combination of all variables, as the definition says. */
function bruteForce({ parents, sizes, tables }: Network, evidence: ReadonlyMap<number, number>): number[][] {
  const sums = sizes.map((size) => new Array<number>(size).fill(0));
  const values = sizes.map(() => 0);
  const visit = (node: number): void => {
    if (node < sizes.length) {
      for (let value = 0; value < sizes[node]!; value++) {
        if (evidence.has(node) && evidence.get(node) !== value) continue;
        values[node] = value;
        visit(node + 1);
      }
      return;
    }
    const chance = tables.reduce((product, table, each) => {
      const row = parents[each]!.reduce((place, parent) => place * sizes[parent]! + values[parent]!, 0);
      return product * table[row * sizes[each]! + values[each]!]!;
    }, 1);
    sums.forEach((sum, each) => (sum[values[each]!]! += chance));
  };
  visit(0);
  return sums.map((sum) => {
    const all = sum.reduce((total, value) => total + value, 0);
    return sum.map((value) => value / all);
  });
}

function randomNetwork(seed: number, nodes: number): Network {
  const random = createRandom(seed);
  const sizes = Array.from({ length: nodes }, () => 2 + Math.floor(random.uniform() * 3));
  const parents = sizes.map((_, node) =>
    Array.from({ length: node }, (__, parent) => parent).filter(() => random.uniform() < 2.5 / nodes),
  );
  const tables = sizes.map((size, node) => {
    const rows = parents[node]!.reduce((product, parent) => product * sizes[parent]!, 1);
    const table = Float64Array.from({ length: rows * size }, () => random.uniform());
    for (let row = 0; row < rows; row++) {
      const all = table.subarray(row * size, (row + 1) * size).reduce((sum, value) => sum + value, 0);
      for (let value = 0; value < size; value++) table[row * size + value]! /= all;
    }
    return table;
  });
  return { parents, sizes, tables };
}

describe('variable elimination', () => {
  it('gives the published marginals of Asia', () => {
    const prior = posteriors(asia, new Map());
    // Lauritzen and Spiegelhalter (1988), table 7 and section 8, "no evidence".
    expect(prior[TUB]![0]).toBeCloseTo(0.0104, 12);
    expect(prior[LUNG]![0]).toBeCloseTo(0.055, 12);
    expect(prior[BRONC]![0]).toBeCloseTo(0.45, 12);
    expect(prior[EITHER]![0]).toBeCloseTo(0.064828, 12);
    expect(prior[XRAY]![0]).toBeCloseTo(0.11029004, 12);
    expect(prior[DYSP]![0]).toBeCloseTo(0.4359706, 7);
  });

  it('explains away: a visit to Asia and shortness of breath, then an x-ray', () => {
    const seen = new Map([
      [ASIA, 0],
      [DYSP, 0],
    ]);
    const after = posteriors(asia, seen);
    // The figures that Hugin, Netica and gRain show for this network: tub 8.78%, lung 9.95%, bronc 81.14%.
    expect(after[TUB]![0]).toBeCloseTo(0.0878, 4);
    expect(after[LUNG]![0]).toBeCloseTo(0.0995, 4);
    expect(after[BRONC]![0]).toBeCloseTo(0.8114, 4);
    const more = posteriors(asia, new Map([...seen, [XRAY, 0], [SMOKE, 0]]));
    expect(more[LUNG]![0]).toBeGreaterThan(after[LUNG]![0]!);
  });

  it('reasons about the student as the book does (section 3.2.1.2)', () => {
    const chance = (node: number, value: number, ...seen: [number, number][]): number =>
      posteriors(student, new Map(seen))[node]![value]!;
    expect(chance(LETTER, 1)).toBeCloseTo(0.502, 3);
    expect(chance(LETTER, 1, [CLEVER, 0])).toBeCloseTo(0.389, 3);
    expect(chance(LETTER, 1, [CLEVER, 0], [DIFFICULT, 0])).toBeCloseTo(0.513, 3);
    expect(chance(CLEVER, 1, [GRADE, 2])).toBeCloseTo(0.079, 3);
    expect(chance(DIFFICULT, 1, [GRADE, 2])).toBeCloseTo(0.629, 3);
    expect(chance(CLEVER, 1, [LETTER, 0])).toBeCloseTo(0.14, 3);
    expect(chance(CLEVER, 1, [GRADE, 2], [SAT, 1])).toBeCloseTo(0.578, 3);
    expect(chance(DIFFICULT, 1, [GRADE, 2], [SAT, 1])).toBeCloseTo(0.76, 2);
  });

  it('agrees with the sum over the joint to 1e-12, whatever is known', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const network = randomNetwork(seed, 8);
      const evidence = new Map([
        [7, 1],
        [seed, 0],
      ]);
      for (const known of [new Map<number, number>(), evidence]) {
        const ours = posteriors(network, known);
        bruteForce(network, known).forEach((expected, node) =>
          expected.forEach((value, i) => expect(ours[node]![i]).toBeCloseTo(value, 12)),
        );
      }
    }
  });

  it('knows the probability of what was seen, and what cannot be', () => {
    expect(evidenceProbability(asia, new Map())).toBe(1);
    expect(evidenceProbability(asia, new Map([[XRAY, 0]]))).toBeCloseTo(0.11029004, 12);
    const never = new Map([
      [EITHER, 1],
      [TUB, 0],
    ]);
    expect(evidenceProbability(asia, never)).toBe(0);
  });

  it('refuses tables that nobody could hold', () => {
    const roots = Array.from({ length: 10 }, (_, node) => node);
    const pairs = roots.flatMap((one) => roots.filter((other) => other > one).map((other) => [one, other]));
    const network: Network = {
      parents: [...roots.map(() => []), ...pairs],
      sizes: [...roots.map(() => 8), ...pairs.map(() => 2)],
      tables: [
        ...roots.map(() => new Float64Array(8).fill(1 / 8)),
        ...pairs.map(() => new Float64Array(128).fill(1 / 2)),
      ],
    };
    const known = new Map(pairs.map((_, i) => [roots.length + i, 0]));
    expect(() => posteriors(network, known)).toThrow(FaultError);
  });
});
