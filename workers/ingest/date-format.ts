/** Dates and times as the engine's `strptime` names their parts, for ways of writing that cannot be misread. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL = 'january february march april may june july august september october november december'.split(
  ' ',
);

const CLOCK = '(?:(,? |T)(\\d{1,2}):(\\d\\d)(:\\d\\d)?(\\.\\d{1,6})?( ?[AaPp][Mm])?)?';
const WEEKDAY = '(?:([A-Za-z]{3,9})(,? ))?';
const DAY_MONTH = new RegExp(
  `^${WEEKDAY}(\\d{1,2})([-/. ]|\\. )([A-Za-z]{3,9})(,? |[-/.])(\\d{4}|\\d\\d)${CLOCK}$`,
);
const MONTH_DAY = new RegExp(`^${WEEKDAY}([A-Za-z]{3,9})([ -])(\\d{1,2})(, ?| |-)(\\d{4})${CLOCK}$`);
const YEAR_MONTH = new RegExp(`^(\\d{4})([-/. ])([A-Za-z]{3,9})([-/. ])(\\d{1,2})${CLOCK}$`);
const CHINESE =
  /^(\d{4})年( ?)(\d{1,2})月( ?)(\d{1,2})日(?:( ?)(\d{1,2})([:时点])(\d\d)([:分])?(\d\d)?(秒)?)?$/;
const DOTTED = new RegExp(`^(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})${CLOCK}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${CLOCK}$`);
const COMPACT =
  /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([ T]?)([01]\d|2[0-3])([0-5]\d)([0-5]\d))?$/;
const LONGEST = 40;

/** The format of a date that is written with words or with the year first. null: it is not such a date. */
export function dateFormatOf(given: string): string | null {
  const text = given.trim();
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  return named(text) ?? numeric(text, given !== text) ?? compactFormatOf(text);
}

/** The format of 20240131 or 20240131235959. */
export function compactFormatOf(text: string): string | null {
  const match = COMPACT.exec(text);
  if (!match) return null;
  return match[5] === undefined ? '%Y%m%d' : `%Y%m%d${match[4] ?? ''}%H%M%S`;
}

function named(text: string): string | null {
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) {
    const [, weekday, gap = '', , first = '', month = '', second = '', year = '', ...clock] = dayFirst;
    return joined(
      weekdayFormat(weekday),
      gap,
      '%d',
      first,
      monthFormat(month),
      second,
      yearFormat(year),
      clockFormat(clock),
    );
  }
  const monthFirst = MONTH_DAY.exec(text);
  if (monthFirst) {
    const [, weekday, gap = '', month = '', first = '', , second = '', , ...clock] = monthFirst;
    return joined(
      weekdayFormat(weekday),
      gap,
      monthFormat(month),
      first,
      '%d',
      second,
      '%Y',
      clockFormat(clock),
    );
  }
  const yearFirst = YEAR_MONTH.exec(text);
  if (!yearFirst) return null;
  const [, , first = '', month = '', second = '', , ...clock] = yearFirst;
  return joined('%Y', first, monthFormat(month), second, '%d', clockFormat(clock));
}

/** @param isPadded spaces around a time keep the engine from reading it by itself */
function numeric(text: string, isPadded: boolean): string | null {
  const chinese = CHINESE.exec(text);
  if (chinese) {
    const [, , a = '', , b = '', , gap = '', hour, mark = '', , second = '', seconds, end = ''] = chinese;
    const clock =
      hour === undefined ? '' : `${gap}%H${mark}%M${second}${seconds === undefined ? '' : '%S'}${end}`;
    return `%Y年${a}%m月${b}%d日${clock}`;
  }
  const dotted = DOTTED.exec(text);
  if (dotted) return joined('%Y.%m.%d', clockFormat(dotted.slice(4)));
  const halves = YEAR_FIRST.exec(text);
  if (!halves || !(halves.at(-1) ?? (isPadded ? halves[6] : undefined))) return null;
  return joined(`%Y${halves[2]}%m${halves[2]}%d`, clockFormat(halves.slice(5)));
}

function joined(...parts: (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

function weekdayFormat(word: string | undefined): string | null {
  if (word === undefined) return '';
  const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
  const low = word.toLowerCase();
  if (days.includes(low)) return '%A';
  return low.length === 3 && days.some((day) => day.startsWith(low)) ? '%a' : null;
}

function monthFormat(word: string): string | null {
  const low = word.toLowerCase();
  if (MONTHS.includes(low)) return '%b';
  return FULL.includes(low) ? '%B' : null;
}

function yearFormat(digits: string): string {
  return digits.length === 2 ? '%y' : '%Y';
}

/** From the groups of `CLOCK`: gap, hour, minute, seconds, fraction, half of the day. */
function clockFormat([gap, hour, , seconds, fraction, half]: readonly (string | undefined)[]): string | null {
  if (hour === undefined) return '';
  if (Number(hour) > (half ? 12 : 23) || (fraction && !seconds)) return null;
  const halfFormat = half ? `${half.startsWith(' ') ? ' ' : ''}%p` : '';
  return `${gap}${half ? '%I' : '%H'}:%M${seconds ? ':%S' : ''}${fraction ? '.%f' : ''}${halfFormat}`;
}
