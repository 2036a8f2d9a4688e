import { firstDay, lastDay } from '../calendar';
import type { Span } from '../grain';

/** 1970-01-01 was a Thursday: three days after a Monday. */
const MONDAY_OFFSET = 3;
const WEEK = 7;

/** Which days of the week are worked, from Monday on. */
export const WORKED: Readonly<Record<string, number>> = {
  'monday-friday': 5,
  'monday-saturday': 6,
  'every-day': 7,
};

/** What the calendar has of every period of a span: only the days that the data cover. */
export interface PeriodDays {
  /** Days of the week that are worked, holidays among them or not. */
  weekdays: Float64Array;
  /** Those of them that are no holiday. */
  working: Float64Array;
  /** Days of holidays, on whatever day of the week. */
  holidays: Float64Array;
}

export function periodDays(span: Span, worked: number, holidays: ReadonlySet<number>): PeriodDays {
  const days: PeriodDays = {
    weekdays: new Float64Array(span.length),
    working: new Float64Array(span.length),
    holidays: new Float64Array(span.length),
  };
  const sorted = Float64Array.from(holidays).toSorted();
  for (let at = 0; at < span.length; at++) {
    const isWhole = at >= span.firstWhole && at <= span.lastWhole;
    const first = firstDay(span.grain, span.first + at);
    const last = lastDay(span.grain, span.first + at);
    const from = isWhole ? first : Math.max(first, span.from);
    const to = isWhole ? last : Math.min(last, span.to);
    const free = sorted.subarray(place(sorted, from), place(sorted, to + 1));
    days.weekdays[at] = workedUpTo(to + 1, worked) - workedUpTo(from, worked);
    days.holidays[at] = free.length;
    days.working[at] = (days.weekdays[at] ?? 0) - free.filter((day) => weekday(day) < worked).length;
  }
  return days;
}

/** 0 for Monday. */
function weekday(day: number): number {
  return (((day + MONDAY_OFFSET) % WEEK) + WEEK) % WEEK;
}

/** Worked days before a day, from some Monday on. */
function workedUpTo(day: number, worked: number): number {
  return Math.floor((day + MONDAY_OFFSET) / WEEK) * worked + Math.min(weekday(day), worked);
}

/** Where a value is, or would be put, in a sorted list. */
function place(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
