import type { Grain } from '../../workers/contract/manifest';
import type { Language } from '../../workers/contract/message';
import { dayMs } from './grain';

/** A tick of a time axis: a short word, and below it the year or day where that begins. */
export interface TimeTick {
  at: number;
  label: string;
}

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

interface Step {
  unit: Unit;
  every: number;
  /** Mean length in milliseconds. */
  length: number;
}

const lengths: Record<Unit, number> = {
  hour: dayMs / 24,
  day: dayMs,
  week: 7 * dayMs,
  month: 30.44 * dayMs,
  year: 365.25 * dayMs,
};

const steps: Step[] = (
  [
    ['hour', [1, 3, 6, 12]],
    ['day', [1, 2]],
    ['week', [1, 2]],
    ['month', [1, 2, 3, 6]],
    ['year', [1, 2, 5, 10, 20, 50, 100]],
  ] as [Unit, number[]][]
).flatMap(([unit, everies]) => everies.map((every) => ({ unit, every, length: every * lengths[unit] })));

/** No finer steps than the data has. */
const finest: Record<Grain, number> = {
  day: lengths.day,
  week: lengths.week,
  month: lengths.month,
  quarter: 3 * lengths.month,
  year: lengths.year,
};

const monthNames = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/**
 * Few, well-worded ticks at calendar borders inside an interval of milliseconds, at most `count`.
 * `times` are the moments that have data: week ticks fall on them, whatever day their weeks start on.
 */
export function timeTicks(
  interval: readonly [number, number],
  times: readonly number[],
  { count, grain, language }: { count: number; grain: Grain | undefined; language: Language },
): TimeTick[] {
  const [low, high] = interval;
  const least = grain ? finest[grain] : 0;
  const room = Math.max(2, count);
  if (grain && times.length <= room) {
    const unit = grain === 'quarter' ? 'month' : grain;
    return wordTicks(times, unit, grain, language);
  }
  if (times.length === 1) return wordTicks(times, 'day', grain, language);
  let found: number[] = [];
  for (const step of steps) {
    if (step.length < least * 0.99 || (high - low) / step.length > room * 2) continue;
    found = moments(step, interval, times[0] ?? low);
    if (found.length <= room) return wordTicks(found, step.unit, grain, language);
  }
  return wordTicks(found.slice(0, room), 'year', grain, language);
}

function moments({ unit, every }: Step, [low, high]: readonly [number, number], anchor: number): number[] {
  const found: number[] = [];
  if (unit === 'month' || unit === 'year') {
    const months = unit === 'month' ? every : every * 12;
    const start = new Date(low);
    const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
    for (let month = first; ; month += months) {
      const time = Date.UTC(0, month);
      // Date.UTC reads years 0 to 99 as 1900 to 1999, so the year is set by itself.
      const at = new Date(time).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
      if (at > high) return found;
      if (at >= low) found.push(at);
    }
  }
  const length = every * lengths[unit];
  const origin = unit === 'week' ? anchor : 0;
  for (let at = origin + Math.ceil((low - origin) / length) * length; at <= high; at += length)
    found.push(at);
  return found;
}

function wordTicks(
  times: readonly number[],
  unit: Unit,
  grain: Grain | undefined,
  language: Language,
): TimeTick[] {
  const zh = language === 'zh';
  let above = '';
  return times.map((at) => {
    const date = new Date(at);
    const year = zh ? `${date.getUTCFullYear()}年` : String(date.getUTCFullYear());
    const month = zh ? `${date.getUTCMonth() + 1}月` : monthNames.format(date);
    const day = zh ? `${month}${date.getUTCDate()}日` : `${date.getUTCDate()} ${month}`;
    if (unit === 'year') return { at, label: year };
    let label = day;
    let higher = year;
    if (unit === 'hour') {
      label = date.toISOString().slice(11, 16);
      higher = day;
    } else if (unit === 'month') {
      const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
      label = grain === 'quarter' ? (zh ? `${quarter}季度` : `Q${quarter}`) : month;
    }
    const begins = higher !== above;
    above = higher;
    return { at, label: begins ? `${label}\n${higher}` : label };
  });
}
