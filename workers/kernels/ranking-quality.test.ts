import { describe, expect, it } from 'vitest';
import { rankingQuality } from './ranking-quality';

describe('the quality of a ranking', () => {
  it('by hand: hits at the first and third of four places, three relevant', () => {
    const found = rankingQuality([7, 1, 8, 2], new Set([7, 8, 9]), 4);
    expect(found.precision).toBe(0.5);
    expect(found.recall).toBeCloseTo(2 / 3, 15);
    expect(found.averagePrecision).toBeCloseTo((1 + 2 / 3) / 3, 15);
    const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
    expect(found.ndcg).toBeCloseTo((1 + 1 / 2) / ideal, 15);
  });

  it('is 1 for all that can be hit, and counts what is missing in a short list as missed', () => {
    expect(rankingQuality([1, 2], new Set([1, 2, 3]), 2)).toMatchObject({
      averagePrecision: 1,
      ndcg: 1,
      recall: 2 / 3,
    });
    expect(rankingQuality([1], new Set([1]), 4)).toMatchObject({ precision: 0.25, ndcg: 1 });
    expect(rankingQuality([], new Set([1]), 4)).toEqual({
      precision: 0,
      recall: 0,
      averagePrecision: 0,
      ndcg: 0,
    });
  });
});
