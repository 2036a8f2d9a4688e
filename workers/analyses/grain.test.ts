import { describe, expect, it } from 'vitest';
import { isoDay, firstDay } from './calendar';
import { chooseGrain, spanOf } from './grain';

const day = (text: string): number => Date.parse(text) / 86_400_000;

/** Every `step`-th day from `from` on. */
function days(from: string, count: number, step = 1): number[] {
  return Array.from({ length: count }, (_, i) => day(from) + i * step);
}

function months(from: string, count: number, dayOfMonth = 1): number[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => Date.UTC(year, month - 1 + i, dayOfMonth) / 86_400_000);
}

describe('the automatic grain', () => {
  it.each([
    ['two days', days('2024-01-01', 2), 'day'],
    ['120 days', days('2024-01-01', 120), 'day'],
    ['121 days', days('2024-01-01', 121), 'week'],
    ['two years of days', days('2022-01-01', 730), 'week'],
    ['four years of days', days('2021-01-01', 1461), 'month'],
    ['twelve years of days', days('2010-01-01', 4383), 'quarter'],
    ['forty years of days', days('1980-01-01', 14610), 'year'],
    ['working days', days('2024-01-01', 60).filter((each) => (each + 3) % 7 < 5), 'day'],
    ['a figure a week', days('2024-01-01', 30, 7), 'week'],
    ['a figure a month', months('2022-01', 24), 'month'],
    ['a figure at the end of each month', months('2022-02', 24, 0), 'month'],
    ['a figure a quarter', days('2020-01-01', 16, 92), 'quarter'],
    ['two days ten years apart', days('2010-01-01', 2, 3653), 'year'],
    ['one day', days('2024-01-01', 1), 'year'],
  ])('of %s is right', (_, dates, grain) => {
    expect(chooseGrain(dates)).toBe(grain);
  });
});

describe('whole periods', () => {
  const whole = (grain: 'week' | 'month', dates: number[]): string[] => {
    const span = spanOf(grain, dates);
    return [span.firstWhole, span.lastWhole].map((at) => isoDay(firstDay(grain, span.first + at)));
  };

  it('begin and end where daily data do', () => {
    expect(whole('month', days('2024-01-01', 60))).toEqual(['2024-01-01', '2024-02-01']);
    expect(whole('month', days('2024-01-02', 58))).toEqual(['2024-02-01', '2024-01-01']);
    expect(whole('month', days('2024-01-01', 59))).toEqual(['2024-01-01', '2024-01-01']);
    expect(whole('week', days('2024-01-01', 13))).toEqual(['2024-01-01', '2024-01-01']);
  });

  it('are not cut short by figures that come once a month', () => {
    expect(whole('month', months('2024-01', 6))).toEqual(['2024-01-01', '2024-06-01']);
    expect(whole('month', months('2024-02', 6, 0))).toEqual(['2024-01-01', '2024-06-01']);
  });

  it('are not cut short by a weekend', () => {
    const working = days('2024-01-01', 182).filter((each) => (each + 3) % 7 < 5);
    // 2024-06-30 was a Sunday: the last row is of Friday the 28th.
    expect(whole('month', working)).toEqual(['2024-01-01', '2024-06-01']);
  });
});
