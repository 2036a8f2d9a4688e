/** Which part of a date with the year last comes first. */
export type DateOrder = 'day' | 'month';

/** One reading must make the steps this much shorter to be believed. */
const SHORTER = 0.8;

/**
 * The order for dates that fit both ways (03/04/2024). Files mostly list dates near each other in time, so the reading
 * that makes the steps from row to row shorter is taken. If neither does, dots and hyphens are read day first, slashes
 * month first.
 * @param dates in the order of the file
 */
export function guessDateOrder(dates: readonly string[]): DateOrder {
  const parts = dates.flatMap((date) => {
    const match = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d\d)/.exec(date);
    return match
      ? [{ a: Number(match[1]), b: Number(match[3]), year: Number(match[4]), mark: match[2] }]
      : [];
  });
  const way = (day: (part: (typeof parts)[number]) => number): number =>
    parts.reduce(
      (sum, part, index) => sum + (index === 0 ? 0 : Math.abs(day(part) - day(parts[index - 1]!))),
      0,
    );
  const dayFirst = way(({ a, b, year }) => year * 365 + b * 30.4 + a);
  const monthFirst = way(({ a, b, year }) => year * 365 + a * 30.4 + b);
  if (dayFirst < monthFirst * SHORTER) return 'day';
  if (monthFirst < dayFirst * SHORTER) return 'month';
  return parts[0]?.mark === '/' ? 'month' : 'day';
}

/** Formats for `strptime` that cover the dates seen and their kin with other clocks, the usual ones first. */
export function dateFormats(order: DateOrder, dates: readonly string[]): string[] {
  const marks = new Set(dates.map((date) => /[/.-]/.exec(date)?.[0] ?? '/'));
  const shortYear = dates.some((date) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d\d(?!\d)/.test(date));
  const first = dates[0] ?? '';
  const clocks = ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p', ' %I:%M:%S %p', ' %H:%M:%S.%f'];
  const likely = clocks.indexOf(clockOf(first));
  const ordered = [...clocks.splice(likely, 1), ...clocks];
  return [...marks].flatMap((mark) => {
    const days = order === 'day' ? `%d${mark}%m${mark}` : `%m${mark}%d${mark}`;
    // `%Y` would read 24 as the year 24, so the short form has to be tried first.
    const years = shortYear ? ['%y', '%Y'] : ['%Y'];
    return ordered.flatMap((clock) => years.map((year) => `${days}${year}${clock}`));
  });
}

function clockOf(date: string): string {
  const clock = date.split(' ').slice(1).join(' ');
  if (clock === '') return '';
  const seconds = clock.split(':').length > 2 ? ':%S' : '';
  if (/[ap]m/i.test(clock)) return ` %I:%M${seconds} %p`;
  return clock.includes('.') ? ' %H:%M:%S.%f' : ` %H:%M${seconds}`;
}

/** Formats of dates with the year first, with and without a clock. */
export function isoFormats(withDates: boolean, withClocks: boolean): string[] {
  const clocks = ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f'];
  return ['-', '/'].flatMap((mark) => {
    const day = `%Y${mark}%m${mark}%d`;
    const stamps = withClocks ? [' ', 'T'].flatMap((gap) => clocks.map((clock) => day + gap + clock)) : [];
    return [...(withDates ? [day] : []), ...stamps];
  });
}
