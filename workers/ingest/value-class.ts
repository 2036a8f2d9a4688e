import { type Automaton, compile } from './automaton';

/**
 * What a value looks like, before anything is known of its column. `text` is all that matches no pattern.
 * Dates such as 03/04/2024 come in three kinds: those that can only start with the day, only with the month, or either.
 */
export const VALUE_CLASSES = [
  'text',
  'empty',
  'blank',
  'integer',
  'padded',
  'decimal',
  'exponent',
  'nonfinite',
  'comma',
  'boolean',
  'date',
  'timestamp',
  'nano',
  'zoned',
  'time',
  'dayFirst',
  'monthFirst',
  'eitherFirst',
  'dayFirstTime',
  'monthFirstTime',
  'eitherFirstTime',
] as const;

export type ValueClass = (typeof VALUE_CLASSES)[number];

const SIGN = '[+-]?';
const YEAR = '\\d\\d\\d\\d';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const DATE = `(${YEAR}-${MONTH}-${DAY}|${YEAR}/${MONTH}/${DAY})`;
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d';
const SECONDS = ':[0-5]\\d';
const OFFSET = '(Z| UTC|[+-]\\d\\d(:?\\d\\d)?)';
const CLOCK_12 = `${CLOCK}(${SECONDS}(\\.\\d{1,6})?)?( ?[AaPp][Mm])?`;

/** First and second part of a date with the year last; two-digit years only where nothing else looks like that. */
function yearLast(first: string, second: string, clock = ''): string {
  const twoDigits = (part: string) => part.replaceAll('0?', '0');
  return [
    `${first}/${second}/(${YEAR}|\\d\\d)`,
    `${first}-${second}-${YEAR}`,
    `${first}\\.${second}\\.${YEAR}`,
    `${twoDigits(first)}\\.${twoDigits(second)}\\.\\d\\d`,
  ]
    .map((date) => ` *${date}${clock} *`)
    .join('|');
}

const OVER_12 = '(1[3-9]|2\\d|3[01])';
const WITH_CLOCK = ` ${CLOCK_12}`;

const PATTERNS: Record<Exclude<ValueClass, 'text'>, string> = {
  empty: '',
  blank: '[ \\\t]+',
  integer: ` *${SIGN}(0|[1-9]\\d*) *`,
  padded: ` *${SIGN}0\\d+ *`,
  decimal: ` *${SIGN}((0|[1-9]\\d*)\\.\\d*|\\.\\d+) *`,
  exponent: ` *${SIGN}(\\d+\\.?\\d*|\\.\\d+)[eE]${SIGN}\\d{1,3} *`,
  nonfinite: `${SIGN}([nN][aA][nN]|[iI][nN][fF]([iI][nN][iI][tT][yY])?)`,
  comma: ` *${SIGN}(0|[1-9]\\d*),\\d+ *`,
  boolean: '[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]',
  date: ` *${DATE} *`,
  timestamp: `${DATE}[ T]${CLOCK}(${SECONDS}(\\.\\d{1,6})?)?`,
  nano: `${DATE}[ T]${CLOCK}${SECONDS}\\.\\d{7,9}`,
  zoned: `${DATE}[ T]${CLOCK}${SECONDS}(\\.\\d{1,9})?${OFFSET}`,
  time: `${CLOCK}(${SECONDS}(\\.\\d{1,6})?)?`,
  dayFirst: yearLast(OVER_12, MONTH),
  monthFirst: yearLast(MONTH, OVER_12),
  eitherFirst: yearLast(MONTH, MONTH),
  dayFirstTime: yearLast(OVER_12, MONTH, WITH_CLOCK),
  monthFirstTime: yearLast(MONTH, OVER_12, WITH_CLOCK),
  eitherFirstTime: yearLast(MONTH, MONTH, WITH_CLOCK),
};

let built: Automaton | undefined;

/**
 * Accepts with the index of the class in `VALUE_CLASSES`; 0, no pattern, is `text`. Made when it is first needed: the page
 * itself reads the names of the classes only, and building takes the time of a frame or two.
 */
export function valueAutomaton(): Automaton {
  built ??= compile(VALUE_CLASSES.flatMap((name) => (name === 'text' ? [] : [PATTERNS[name]])));
  return built;
}

/** The class of one value. */
export function classify(value: string): ValueClass {
  const { columnOf, next, accepts } = valueAutomaton();
  let state = 0;
  for (const byte of new TextEncoder().encode(value)) state = next[state | columnOf[byte]!]!;
  return VALUE_CLASSES[accepts[state >> 6]!]!;
}
