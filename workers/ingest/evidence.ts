import { compactFormatOf, dateFormatOf } from './date-format';
import type { Example } from './example';
import { writtenNumber } from './number-format';
import { VALUE_CLASSES, type ValueClass } from './value-class';
import { addNumber, emptyNumbers, noteDigits, type WrittenNumbers } from './written-numbers';

/** What is known of a column from the values seen so far. */
export interface ColumnEvidence {
  /** Number of values by class, in the order of `VALUE_CLASSES`. */
  counts: Float64Array;
  /** The first value of each class; of `text` the first that is not a word for a missing value. */
  first: Partial<Record<ValueClass, Example>>;
  /** Words that stand for a missing value (`N/A`, `-`, spaces), as they are written. */
  nullWords: Set<string>;
  /** A whole number that BIGINT, or even HUGEINT, cannot hold. */
  beyondBigint: boolean;
  beyondHugeint: boolean;
  /** `1E5` without point or sign: it may be a code as well as a number. */
  bareExponent: boolean;
  /** How the numbers are written, and how many of them look like texts at first sight. */
  numbers: WrittenNumbers;
  /** Formats of dates that look like texts at first sight, with their number. */
  dateFormats: Map<string, number>;
  /** Whole numbers that are all dates such as 20240131, with their format; null: one is none. */
  compactDates: Set<string> | null;
  /** Texts that are nothing else, as far as they were looked at. */
  others: number;
  /** Dates with the year last, in the order of the file. */
  yearLast: string[];
}

export function emptyEvidence(): ColumnEvidence {
  return {
    counts: new Float64Array(VALUE_CLASSES.length),
    first: {},
    nullWords: new Set(),
    beyondBigint: false,
    beyondHugeint: false,
    bareExponent: false,
    numbers: emptyNumbers(),
    dateFormats: new Map(),
    compactDates: new Set(),
    others: 0,
    yearLast: [],
  };
}

/** What stands for a missing value in files of all sorts; compared without regard to case. */
export const NULL_WORDS: ReadonlySet<string> = new Set([
  'na',
  'n/a',
  '#n/a',
  'null',
  '(null)',
  'none',
  'nil',
  'nan',
  '-',
  '--',
  '—',
  '–',
  '?',
  '.',
  '\\n',
  'missing',
  'n.a.',
  'nd',
  'tbd',
  '#null!',
  '#div/0!',
  '#ref!',
  '#value!',
  '空',
  '无',
  '缺失',
  '暂无',
  '未知',
  '没有',
  '不详',
  '欠損',
  '없음',
]);
const MAX_NULL_WORDS = 20;
/** So many dates are kept to tell the order of day and month. */
const KEPT_DATES = 400;

/** Values of these classes say all by their class unless they are longer than this. */
export const PLAIN_LENGTH: Record<ValueClass, number> = {
  text: 0,
  empty: 0,
  blank: 0,
  integer: 15,
  padded: Infinity,
  decimal: 16,
  exponent: 0,
  nonfinite: Infinity,
  comma: 0,
  boolean: Infinity,
  date: Infinity,
  timestamp: Infinity,
  nano: Infinity,
  zoned: Infinity,
  time: Infinity,
  dayFirst: Infinity,
  monthFirst: Infinity,
  eitherFirst: Infinity,
  dayFirstTime: Infinity,
  monthFirstTime: Infinity,
  eitherFirstTime: Infinity,
};

/** Once so many texts are neither numbers nor dates, and not a small part of them, the column is one of texts. */
const OTHERS = 20;
const FEW = 0.12;

/**
 * Looks at one value closely.
 * @param nullWords in lower case
 * @returns true when the column is settled as text: no later value matters
 */
export function examine(
  evidence: ColumnEvidence,
  kind: ValueClass,
  text: string,
  line: number,
  nullWords: ReadonlySet<string> = NULL_WORDS,
): boolean {
  if (kind === 'text' || kind === 'blank') return examineText(evidence, kind, text, line, nullWords);
  evidence.first[kind] ??= { line, text };
  const { numbers } = evidence;
  if (kind === 'integer') {
    noteInteger(evidence, text);
    noteCompactDate(evidence, text);
  }
  if (kind === 'integer' || kind === 'decimal' || kind === 'exponent') noteDigits(numbers, text, line);
  if (kind === 'exponent') evidence.bareExponent ||= /^\s*\d+[eE]\d+\s*$/.test(text);
  if (kind === 'integer' || kind === 'decimal' || kind === 'comma') {
    const written = writtenNumber(text);
    if (written) addNumber(numbers, written, { line, text }, false);
  }
  if (kind.includes('First') && evidence.yearLast.length < KEPT_DATES) evidence.yearLast.push(text.trim());
  return false;
}

