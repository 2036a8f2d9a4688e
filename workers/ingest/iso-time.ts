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

const DAY_MS = 86_400_000;
const SHORTEST = 10;
const LONGEST = 36;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const Z = 0x5a;
const encoder = new TextEncoder();

/** Reads the ISO form of a day or a moment; null for anything else, days that no calendar has included. */
export function parseIso(text: string): IsoTime | null {
  if (text.length < SHORTEST || text.length > LONGEST) return null;
  const bytes = encoder.encode(text);
  return parseIsoBytes(bytes, 0, bytes.length);
}

/** The same from bytes, several times faster than a text and a pattern would be. */
export function parseIsoBytes(bytes: Uint8Array, start: number, end: number): IsoTime | null {
  if (end - start < SHORTEST || end - start > LONGEST) return null;
  if (bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return null;
  const year = two(bytes, start) * 100 + two(bytes, start + 2);
  const days = daysOf(year, two(bytes, start + 5), two(bytes, start + 8));
  if (Number.isNaN(days)) return null;
  let at = start + 10;
  if (at === end) return { kind: 'date', days, ms: days * DAY_MS, micros: 0, nanos: 0, isZoned: false };
  // A `T`, a `t` or a space, and at least hours and minutes.
  if (((bytes[at]! | 0x20) !== 0x74 && bytes[at] !== 0x20) || end - at < 6 || bytes[at + 3] !== COLON)
    return null;
  const hour = two(bytes, at + 1);
  const minute = two(bytes, at + 4);
  let second = 0;
  let fraction = 0;
  at += 6;
  if (bytes[at] === COLON && end - at >= 3) {
    second = two(bytes, at + 1);
    at += 3;
    if ((bytes[at] === 0x2e || bytes[at] === 0x2c) && at < end) {
      const first = ++at;
      while (at < end && at - first < 9 && isDigit(bytes[at]!))
        fraction = fraction * 10 + bytes[at++]! - 0x30;
      if (at === first) return null;
      for (let digits = at - first; digits < 9; digits++) fraction *= 10;
    }
  }
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return null;
  const isZoned = at < end;
  const offset = isZoned ? offsetMinutes(bytes, at, end) : 0;
  if (Number.isNaN(offset)) return null;
  const clock = (hour * 60 + minute - offset) * 60_000 + second * 1000;
  const ms = days * DAY_MS + clock + Math.floor(fraction / 1_000_000);
  return {
    kind: 'timestamp',
    days: Math.floor(ms / DAY_MS),
    ms,
    micros: Math.floor(fraction / 1000) % 1000,
    nanos: fraction % 1000,
    isZoned,
  };
}

/** A quick look at bytes: only these are worth reading as a moment. */
export function mayBeIso(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  return (
    length >= SHORTEST &&
    length <= LONGEST &&
    bytes[start + 4] === HYPHEN &&
    bytes[start + 7] === HYPHEN &&
    isDigit(bytes[start]!)
  );
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Two digits as a number; NaN when they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]!;
  const ones = bytes[at + 1]!;
  return isDigit(tens) && isDigit(ones) ? (tens - 0x30) * 10 + ones - 0x30 : NaN;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 in the Gregorian calendar; NaN when there is no such day. The year 0 is none. */
function daysOf(year: number, month: number, day: number): number {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > MONTH_DAYS[month - 1]! + (month === 2 && isLeap ? 1 : 0)) return NaN;
  // Counted from March, so that the odd day is the last of its year.
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + dayOfYear - 719_468;
}

/** `Z`, `UTC`, `+02`, `+0200`, `+02:00`, perhaps after a space; NaN for anything else. */
function offsetMinutes(bytes: Uint8Array, from: number, end: number): number {
  if (bytes[from] === Z && from + 1 === end) return 0;
  const start = bytes[from] === 0x20 ? from + 1 : from;
  const zone = String.fromCharCode(...bytes.subarray(start, end));
  if (/^(z|utc)$/i.test(zone)) return 0;
  if (!/^[+-]\d\d(:?\d\d)?$/.test(zone)) return NaN;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0'));
}
