import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/rank-trend.json';
import { rankTrend } from './rank-trend';

describe('rankTrend', () => {
  it.each(reference.cases)(`$values as ${reference.source}`, ({ values, s, falling }) => {
    const found = rankTrend(values);
    expect(found.s).toBe(s);
    expect(found.falling).toBeCloseTo(falling, 12);
  });

  it('finds no trend where all is equal', () => {
    expect(rankTrend([0, 0, 0, 0])).toEqual({ s: 0, falling: 1 });
  });
});
