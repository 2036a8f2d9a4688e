import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/changes.json';
import { breakConfidence } from './break-confidence';
import { bestPartition, optimalPartition } from './change-points';
import { drawNormal } from './draw-normal';
import { createRandom } from './random';
import { type SegmentModel, segmentCost } from './segment-cost';

const cases = reference.cases.map((each) => {
  const told = each.penalty === null ? `${each.count} breaks` : `penalty ${each.penalty}`;
  return [`${each.series}, ${each.model}, ${told}, at least ${each.least}`, each] as const;
});
const series = reference.series as Record<string, number[]>;

describe(`against ${reference.source}`, () => {
  it.each(cases)('%s', (_, { series: name, model, penalty, count, least, breaks, cost }) => {
    const values = Float64Array.from(series[name] ?? []);
    const costs = segmentCost(values, model as SegmentModel);
    const found =
      penalty === null
        ? bestPartition(values.length, costs, count ?? 0, least)
        : optimalPartition(values.length, costs, penalty, least);
    expect(found?.breaks).toEqual(breaks);
    expect(Math.abs((found?.cost ?? NaN) / cost - 1)).toBeLessThan(1e-8);
  });
});

describe('partitions', () => {
  it('with a penalty cost what the best with as many breaks cost, whatever is pruned', () => {
    const random = createRandom(11);
    for (let trial = 0; trial < 60; trial++) {
      const values = Float64Array.from(
        { length: 60 },
        (_, i) => drawNormal(random) + (i > 20 ? 2 : 0) - (i > 45 ? 3 : 0),
      );
      const model = (['mean', 'mean-variance', 'trend'] as const)[(trial % 3) as 0 | 1 | 2];
      const costs = segmentCost(values, model);
      const least = 1 + (trial % 5);
      const found = optimalPartition(60, costs, 3, least);
      const totals = Array.from({ length: 30 }, (_, count) => {
        const best = bestPartition(60, costs, count, least);
        return best ? best.cost + 3 * count : Infinity;
      });
      expect(found.cost + 3 * found.breaks.length).toBeCloseTo(Math.min(...totals), 8);
    }
  });

  it('need as many values as their segments have at least', () => {
    const costs = segmentCost(Float64Array.of(1, 2, 3, 4, 5), 'mean');
    expect(bestPartition(5, costs, 2, 2)).toBeUndefined();
    expect(bestPartition(5, costs, 0, 2)?.breaks).toEqual([]);
    expect(bestPartition(5, costs, 4, 1)?.breaks).toEqual([1, 2, 3, 4]);
  });
});

describe('confidence in a break', () => {
  const noise = (seed: number): Float64Array => {
    const random = createRandom(seed);
    return Float64Array.from({ length: 40 }, () => drawNormal(random));
  };

  it('is near certain for a step far above the noise', () => {
    const step = noise(3).map((value, i) => value + (i < 15 ? 0 : 5));
    expect(breakConfidence(step, 'mean', 1, 199, 1)).toBeCloseTo(1 - 1 / 200, 12);
  });

  it('is uniform where there is none: one in ten is above 0.9', () => {
    const found = Array.from({ length: 200 }, (_, i) => breakConfidence(noise(i + 1), 'mean', 1, 99, 5));
    const above = found.filter((each) => each >= 0.9).length;
    // 20 are expected, with a deviation of 4.2.
    expect(above).toBeGreaterThan(8);
    expect(above).toBeLessThan(33);
  });

  it('is the same for the same seed, and leaves the values as they were', () => {
    const values = noise(9);
    const before = values.slice();
    expect(breakConfidence(values, 'trend', 2, 99, 7)).toBe(breakConfidence(values, 'trend', 2, 99, 7));
    expect(values).toEqual(before);
  });
});
