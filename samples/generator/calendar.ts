/** Days are counted from 1970-01-01, in local shop time without zones. */
export const SECONDS_PER_DAY = 86400;

export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / (SECONDS_PER_DAY * 1000);
}

/** First and last day of every sample; fixed, so that the files never change by themselves. */
export const FIRST_DAY = dayOf(2022, 1, 1);
export const LAST_DAY = dayOf(2025, 12, 31);

export function isoDate(day: number): string {
  return new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekday(day: number): number {
  return (day + 3) % 7;
}

/** Level of a day from twelve monthly levels that hold in mid-month, linear in between. */
export function seasonAt(monthly: readonly number[], day: number): number {
  const date = new Date(day * SECONDS_PER_DAY * 1000);
  const position = date.getUTCMonth() + (date.getUTCDate() - 15) / 30.4;
  const before = Math.floor(position);
  const share = position - before;
  const level = (month: number): number => monthly[(month + 12) % 12] ?? 1;
  return level(before) * (1 - share) + level(before + 1) * share;
}

/** Level of a day from yearly levels that hold at mid-year, linear in between and level beyond the ends. */
export function trendAt(yearly: readonly number[], day: number): number {
  const position = (day - FIRST_DAY) / 365.25 - 0.5;
  const last = yearly.length - 1;
  const before = Math.min(Math.max(Math.floor(position), 0), last);
  const share = Math.min(Math.max(position - before, 0), 1);
  const from = yearly[before] ?? 1;
  return from + ((yearly[before + 1] ?? from) - from) * share;
}
