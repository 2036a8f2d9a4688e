import { SECONDS_PER_DAY, weekday } from '../calendar';

/** A day of work is from eight to four, Monday to Friday. */
const HOURS = 8;
const FROM = 8;

/** Hours of work from the beginning of one workday to the end of another. */
export function workHours(from: number, to: number): number {
  let days = 0;
  for (let day = from; day <= to; day++) if (weekday(day) < 5) days++;
  return days * HOURS;
}

/** The moment after so many hours of work from the beginning of a workday, to the minute, as text. */
export function momentAfter(from: number, hours: number): string {
  let day = from;
  let left = hours;
  while (left >= HOURS) {
    left -= HOURS;
    do day++;
    while (weekday(day) >= 5);
  }
  const seconds = day * SECONDS_PER_DAY + Math.floor((FROM + left) * 60) * 60;
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
}
