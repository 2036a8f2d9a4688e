import { describe, expect, it } from 'vitest';
import { prunable } from './prune-versions';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Midnight, so that hours and days are counted from here. */
const NOW = Date.UTC(2026, 5, 15);

const kept = (ages: number[], bytes = 1_000, limit?: number) => {
  const versions = ages.map((age) => ({ time: NOW - age, bytes }));
  const gone = new Set(prunable(versions, NOW, limit));
  return versions.filter((version) => !gone.has(version)).map(({ time }) => NOW - time);
};

describe('what is kept of earlier versions', () => {
  it('is everything of the last day', () => {
    const ages = [0, 1, 2, MINUTE, 23 * HOUR, 23 * HOUR + MINUTE];
    expect(kept(ages)).toEqual(ages);
  });

  it('is the last one of each hour of the last week', () => {
    const before = 2 * DAY;
    expect(
      kept([before + 5 * MINUTE, before + 10 * MINUTE, before + 59 * MINUTE, before + HOUR + MINUTE]),
    ).toEqual([before + 5 * MINUTE, before + HOUR + MINUTE]);
  });

  it('is the last one of each day before that', () => {
    const before = 30 * DAY;
    expect(kept([before + HOUR, before + 5 * HOUR, before + 23 * HOUR, before + 25 * HOUR])).toEqual([
      before + HOUR,
      before + 25 * HOUR,
    ]);
  });

  it('is no more than the limit, the oldest going first', () => {
    expect(kept([1, 2, 3, 4], 1_000, 2_500)).toEqual([1, 2]);
  });

  it('is the newest even where that alone is over the limit', () => {
    expect(kept([1, 2], 5_000, 2_500)).toEqual([1]);
  });

  it('does not count what goes anyway against the limit', () => {
    const before = 30 * DAY;
    expect(kept([1, before + HOUR, before + 2 * HOUR, before + 25 * HOUR], 1_000, 3_000)).toEqual([
      1,
      before + HOUR,
      before + 25 * HOUR,
    ]);
  });

  it('stays bounded over years of work: an hour a version, eight hours a day', () => {
    let versions: { time: number; bytes: number }[] = [];
    for (let day = 0; day < 3 * 365; day++) {
      for (let hour = 8; hour < 16; hour++) {
        const time = NOW + day * DAY + hour * HOUR;
        versions.push({ time, bytes: 20_000 });
        const gone = new Set(prunable(versions, time));
        versions = versions.filter((version) => !gone.has(version));
      }
    }
    expect(versions).toHaveLength(200);
    expect(versions.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(4_000_000);
  });
});
