import { describe, expect, it } from 'vitest';
import { blocksBetween } from './points';
import { sampledSilhouettes, silhouettes } from './silhouette';

const points = { values: Float64Array.of(0, 1, 4, 10, 12, 30), rows: 6, columns: 1 };
const grouping = { labels: Int32Array.of(0, 0, 0, 1, 1, 2), groups: 3 };

describe('silhouettes', () => {
  it('compare the own group with the next one', () => {
    const [own] = silhouettes(points, blocksBetween, [grouping]);
    // Means of distances by hand: 0 lies 2.5 from its own and 11 from the next, 4 lies 3.5 and 7.
    expect(own?.[0]).toBeCloseTo((11 - 2.5) / 11, 15);
    expect(own?.[2]).toBeCloseTo((7 - 3.5) / 7, 15);
    expect(own?.[3]).toBeCloseTo((25 / 3 - 2) / (25 / 3), 15);
    expect(own?.[5]).toBe(0);
  });

  it('of one group are undefined, those of equal points zero', () => {
    const one = { labels: new Int32Array(6), groups: 1 };
    expect(silhouettes(points, blocksBetween, [one])[0]?.every(Number.isNaN)).toBe(true);
    const equal = { values: new Float64Array(4), rows: 4, columns: 1 };
    const two = { labels: Int32Array.of(0, 0, 1, 1), groups: 2 };
    expect([...(silhouettes(equal, blocksBetween, [two])[0] ?? [])]).toEqual([0, 0, 0, 0]);
  });

  it('against a sample of all are exact, against some near', () => {
    const [exact] = silhouettes(points, blocksBetween, [grouping]);
    expect(sampledSilhouettes(points, blocksBetween, grouping, Int32Array.of(0, 1, 2, 3, 4, 5))).toEqual(
      exact,
    );
    const some = sampledSilhouettes(points, blocksBetween, grouping, Int32Array.of(0, 2, 4, 5));
    // 1 lies 1 and 3 from those drawn of its own group, 11 from the one of the next.
    expect(some[1]).toBeCloseTo((11 - 2) / 11, 15);
  });
});
