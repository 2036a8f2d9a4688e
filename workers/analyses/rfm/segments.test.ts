import { describe, expect, it } from 'vitest';
import { SEGMENTS, segmentOf } from './segments';

const scores = [1, 2, 3, 4, 5];
const all = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => [r, f, m] as const)));

describe('segments', () => {
  it('cover every combination of scores, and each is used', () => {
    const found = all.map(([r, f, m]) => segmentOf(r, f, m));
    expect(found).toHaveLength(125);
    expect(new Set(found)).toEqual(new Set(SEGMENTS));
  });

  it('are the ones that the trade expects at the corners', () => {
    expect(segmentOf(5, 5, 5)).toBe('Champions');
    expect(segmentOf(1, 1, 1)).toBe('Lost');
    expect(segmentOf(1, 5, 5)).toBe('Cannot lose');
    expect(segmentOf(5, 1, 1)).toBe('New');
    expect(segmentOf(3, 3, 3)).toBe('Need attention');
  });

  it('count frequency and spend alike, halves rounded up', () => {
    for (const [r, f, m] of all) expect(segmentOf(r, f, m)).toBe(segmentOf(r, m, f));
    expect(segmentOf(5, 3, 4)).toBe(segmentOf(5, 4, 4));
  });

  it('refuse scores that are no fifths', () => {
    expect(() => segmentOf(6, 1, 1)).toThrow(RangeError);
    expect(() => segmentOf(1, 6, 6)).toThrow(RangeError);
  });
});