/** Longer ones may have more digits than a double keeps. */
const SHORT_NUMBER = 15;
const [PLUS, MINUS, POINT, ZERO, NINE] = [43, 45, 46, 48, 57];

/**
 * What `examine` does for a whole number or fraction that is plain and short, from its bytes: in a column of numbers nearly
 * all are, and each as a text with its patterns takes twenty times as long.
 * @returns false when it is not as plain as that, and nothing was noted
 */
export function examineShort(
  { first, compactDates, numbers }: ColumnEvidence,
  kind: 'integer' | 'decimal',
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (end - start > SHORT_NUMBER || first[kind] === undefined) return false;
  if (kind === 'integer' && compactDates !== null) return false;
  let at = start;
  if (bytes[at] === PLUS || bytes[at] === MINUS) at++;
  const startsWithZero = bytes[at] === ZERO;
  let whole = 0;
  let fraction = -1;
  /** Digits from the first that is not zero. */
  let significant = 0;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      if (fraction < 0) whole++;
      else fraction++;
      if (significant > 0 || byte !== ZERO) significant++;
    } else if (byte === POINT && fraction < 0 && whole > 0) fraction = 0;
    else return false;
  }
  // The point may part thousands.
  if (fraction === 3 && whole <= 3 && !startsWithZero) return false;
  const { digits } = numbers;
  digits['.'].whole = Math.max(digits['.'].whole, startsWithZero ? 0 : whole);
  digits['.'].fraction = Math.max(digits['.'].fraction, fraction);
  digits[','].whole = Math.max(digits[','].whole, significant);
  if (fraction >= 0) numbers.certain['.']++;
  else if (whole > 3) numbers.longIntegers++;
  else numbers.shortIntegers++;
  return true;
}

/** One value of such a class says as much as all of them. */
export function isKnownBySight(kind: ValueClass): boolean {
  return kind === 'empty' || (PLAIN_LENGTH[kind] === Infinity && !kind.includes('First'));
}

/** Values of this class have to be looked at one by one as long as they all fit what they may be. */
export function keepsLooking({ compactDates, numbers, yearLast }: ColumnEvidence, kind: ValueClass): boolean {
  if (kind === 'integer') return compactDates !== null;
  if (kind === 'decimal') return numbers.certain['.'] === 0;
  return kind.includes('First') && yearLast.length < KEPT_DATES;
}

function examineText(
  evidence: ColumnEvidence,
  kind: 'text' | 'blank',
  text: string,
  line: number,
  nullWords: ReadonlySet<string>,
): boolean {
  const isMissing = kind === 'blank' || nullWords.has(text.trim().toLowerCase());
  if (isMissing && (evidence.nullWords.has(text) || evidence.nullWords.size < MAX_NULL_WORDS)) {
    evidence.nullWords.add(text);
    return false;
  }
  const format = dateFormatOf(text);
  if (format !== null) {
    evidence.dateFormats.set(format, (evidence.dateFormats.get(format) ?? 0) + 1);
    return false;
  }
  const number = writtenNumber(text);
  if (number) {
    addNumber(evidence.numbers, number, { line, text }, true);
    return false;
  }
  evidence.first.text ??= { line, text };
  evidence.others++;
  const seen = evidence.numbers.count + [...evidence.dateFormats.values()].reduce((sum, n) => sum + n, 0);
  return evidence.others > OTHERS + seen * FEW;
}

function noteInteger(evidence: ColumnEvidence, text: string): void {
  if (text.length < 19) return;
  const value = BigInt(text.trim().replace('+', ''));
  evidence.beyondBigint ||= BigInt.asIntN(64, value) !== value;
  evidence.beyondHugeint ||= BigInt.asIntN(128, value) !== value;
}

function noteCompactDate(evidence: ColumnEvidence, text: string): void {
  if (!evidence.compactDates) return;
  const format = compactFormatOf(text);
  if (format === null) evidence.compactDates = null;
  else evidence.compactDates.add(format);
}
