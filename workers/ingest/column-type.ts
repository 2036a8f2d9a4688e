import { dateFormats, guessDateOrder, isoFormats, type DateOrder } from './date-order';
import type { ColumnEvidence } from './evidence';
import type { Example } from './example';
import type { DecimalMark, NumberFormat } from './number-format';
import { numberFormat, type NumberChoice, type NumberDoubt } from './number-choice';
import { VALUE_CLASSES, type ValueClass } from './value-class';
import type { Digits } from './written-numbers';

/** How the text of a column becomes its values, where the engine's own reading of the type is not enough. */
export type Parse =
  | { kind: 'plain' }
  | { kind: 'utc' }
  | {
      kind: 'number';
      format: NumberFormat;
      /** The currency that was written beside the numbers; '' for none. */
      currency: string;
      /** Commas or points were taken for thousands, because nothing spoke against it. */
      isGuess: boolean;
      /** Digits, marks and a sign in front, nothing else. */
      isBare: boolean;
    }
  | { kind: 'formats'; formats: string[] }
  | { kind: 'boolean'; yes: string[]; no: string[] };

/** The type a column gets, as the engine names it, and why it is not the one that was meant to be. */
export interface ColumnType {
  type: string;
  parse: Parse;
  /** Texts that stand for a missing value in this column. */
  nullWords: string[];
  remark: Remark | null;
  /** What the reader wants it to be although some values do not fit: it is converted once it is in. */
  convert?: ColumnKind;
}

export type ColumnKind = 'text' | 'number' | 'date' | 'boolean';

export type Remark =
  | { kind: 'all-null' }
  | { kind: 'mixed'; meant: 'number' | 'date' | 'boolean'; example: Example; count: number; filled: number }
  | { kind: 'null-words'; words: string[] }
  | { kind: 'utc' }
  | { kind: 'rounded'; example: Example }
  | { kind: 'date-order-mixed'; example: Example }
  | { kind: 'date-order-guessed'; order: DateOrder }
  | { kind: 'compact-dates' }
  | NumberDoubt;

/** What is known beside the values of the column itself. */
export interface TypeContext {
  name?: string;
  /** The decimal mark, as the reader says. */
  decimal?: DecimalMark | undefined;
  /** The decimal mark that other columns of the file use. */
  decimalHint?: DecimalMark | null;
  dateOrder?: DateOrder | undefined;
  /** The reader listed the words for missing values: then texts can be missing too. */
  hasOwnNullWords?: boolean;
}

const NUMBERS = ['integer', 'decimal', 'exponent', 'nonfinite'] as const;
const DAY_FIRST = ['dayFirst', 'dayFirstTime'] as const;
const MONTH_FIRST = ['monthFirst', 'monthFirstTime'] as const;
const EITHER_FIRST = ['eitherFirst', 'eitherFirstTime'] as const;
const YEAR_LAST = [...DAY_FIRST, ...MONTH_FIRST, ...EITHER_FIRST] as const;
const ISO = ['date', 'timestamp', 'nano', 'zoned'] as const;

/** A column with this share of values of one kind was meant to be of that kind. */
const MEANT_SHARE = 0.9;
/** A double is exact up to here; DECIMAL holds this many digits. */
const DECIMAL_DIGITS = 38;
const BIGINT_DIGITS = 18;
/** So many dates such as 20240131 and nothing else cannot be chance. */
const COMPACT_DATES = 3;
const DATE_NAME = /date|day|time|(^|_)(dt|at|on)$|日期|时间|日$/i;
const CODE_NAME = /(^|[ _-])(id|no|nr|code|number|sku|key)$|编号|单号|代码|号$/i;

type Plain = (type: string, remark?: Remark | null) => ColumnType;
type Seen = (kinds: readonly ValueClass[]) => number;

