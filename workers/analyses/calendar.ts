import type { Grain } from '../contract/manifest';

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const MONDAY_OFFSET = 3;

/** From fine to coarse. */
export const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** Periods from one year to the next. For days it is 364, which is the same weekday. */
export const PER_YEAR: Readonly<Record<Grain, number>> = {
  day: 364,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
};

const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The number of the period that a day lies in; neighbouring periods have neighbouring numbers. Weeks start on
 * Monday (ISO 8601).
 * @param day days since 1970-01-01.
 */
export function periodOf(grain: Grain, day: number): number {
  if (grain === 'day') return day;
  if (grain === 'week') return Math.floor((day + MONDAY_OFFSET) / 7);
  const date = new Date(day * DAY_MS);
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / MONTHS[grain]);
}

/** The first day of a period, in days since 1970-01-01. */
export function firstDay(grain: Grain, period: number): number {
  if (grain === 'day') return period;
  if (grain === 'week') return period * 7 - MONDAY_OFFSET;
  const months = period * MONTHS[grain];
  // Date.UTC takes years below 100 for the 20th century, so the year is set apart.
  const date = new Date(Date.UTC(2000, ((months % 12) + 12) % 12, 1));
  return date.setUTCFullYear(Math.floor(months / 12)) / DAY_MS;
}

/** The last day of a period, in days since 1970-01-01. */
export function lastDay(grain: Grain, period: number): number {
  return firstDay(grain, period + 1) - 1;
}

/** A day as ISO text. */
export function isoDay(day: number): string {
  const iso = new Date(day * DAY_MS).toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

/** The year that a period starts in, and its place there from 1; a week belongs to the year of its Thursday (ISO 8601). */
export function placeInYear(grain: Grain, period: number): { year: number; place: number } {
  const start = firstDay(grain, period) + (grain === 'week' ? MONDAY_OFFSET : 0);
  const year = new Date(start * DAY_MS).getUTCFullYear();
  const yearStart = Date.UTC(year, 0, grain === 'week' ? 4 : 1) / DAY_MS;
  return { year, place: period - periodOf(grain, yearStart) + 1 };
}
