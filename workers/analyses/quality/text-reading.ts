import type { ColumnProfile, TextGroup } from './profile';
import type { Kind, TextMark } from './query-texts';
import type { DateOrder, DateWriting, NumberWriting } from './readings';

/** What a column of text holds, in rows. */
export interface TextReading {
  /** Rows that say something: neither empty nor a word for a missing value. */
  filled: number;
  placeholders: number;
  placeholderExample: string | null;
  spaced: number;
  spacedExample: string | null;
  numbers: number;
  numberExample: string | null;
  noNumberExample: string | null;
  /** Digits that name something: with leading zeros, or all of one length, as postcodes and phone numbers have. */
  areCodes: boolean;
  numberWriting: NumberWriting;
  dates: number;
  dateExample: string | null;
  noDateExample: string | null;
  dateWriting: DateWriting;
  /** Dates of which day and month could be exchanged, when none shows the order. */
  ambiguous: number;
  early: number;
  earlyExample: string | null;
  late: number;
  lateExample: string | null;
}

const NUMBERS: readonly Kind[] = ['whole', 'decimal', 'dressed', 'comma'];
const MISSING: readonly Kind[] = ['blank', 'placeholder'];
/** Shorter numbers of one length are numbers: years, ratings. */
const SHORTEST_CODE = 5;

/** Adds up the groups of a column of text. */
export function readTexts({ texts = [] }: ColumnProfile): TextReading {
  const rows = (when: (group: TextGroup) => boolean): number =>
    texts.reduce((sum, group) => sum + (when(group) ? group.rows : 0), 0);
  const example = (when: (group: TextGroup) => boolean): string | null =>
    texts.filter(when).toSorted((a, b) => b.rows - a.rows)[0]?.example ?? null;
  const is =
    (...kinds: Kind[]) =>
    ({ kind }: TextGroup): boolean =>
      kinds.includes(kind);
  const has =
    (mark: TextMark) =>
    ({ marks }: TextGroup): boolean =>
      marks.has(mark);
  const isMissing = is(...MISSING);
  const isNumber = is(...NUMBERS);
  const dates = dateOrders(texts);
  const isDate = ({ orders }: TextGroup): boolean => dates.orders.some((order) => orders.has(order));
  const isDay = (group: TextGroup): boolean => isDate(group) && !isMissing(group);
  const comma = rows(is('comma')) > rows(is('dressed'));
  const number = (group: TextGroup): boolean => isNumber(group) && (comma || group.kind !== 'comma');
  return {
    filled: rows((group) => !isMissing(group)),
    placeholders: rows(isMissing),
    placeholderExample: example(isMissing),
    spaced: rows((group) => has('spaced')(group) && group.kind !== 'blank'),
    spacedExample: example((group) => has('spaced')(group) && group.kind !== 'blank'),
    numbers: rows(number),
    numberExample: example(number),
    noNumberExample: example((group) => !number(group) && !isMissing(group)),
    areCodes: areCodes(texts, rows(has('padded')), rows(isNumber)),
    numberWriting: {
      wide: rows((group) => number(group) && has('wide')(group)) > 0,
      whole: rows(number) === rows(is('whole')),
      dressed: rows(is('dressed')) > 0,
      comma,
      percent: rows((group) => number(group) && has('percent')(group)) > 0,
      parentheses: rows((group) => number(group) && has('parentheses')(group)) > 0,
    },
    dates: rows(isDay),
    dateExample: example(isDay),
    noDateExample: example((group) => !isDay(group) && !isMissing(group)),
    dateWriting: {
      wide: rows((group) => isDay(group) && has('wide')(group)) > 0,
      iso: rows(isDay) > 0 && rows((group) => isDay(group) && has('iso')(group)) === rows(isDay),
      orders: dates.orders,
      timed: rows((group) => isDay(group) && has('timed')(group)) > 0,
    },
    ambiguous: dates.isOpen ? rows(({ orders }) => orders.has('dayFirst') && orders.has('monthFirst')) : 0,
    early: rows((group) => isDay(group) && has('early')(group)),
    earlyExample: example((group) => isDay(group) && has('early')(group)),
    late: rows((group) => isDay(group) && has('late')(group)),
    lateExample: example((group) => isDay(group) && has('late')(group)),
  };
}

/** The orders that read most: of day first and month first the one that reads more, and only one of them. */
function dateOrders(texts: readonly TextGroup[]): { orders: DateOrder[]; isOpen: boolean } {
  const rows = (order: DateOrder): number =>
    texts.reduce((sum, { orders, rows: count }) => sum + (orders.has(order) ? count : 0), 0);
  const dayFirst = rows('dayFirst');
  const monthFirst = rows('monthFirst');
  const yearLast: DateOrder[] =
    dayFirst + monthFirst === 0 ? [] : [dayFirst >= monthFirst ? 'dayFirst' : 'monthFirst'];
  const others = (['yearFirst', 'named', 'compact'] as const).filter((order) => rows(order) > 0);
  return { orders: [...others, ...yearLast], isOpen: dayFirst > 0 && dayFirst === monthFirst };
}

function areCodes(texts: readonly TextGroup[], padded: number, numbers: number): boolean {
  if (padded > 0) return true;
  const whole = texts.filter(({ kind }) => kind === 'whole');
  const rows = whole.reduce((sum, group) => sum + group.rows, 0);
  if (rows === 0 || rows < numbers) return false;
  const shortest = Math.min(...whole.map((group) => group.shortest));
  const longest = Math.max(...whole.map((group) => group.longest));
  return rows > 1 && shortest === longest && shortest >= SHORTEST_CODE;
}
