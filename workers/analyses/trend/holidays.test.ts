import { describe, expect, it } from 'vitest';
import { isoDay, periodOf } from '../calendar';
import type { Span } from '../grain';
import { chineseNewYear, easterDays, movingHolidays } from './holidays';
import { periodDays } from './working-days';

const day = (text: string): number => Date.parse(text) / 86_400_000;

describe('moving holidays', () => {
  it('of the Chinese year begin where the calendar of ICU has its first day', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let year = 1970; year <= 2060; year++) {
      const days = chineseNewYear(year);
      expect(days).toHaveLength(7);
      expect(chinese.format((days[0] ?? NaN) * 86_400_000), String(year)).toBe('1/1');
    }
    expect(chineseNewYear(2061)).toEqual([]);
  });

  // Dates of the United States Naval Observatory.
  it.each(['1998-04-12', '2000-04-23', '2008-03-23', '2024-03-31', '2025-04-20', '2038-04-25'])(
    'of Easter lie around %s',
    (sunday) => {
      expect(easterDays(Number(sunday.slice(0, 4)))).toEqual(
        [-2, -1, 0, 1].map((apart) => day(sunday) + apart),
      );
    },
  );

  it('are those of the years asked for', () => {
    const found = movingHolidays('both', day('2024-01-01'), day('2025-12-31')).map(isoDay);
    expect(found).toHaveLength(22);
    expect(found).toEqual(expect.arrayContaining(['2024-02-10', '2025-02-04', '2024-03-29', '2025-04-21']));
    expect(movingHolidays('none', 0, 20_000)).toEqual([]);
  });
});

describe('working days', () => {
  const span = (from: string, to: string, firstWhole: number, lastWhole: number): Span => {
    const first = periodOf('month', day(from));
    const length = periodOf('month', day(to)) - first + 1;
    return { grain: 'month', first, length, firstWhole, lastWhole, from: day(from), to: day(to) };
  };

  it('are Monday to Friday less holidays, of the ends only what the data cover', () => {
    const holidays = new Set([day('2024-01-01'), day('2024-01-06'), day('2024-03-29')]);
    const found = periodDays(span('2024-01-01', '2024-03-12', 0, 1), 5, holidays);
    expect([...found.weekdays]).toEqual([23, 21, 8]);
    expect([...found.working]).toEqual([22, 21, 8]);
    expect([...found.holidays]).toEqual([2, 0, 0]);
  });

  it('may be six or seven a week', () => {
    const january = span('2024-01-01', '2024-01-31', 0, 0);
    expect(periodDays(january, 6, new Set()).working[0]).toBe(27);
    expect(periodDays(january, 7, new Set()).working[0]).toBe(31);
  });
});
