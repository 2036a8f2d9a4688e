import type { AnalysisRequest } from '../contract/analysis';
import { FaultError } from '../contract/fault';

const DAY = 86_400_000_000;
const HOUR = 3_600_000_000;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const MONDAY_OFFSET = 3;
const WORKED: Readonly<Record<string, number>> = {
  'monday-friday': 5,
  'monday-saturday': 6,
  'every-day': 7,
};

/** Microseconds that were worked up to a moment: what lies between two moments is the difference. */
export type Clock = (micros: number) => number;

/**
 * The clock of the parameters `calendar`, `working_days`, `day_from`, `day_to` and `holidays`: all time, or only what lies in the hours of working
 * days that are no holidays.
 * @throws FaultError for hours that end before they begin, and for holidays that are no dates.
 */
export function workingClock({ params }: AnalysisRequest, first: number, last: number): Clock {
  if (params.calendar !== 'business') return (micros) => micros;
  const [from, to] = [Number(params.day_from), Number(params.day_to)];
  if (!(to > from))
    throw new FaultError({ code: 'clock-bad-hours', values: { from, to }, place: { param: 'day_to' } });
  const worked = WORKED[params.working_days as string] ?? 5;
  const free = holidays(params.holidays);
  const [firstDay, lastDay] = [Math.floor(first / DAY), Math.floor(last / DAY)];
  const before = new Int32Array(lastDay - firstDay + 2);
  for (let day = firstDay; day <= lastDay; day++) {
    const weekday = (((day + MONDAY_OFFSET) % 7) + 7) % 7;
    const isWorked = weekday < worked && !free.has(day);
    before[day - firstDay + 1] = before[day - firstDay]! + (isWorked ? 1 : 0);
  }
  const [opens, length] = [from * HOUR, (to - from) * HOUR];
  return (micros) => {
    const day = Math.floor(micros / DAY);
    const place = day - firstDay;
    const isWorked = before[place + 1]! > before[place]!;
    const today = isWorked ? Math.max(0, Math.min(length, micros - day * DAY - opens)) : 0;
    return before[place]! * length + today;
  };
}

function holidays(value: unknown): ReadonlySet<number> {
  const texts = typeof value === 'string' ? value.split(/[\s,;，；、]+/u).filter((text) => text !== '') : [];
  return new Set(
    texts.map((text) => {
      const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
      if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return time / 86_400_000;
      throw new FaultError({ code: 'clock-bad-holiday', values: { text }, place: { param: 'holidays' } });
    }),
  );
}
