import { describe, expect, it } from 'vitest';
import robust from '../../tests/reference/season-robust.json';
import reference from '../../tests/reference/season.json';
import { loess } from './loess';
import { mstl } from './mstl';
import { stl } from './stl';

const cases = [reference, robust].flatMap(({ source, cases }) =>
  cases.map((each) => [`${each.name} (${source})`, each] as const),
);

describe('a decomposition agrees with others of', () => {
  it.each(cases)('%s', (_, expected) => {
    const values = Float64Array.from(expected.values);
    const cycles = expected.periods.map((period, i) => {
      const window = expected.windows[i];
      return { period, seasonWindow: typeof window === 'number' ? window : Infinity };
    });
    const found = mstl(values, cycles, {
      robust: expected.robust,
      ...(expected.trendWindow === null ? {} : { trendWindow: expected.trendWindow }),
    });
    const range = Math.max(...expected.values) - Math.min(...expected.values);
    const pairs = [
      [found.trend, expected.trend],
      [found.remainder, expected.remainder],
      ...found.seasons.map((season, i) => [season, expected.seasons[i] ?? []] as const),
    ] as const;
    for (const [ours, theirs] of pairs) {
      expect(ours).toHaveLength(theirs.length);
      ours.forEach((value, i) => {
        expect(Math.abs(value - (theirs[i] ?? NaN))).toBeLessThan(1e-8 * range);
      });
    }
  });
});

describe('a decomposition', () => {
  const line = Float64Array.from({ length: 48 }, (_, i) => 3 + 2 * i);

  it('of two cycles and no more has parts that add up', () => {
    const two = Float64Array.of(1, 5, 2, 8, 3, 7, 4, 10);
    const { trend, season, remainder } = stl(two, { period: 4, seasonWindow: 11, robust: true });
    two.forEach((value, i) => {
      expect((trend[i] ?? NaN) + (season[i] ?? NaN) + (remainder[i] ?? NaN)).toBeCloseTo(value, 12);
    });
  });

  it('of a constant has no season', () => {
    const flat = new Float64Array(30).fill(7);
    const { trend, season } = stl(flat, { period: 7, seasonWindow: 11, robust: true });
    expect(Math.max(...season.map(Math.abs))).toBeLessThan(1e-12);
    expect(trend[29]).toBeCloseTo(7, 12);
  });

  it('leaves its input as it was', () => {
    const before = line.slice();
    stl(line, { period: 12, seasonWindow: 7, robust: true });
    expect(line).toEqual(before);
  });
});

describe('loess', () => {
  it('keeps the value where nothing near it counts', () => {
    const values = Float64Array.of(1, 2, 30, 4, 5);
    const smoothed = loess(
      { values, weights: Float64Array.of(1, 1, 0, 1, 1) },
      { window: 5, degree: 1, jump: 1 },
    );
    expect(smoothed[2]).toBeCloseTo(3, 12);
    const none = loess({ values, weights: new Float64Array(5) }, { window: 5, degree: 0, jump: 1 });
    expect(none).toEqual(values);
  });
});