/** Chooses the narrowest type that keeps every value seen, to the last digit. */
export function columnType(evidence: ColumnEvidence, context: TypeContext = {}): ColumnType {
  const seen: Seen = (kinds) =>
    kinds.reduce((sum, kind) => sum + (evidence.counts[VALUE_CLASSES.indexOf(kind)] ?? 0), 0);
  const words = [...evidence.nullWords];
  const filled = evidence.counts.reduce((sum, count) => sum + count, 0) - seen(['empty', 'blank']);
  const text = (remark: Remark | null): ColumnType => ({
    ...asText(remark),
    nullWords: context.hasOwnNullWords ? words : [],
  });
  if (filled === 0) return text({ kind: 'all-null' });
  const dressed = evidence.numbers.count;
  const dates = sum(evidence.dateFormats);
  /** Values that are something else than text. */
  const typed = filled - seen(['text']) + dressed + dates;
  if (evidence.first.text !== undefined || typed === 0) return text(mixedRemark(evidence, seen, filled));
  const only = (kinds: readonly ValueClass[], more = 0) => seen(kinds) + more === typed;
  const nulls = words.length > 0 ? { kind: 'null-words' as const, words } : null;
  const plain: Plain = (type, remark = nulls) => ({
    type,
    parse: { kind: 'plain' },
    nullWords: words,
    remark,
  });

  if (only(['boolean'])) return plain('BOOLEAN');
  if (only(['integer'])) {
    return compactDateType(evidence, context, typed, plain) ?? integerType(evidence, plain) ?? text(null);
  }
  if (only(NUMBERS) && !arePointsThousands(evidence, context)) {
    const isCode = evidence.bareExponent && seen(['decimal']) === 0;
    return isCode ? text(null) : fractionType(evidence, evidence.numbers.digits['.'], plain);
  }
  if (only(['integer', 'decimal', 'comma'], dressed)) {
    const chosen = numberFormat(evidence.numbers, typed, context);
    return 'format' in chosen ? writtenType(evidence, chosen, plain) : text(chosen.doubt);
  }
  if (only(['date'])) return plain('DATE');
  if (only(['time'])) return plain('TIME');
  if (only(ISO)) {
    if (seen(['zoned']) > 0) return { ...plain('TIMESTAMP', { kind: 'utc' }), parse: { kind: 'utc' } };
    return plain(seen(['nano']) > 0 ? 'TIMESTAMP_NS' : 'TIMESTAMP');
  }
  if (only(YEAR_LAST)) return yearLastType(evidence, context, seen, plain) ?? text(null);
  if (only(['date', 'timestamp'], dates)) return namedDateType(evidence, seen, plain);
  return text(mixedRemark(evidence, seen, filled));
}

/** A column that stays as it is written, or is of a type that the engine reads by itself. */
export function asText(remark: Remark | null = null, type = 'VARCHAR'): ColumnType {
  return { type, parse: { kind: 'plain' }, nullWords: [], remark };
}

/** What a type of the engine is to a reader; null: none of these. */
export function kindOf(type: string): ColumnKind | null {
  if (type === 'VARCHAR') return 'text';
  if (/^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL)/.test(type)) return 'number';
  if (/^(DATE|TIME)/.test(type)) return 'date';
  return type === 'BOOLEAN' ? 'boolean' : null;
}

function integerType(evidence: ColumnEvidence, plain: Plain): ColumnType | null {
  if (!evidence.beyondBigint) return plain('BIGINT');
  return evidence.beyondHugeint ? null : plain('HUGEINT');
}

/** A double, unless it would change a digit and a decimal would not. */
function fractionType(
  { first }: ColumnEvidence,
  { inexact, whole, fraction }: Digits,
  plain: Plain,
): ColumnType {
  if (!inexact) return plain('DOUBLE');
  const hasExponents = first.exponent !== undefined || first.nonfinite !== undefined;
  if (hasExponents || whole + fraction > DECIMAL_DIGITS)
    return plain('DOUBLE', { kind: 'rounded', example: inexact });
  return plain(`DECIMAL(${whole + fraction <= BIGINT_DIGITS ? BIGINT_DIGITS : DECIMAL_DIGITS},${fraction})`);
}

/** Numbers with groups, a decimal comma, a currency, per cent. */
function writtenType(evidence: ColumnEvidence, { format, ...more }: NumberChoice, plain: Plain): ColumnType {
  const digits = evidence.numbers.digits[format.decimal];
  const parse = { kind: 'number' as const, format, ...more };
  if (format.isPercent) {
    return { ...fractionType(evidence, { ...digits, fraction: digits.fraction + 2 }, plain), parse };
  }
  if (digits.fraction > 0 || digits.whole > DECIMAL_DIGITS) {
    return { ...fractionType(evidence, digits, plain), parse };
  }
  return { ...plain(digits.whole <= BIGINT_DIGITS ? 'BIGINT' : 'HUGEINT'), parse };
}

