import { describe, expect, it } from 'vitest';
import { dayMs, inferGrain, sortedTimes } from './grain';
import { timeTicks } from './time-ticks';

const months = (count: number): number[] => Array.from({ length: count }, (_, i) => Date.UTC(2024, 10 + i));
const span = (times: number[]): [number, number] => [times[0] ?? 0, times.at(-1) ?? 0];
const labels = (times: number[], count: number, language: 'en' | 'zh' = 'en'): string[] =>
  timeTicks(span(times), times, { count, grain: inferGrain(times), language }).map((tick) => tick.label);

describe('inferGrain', () => {
  it('is the longest unit that all dates begin', () => {
    expect(inferGrain(months(5))).toBe('month');
    expect(inferGrain([0, 3, 6].map((month) => Date.UTC(2024, month)))).toBe('quarter');
    expect(inferGrain([2020, 2021].map((year) => Date.UTC(year, 0)))).toBe('year');
    expect(inferGrain([0, 7, 21].map((day) => Date.UTC(2024, 0, 3 + day)))).toBe('week');
    expect(inferGrain([0, 1, 5].map((day) => Date.UTC(2024, 0, 3 + day)))).toBe('day');
    expect(inferGrain([0, 1].map((hour) => Date.UTC(2024, 0, 3, hour)))).toBeUndefined();
    expect(inferGrain([Date.UTC(2024, 0)])).toBeUndefined();
  });

  it('reads columns with gaps and repeats', () => {
    expect(sortedTimes([new Date(dayMs), null, new Date(0), new Date(dayMs), 'x'])).toEqual([0, dayMs]);
  });
});

describe('timeTicks', () => {
  it('words every period when all fit, with the year where it begins', () => {
    expect(labels(months(4), 6)).toEqual(['Nov\n2024', 'Dec', 'Jan\n2025', 'Feb']);
    expect(labels(months(4), 6, 'zh')).toEqual(['11月\n2024年', '12月', '1月\n2025年', '2月']);
  });

  it('goes to quarters, halves and years as room gets short', () => {
    expect(labels(months(16), 6)).toEqual(['Jan\n2025', 'Apr', 'Jul', 'Oct', 'Jan\n2026']);
    const quarters = [0, 3, 6].map((month) => Date.UTC(2025, month));
    expect(labels(quarters, 6)).toEqual(['Q1\n2025', 'Q2', 'Q3']);
    expect(labels(quarters, 6, 'zh')).toEqual(['1季度\n2025年', '2季度', '3季度']);
    expect(labels(months(60), 6)).toEqual(['2025', '2026', '2027', '2028', '2029']);
  });

  it('puts week ticks on the weeks of the data', () => {
    const weeks = Array.from({ length: 10 }, (_, i) => Date.UTC(2025, 0, 1 + 7 * i));
    expect(labels(weeks, 6)).toEqual(['1 Jan\n2025', '15 Jan', '29 Jan', '12 Feb', '26 Feb']);
  });

  it('shows the time of day for times of day', () => {
    const hours = Array.from({ length: 25 }, (_, i) => Date.UTC(2025, 2, 3, i, 30));
    expect(labels(hours, 5)).toEqual(['06:00\n3 Mar', '12:00', '18:00', '00:00\n4 Mar']);
  });

  it('never has more than fit, and words a single moment by its day', () => {
    for (const count of [2, 3, 5, 9]) expect(labels(months(300), count).length).toBeLessThanOrEqual(count);
    expect(labels([Date.UTC(2025, 2, 3)], 5)).toEqual(['3 Mar\n2025']);
  });
});
