import { VALUE_CLASSES, type ValueClass } from './value-class';

/** A value as an example, with the line of the file it begins in. */
export interface Example {
  line: number;
  text: string;
}

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
  /** A number whose digits a double would change, and the place for it as a decimal. */
  inexact: Example | null;
  decimalDigits: { whole: number; fraction: number };
  /** `1E5` without point or sign: it may be a code as well as a number. */
  bareExponent: boolean;
  /** A comma with other than three digits behind it, which only a decimal comma has. */
  decimalComma: boolean;
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
    inexact: null,
    decimalDigits: { whole: 0, fraction: 0 },
    bareExponent: false,
    decimalComma: false,
    yearLast: [],
  };
}

const NULL_WORDS = new Set(
  ['na', 'n/a', '#n/a', 'null', '(null)', 'none', 'nil', '-', '--', '—', '?', '.', '\\n', 'missing'].concat([
    '空',
    '无',
    '缺失',
    '暂无',
    '未知',
  ]),
);
const MAX_NULL_WORDS = 20;
/** So many dates are kept to tell the order of day and month. */
export const KEPT_DATES = 400;

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

/** Looks at one value closely. @returns true when the column is settled as text: no later value matters. */
export function examine(evidence: ColumnEvidence, kind: ValueClass, text: string, line: number): boolean {
  if (kind === 'text' || kind === 'blank') {
    const isMissing = kind === 'blank' || NULL_WORDS.has(text.trim().toLowerCase());
    if (isMissing && (evidence.nullWords.has(text) || evidence.nullWords.size < MAX_NULL_WORDS)) {
      evidence.nullWords.add(text);
      return false;
    }
    evidence.first.text ??= { line, text };
    return true;
  }
  evidence.first[kind] ??= { line, text };
  if (kind === 'integer') noteInteger(evidence, text);
  if (kind === 'integer' || kind === 'decimal' || kind === 'exponent') noteDigits(evidence, text, line);
  if (kind === 'exponent') evidence.bareExponent ||= /^\s*\d+[eE]\d+\s*$/.test(text);
  if (kind === 'comma') {
    evidence.decimalComma ||= !/,\d{3}\s*$/.test(text);
    noteDigits(evidence, text.replace(',', '.'), line);
  }
  if (kind.includes('First') && evidence.yearLast.length < KEPT_DATES) evidence.yearLast.push(text);
  return false;
}

function noteInteger(evidence: ColumnEvidence, text: string): void {
  if (text.length < 19) return;
  const value = BigInt(text.trim().replace('+', ''));
  evidence.beyondBigint ||= BigInt.asIntN(64, value) !== value;
  evidence.beyondHugeint ||= BigInt.asIntN(128, value) !== value;
}

/** A double keeps a decimal text when it prints the same digits again. */
function noteDigits(evidence: ColumnEvidence, text: string, line: number): void {
  const match = /^\s*[+-]?0*(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (!match) return;
  const whole = match[1] ?? '';
  const fraction = match[2] ?? '';
  const { decimalDigits } = evidence;
  decimalDigits.whole = Math.max(decimalDigits.whole, whole.length);
  decimalDigits.fraction = Math.max(decimalDigits.fraction, fraction.length);
  if (whole.length + fraction.length <= 15) return;
  const digits = (whole + fraction).replace(/^0+|0+$/g, '');
  const [mantissa = ''] = Number(text).toExponential().split('e');
  if (mantissa.replace(/[-.]/g, '').replace(/0+$/, '') !== digits) evidence.inexact ??= { line, text };
}
