import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/risk.json';
import {
  type IsolationColumn,
  growForest,
  isolationReasons,
  isolationScores,
  usualPath,
} from './isolation-forest';

const rows = Int32Array.from(reference.points.keys());
const numbers = [0, 1, 2].map((column): IsolationColumn => ({
  values: Float64Array.from(reference.points, (point) => point[column]!),
  levels: 0,
}));
const channels = ['web', 'shop', 'phone'];
const channel: IsolationColumn = {
  values: Float64Array.from(reference.channel, (name) => channels.indexOf(name)),
  levels: 3,
};

function scored(columns: readonly IsolationColumn[], sample: number, seed: number): Float64Array {
  const forest = growForest(columns, rows, { trees: 100, sample, seed });
  return isolationScores(forest, columns, rows, () => undefined);
}

/** How far a score is from the mean of scikit-learn's, in its own standard deviations over forty seeds. */
function apart(scores: Float64Array, expected: { mean: number[]; sd: number[] }): number[] {
  return Array.from(scores, (score, row) => Math.abs(score - expected.mean[row]!) / expected.sd[row]!);
}

describe.each([
  ['numbers', numbers, 256, reference.forest],
  ['small samples', numbers, 32, reference.forest_small],
  ['numbers and a category', [...numbers, channel], 256, reference.forest_categories],
] as const)('an isolation forest of %s', (_, columns, sample, expected) => {
  it('scores as scikit-learn does, within its spread over seeds', () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const all = seeds.map((seed) => scored(columns, sample, seed));
    for (const scores of all) {
      // Rows move together from seed to seed: of scikit-learn's own seeds the oddest has 29% of the rows beyond 2, and one row at 4.5.
      const distances = apart(scores, expected);
      expect(Math.max(...distances)).toBeLessThan(5);
      expect(distances.filter((distance) => distance > 2).length).toBeLessThan(0.35 * rows.length);
    }
    // Means of eight of scikit-learn's own seeds are 0.25 to 0.55 off, a mean over the rows.
    const means = all[0]!.map((_, row) => all.reduce((sum, scores) => sum + scores[row]!, 0) / seeds.length);
    const distances = apart(means, expected);
    expect(distances.reduce((sum, each) => sum + each, 0) / rows.length).toBeLessThan(0.6);
  });
});

describe('an isolation forest', () => {
  it('is the same for the same seed only', () => {
    expect(scored(numbers, 64, 1)).toEqual(scored(numbers, 64, 1));
    expect(scored(numbers, 64, 1)).not.toEqual(scored(numbers, 64, 2));
  });

  it('explains all of a path: parts sum up to what it is shorter than usual', () => {
    const columns = [...numbers, channel];
    const forest = growForest(columns, rows, { trees: 50, sample: 128, seed: 3 });
    const scores = isolationScores(forest, columns, rows, () => undefined);
    const parts = new Float64Array(columns.length);
    for (const row of rows) {
      isolationReasons(forest, columns, row, parts);
      const path = -Math.log2(scores[row]!) * usualPath(128);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(usualPath(128) - path, 9);
    }
    // The customer of 101 years is out of place by age.
    isolationReasons(forest, columns, 232, parts);
    expect(parts.indexOf(Math.max(...parts))).toBe(2);
  });

  it('finds rows that are all the same no more or less usual than each other', () => {
    const same: IsolationColumn[] = [{ values: new Float64Array(40).fill(7), levels: 0 }];
    const forest = growForest(same, Int32Array.from(rows.slice(0, 40)), { trees: 5, sample: 256, seed: 1 });
    const scores = isolationScores(forest, same, rows.slice(0, 40), () => undefined);
    expect(new Set(scores)).toEqual(new Set([0.5]));
  });
});
