/** A moment as text gives it, to the nanosecond. */
export interface IsoTime {
  kind: 'date' | 'timestamp';
  /** Days since 1970-01-01, in UTC when the text has an offset. */
  days: number;
  /** Milliseconds since 1970-01-01T00:00, the micro- and nanoseconds beyond them apart. */
  ms: number;
  micros: number;
  nanos: number;
  isZoned: boolean;
}

const SHORTEST = 10;
const LONGEST = 36;
const PATTERN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|[+-]\d\d(?::?\d\d)?))?)?$/i;

/** Reads the ISO form of a day or a moment; null for anything else, days that no calendar has included. */
export function parseIso(text: string): IsoTime | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
  const days = daysOf(Number(year), Number(month), Number(day));
  if (days === null || Number(year) === 0) return null;
  if (hour === undefined)
    return { kind: 'date', days, ms: days * 86_400_000, micros: 0, nanos: 0, isZoned: false };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const digits = fraction.padEnd(9, '0');
  const offset = offsetMinutes(zone);
  const clock = (Number(hour) * 60 + Number(minute) - offset) * 60_000 + Number(second) * 1000;
  const ms = days * 86_400_000 + clock + Number(digits.slice(0, 3));
  return {
    kind: 'timestamp',
    days: Math.floor(ms / 86_400_000),
    ms,
    micros: Number(digits.slice(3, 6)),
    nanos: Number(digits.slice(6)),
    isZoned: zone !== undefined,
  };
}

/** A quick look at bytes: only these are worth `parseIso`. */
export function mayBeIso(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  return (
    length >= SHORTEST &&
    length <= LONGEST &&
    bytes[start + 4] === 0x2d &&
    bytes[start + 7] === 0x2d &&
    bytes[start]! >= 0x30 &&
    bytes[start]! <= 0x39
  );
}

function daysOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? Math.floor(date.getTime() / 86_400_000) : null;
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || /^(z|utc)$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0'));
}
