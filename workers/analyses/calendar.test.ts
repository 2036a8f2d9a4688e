import { describe, expect, it } from 'vitest';
import { GRAINS, firstDay, isoDay, lastDay, periodOf, placeInYear } from './calendar';

const day = (text: string): number => Date.parse(text) / 86_400_000;

describe('periods', () => {
  it.each([
    ['day', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['week', '2024-02-29', '2024-02-26', '2024-03-03'],
    ['week', '1969-12-28', '1969-12-22', '1969-12-28'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2024-02-29', '2024-01-01', '2024-03-31'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
    ['year', '0050-06-01', '0050-01-01', '0050-12-31'],
  ] as const)('the %s of %s runs from %s to %s', (grain, at, first, last) => {
    const period = periodOf(grain, day(at));
    expect(isoDay(firstDay(grain, period))).toBe(first);
    expect(isoDay(lastDay(grain, period))).toBe(last);
  });

  it('follow one another without a gap', () => {
    for (const grain of GRAINS) {
      let period = periodOf(grain, day('1899-12-30'));
      for (let at = day('1899-12-30'); at < day('1904-03-02'); at++) {
        const found = periodOf(grain, at);
        expect(found - period).toBeLessThanOrEqual(1);
        expect(firstDay(grain, found) <= at && at <= lastDay(grain, found)).toBe(true);
        period = found;
      }
    }
  });
});

describe('places in the year', () => {
  it.each([
    // The calendar of ISO 8601: 2021-01-03 is in 2020-W53, 2024-12-30 in 2025-W01.
    ['week', '2021-01-03', 2020, 53],
    ['week', '2024-12-30', 2025, 1],
    ['week', '2024-07-01', 2024, 27],
    ['month', '2024-11-30', 2024, 11],
    ['quarter', '2024-11-30', 2024, 4],
    ['year', '2024-11-30', 2024, 1],
  ] as const)('the %s of %s is %i, %i', (grain, at, year, place) => {
    expect(placeInYear(grain, periodOf(grain, day(at)))).toEqual({ year, place });
  });
});