/** 1.234 is a fraction, unless the file writes fractions with a comma and every point stands before three digits. */
function arePointsThousands({ numbers, first }: ColumnEvidence, context: TypeContext): boolean {
  const decimal = context.decimal ?? context.decimalHint;
  if (first.exponent !== undefined || first.nonfinite !== undefined) return false;
  if (context.decimal === ',' && numbers.certain['.'] > 0) return true;
  return decimal === ',' && numbers.doubtful['.'] > 0 && numbers.certain['.'] === 0;
}

/** 20240131 is a date where all whole numbers of a column are and its name does not say that they are codes. */
function compactDateType(
  { compactDates }: ColumnEvidence,
  { name = '' }: TypeContext,
  count: number,
  plain: Plain,
): ColumnType | null {
  if (!compactDates || compactDates.size === 0 || CODE_NAME.test(name)) return null;
  if (count < COMPACT_DATES && !DATE_NAME.test(name)) return null;
  const formats = [...compactDates];
  const type = formats.some((format) => format.includes('%H')) ? 'TIMESTAMP' : 'DATE';
  return { ...plain(type, { kind: 'compact-dates' }), parse: { kind: 'formats', formats } };
}

function namedDateType(evidence: ColumnEvidence, seen: Seen, plain: Plain): ColumnType {
  const iso = isoFormats(seen(['date']) > 0, seen(['timestamp']) > 0);
  const named = [...evidence.dateFormats].sort((a, b) => b[1] - a[1]).map(([format]) => format);
  // `%Y` would read 24 as the year 24, so the short form has to be tried first.
  const formats = [
    ...named.filter((one) => one.includes('%y')),
    ...named.filter((one) => !one.includes('%y')),
    ...iso,
  ];
  const hasClock = formats.some((format) => /%[HI]/.test(format));
  return { ...plain(hasClock ? 'TIMESTAMP' : 'DATE'), parse: { kind: 'formats', formats } };
}

function yearLastType(
  evidence: ColumnEvidence,
  context: TypeContext,
  seen: Seen,
  plain: Plain,
): ColumnType | null {
  const day = seen(DAY_FIRST);
  const month = seen(MONTH_FIRST);
  const order =
    context.dateOrder ?? (day > 0 ? 'day' : month > 0 ? 'month' : guessDateOrder(evidence.yearLast));
  if ((order === 'day' ? month : day) > 0) {
    const rarer = day < month ? DAY_FIRST : MONTH_FIRST;
    const kinds = day > 0 && month > 0 ? rarer : [...DAY_FIRST, ...MONTH_FIRST];
    const example = kinds.map((kind) => evidence.first[kind]).find((found) => found !== undefined);
    return example ? asText({ kind: 'date-order-mixed', example }) : null;
  }
  const hasClock = seen(['dayFirstTime', 'monthFirstTime', 'eitherFirstTime']) > 0;
  const isGuess = day + month === 0 && context.dateOrder === undefined;
  return {
    ...plain(hasClock ? 'TIMESTAMP' : 'DATE', isGuess ? { kind: 'date-order-guessed', order } : undefined),
    parse: { kind: 'formats', formats: dateFormats(order, evidence.yearLast) },
  };
}

/** Says so when a column was nearly all of one kind; a plain text column needs no remark. */
function mixedRemark(evidence: ColumnEvidence, seen: Seen, filled: number): Remark | null {
  const { numbers, dateFormats: dates, first } = evidence;
  const families = [
    { meant: 'number' as const, kinds: [...NUMBERS, 'comma'] as readonly ValueClass[], more: numbers.count },
    { meant: 'date' as const, kinds: [...ISO, ...YEAR_LAST] as readonly ValueClass[], more: sum(dates) },
    { meant: 'boolean' as const, kinds: ['boolean'] as readonly ValueClass[], more: 0 },
  ];
  for (const { meant, kinds, more } of families) {
    const fitting = seen(kinds) + more;
    const share = fitting / filled;
    if (share < MEANT_SHARE || share === 1) continue;
    const others = VALUE_CLASSES.filter((kind) => !kinds.includes(kind)).flatMap((kind) => first[kind] ?? []);
    const example = others.sort((a, b) => a.line - b.line)[0];
    if (example) return { kind: 'mixed', meant, example, count: filled - fitting, filled };
  }
  return null;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
