/** Moving holidays that are known beforehand. */
export type HolidayTable = 'none' | 'chinese-new-year' | 'easter' | 'both';

const DAY_MS = 86_400_000;

/** First days of the Chinese year from 1970 to 2060, as month and day. */
const FIRST_YEAR = 1970;
const NEW_YEARS =
  '0206 0127 0215 0203 0123 0211 0131 0218 0207 0128 0216 0205 0125 0213 0202 0220 0209 0129 0217 0206 0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0207 0126 0213 0202 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123 0211 0201 0219 0208 0128 0215 0204 0124 0212 0202'.split(
    ' ',
  );
/** The festival week begins on the first day of the year. */
const FESTIVAL_DAYS = 7;

/** Days of moving holidays, since 1970-01-01, in the years from one day to another. */
export function movingHolidays(table: HolidayTable, from: number, to: number): number[] {
  const years = range(yearOf(from), yearOf(to));
  const chinese = table === 'chinese-new-year' || table === 'both' ? years.flatMap(chineseNewYear) : [];
  const easter = table === 'easter' || table === 'both' ? years.flatMap(easterDays) : [];
  return [...chinese, ...easter];
}

/** The festival week of a year; none beyond the table. */
export function chineseNewYear(year: number): number[] {
  const entry = NEW_YEARS[year - FIRST_YEAR];
  if (entry === undefined) return [];
  const first = Date.UTC(year, Number(entry.slice(0, 2)) - 1, Number(entry.slice(2))) / DAY_MS;
  return range(first, first + FESTIVAL_DAYS - 1);
}

/** Good Friday to Easter Monday, by the rule of Gauss in the form of J. Meeus (Astronomical Algorithms, 1991, chapter 8). */
export function easterDays(year: number): number[] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const place = h + l - 7 * m + 114;
  const sunday = Date.UTC(year, Math.floor(place / 31) - 1, (place % 31) + 1) / DAY_MS;
  return range(sunday - 2, sunday + 1);
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
