import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, dayOf, isoDate, seasonAt, trendAt, weekday } from './calendar';
import { promotionOn } from './shop';

describe('the calendar', () => {
  it('counts days from 1970-01-01, a Thursday', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(weekday(0)).toBe(3);
    expect(LAST_DAY - FIRST_DAY + 1).toBe(4 * 365 + 1);
    expect(isoDate(LAST_DAY)).toBe('2025-12-31');
  });

  it('moves evenly between the middles of months and of years', () => {
    const monthly = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(seasonAt(monthly, dayOf(2024, 5, 15))).toBe(5);
    expect(seasonAt(monthly, dayOf(2024, 5, 30))).toBeCloseTo(5.5, 1);
    expect(trendAt([1, 2, 3, 4], FIRST_DAY)).toBe(1);
    expect(trendAt([1, 2, 3, 4], dayOf(2024, 1, 1))).toBeCloseTo(2.5, 2);
    expect(trendAt([1, 2, 3, 4], LAST_DAY)).toBe(4);
  });

  it('knows Black Friday: 24 November 2023, 29 November 2024', () => {
    for (const day of [dayOf(2023, 11, 24), dayOf(2024, 11, 29)]) {
      expect(promotionOn(day)).toMatchObject({ firstDay: day - 4, discount: 0.2 });
    }
    expect(promotionOn(dayOf(2024, 11, 22))).toBeUndefined();
  });
});
