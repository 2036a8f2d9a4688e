import { dateFormats, guessDateOrder, type DateOrder } from './date-order';
import type { ColumnEvidence, Example } from './evidence';
import { VALUE_CLASSES, type ValueClass } from './value-class';

/** How the text of a column becomes its values, where the engine's own reading of the type is not enough. */
export type Parse =
  { kind: 'plain' } | { kind: 'utc' } | { kind: 'decimal-comma' } | { kind: 'formats'; formats: string[] };

/** The type a column gets, as the engine names it, and why it is not the one that was meant to be. */
export interface ColumnType {
  type: string;
  parse: Parse;
  /** Texts that stand for a missing value in this column. */
  nullWords: string[];
  remark: Remark | null;
}

export type Remark =
  | { kind: 'all-null' }
  | { kind: 'mixed'; meant: 'number' | 'date' | 'boolean'; example: Example; count: number }
  | { kind: 'null-words'; words: string[] }
  | { kind: 'utc' }
  | { kind: 'rounded'; example: Example }
  | { kind: 'date-order-mixed'; example: Example }
  | { kind: 'date-order-guessed'; order: DateOrder };

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

/** Chooses the narrowest type that keeps every value seen, to the last digit. */
export function columnType(evidence: ColumnEvidence): ColumnType {
  const seen = (kinds: readonly ValueClass[]) =>
    kinds.reduce((sum, kind) => sum + (evidence.counts[VALUE_CLASSES.indexOf(kind)] ?? 0), 0);
  const words = [...evidence.nullWords];
  const texts = evidence.first.text !== undefined;
  const filled = evidence.counts.reduce((sum, count) => sum + count, 0) - seen(['empty', 'blank']);
  const blankOnly = filled === 0;
  if (blankOnly) return text({ kind: 'all-null' });
  const typed = filled - seen(['text']);
  if (texts || typed === 0) return text(mixedRemark(evidence, seen, filled));
  const only = (kinds: readonly ValueClass[]) => seen(kinds) === typed;
  const nulls = words.length > 0 ? { kind: 'null-words' as const, words } : null;
  const plain = (type: string, remark: Remark | null = nulls): ColumnType => ({
    type,
    parse: { kind: 'plain' },
    nullWords: words,
    remark,
  });

  if (only(['boolean'])) return plain('BOOLEAN');
  if (only(['integer'])) return integerType(evidence, plain);
  if (only(NUMBERS)) {
    const isCode = evidence.bareExponent && seen(['decimal']) === 0;
    return isCode ? text(null) : numberType(evidence, plain);
  }
  if (only(['integer', 'comma']) && evidence.decimalComma) {
    const number = numberType(evidence, plain);
    return { ...number, parse: { kind: 'decimal-comma' } };
  }
  if (only(['date'])) return plain('DATE');
  if (only(['time'])) return plain('TIME');
  if (only(ISO)) {
    if (seen(['zoned']) > 0) return { ...plain('TIMESTAMP', { kind: 'utc' }), parse: { kind: 'utc' } };
    return plain(seen(['nano']) > 0 ? 'TIMESTAMP_NS' : 'TIMESTAMP');
  }
  if (only(YEAR_LAST)) return yearLastType(evidence, seen, plain);
  return text(mixedRemark(evidence, seen, filled));
}

type Plain = (type: string, remark?: Remark | null) => ColumnType;
type Seen = (kinds: readonly ValueClass[]) => number;

function text(remark: Remark | null): ColumnType {
  return { type: 'VARCHAR', parse: { kind: 'plain' }, nullWords: [], remark };
}

function integerType(evidence: ColumnEvidence, plain: Plain): ColumnType {
  if (!evidence.beyondBigint) return plain('BIGINT');
  return evidence.beyondHugeint ? text(null) : plain('HUGEINT');
}

/** A double, unless it would change a digit and a decimal would not. */
function numberType(evidence: ColumnEvidence, plain: Plain): ColumnType {
  const { inexact, decimalDigits } = evidence;
  if (!inexact) return plain('DOUBLE');
  const { whole, fraction } = decimalDigits;
  const hasExponents = evidence.first.exponent !== undefined || evidence.first.nonfinite !== undefined;
  if (hasExponents || whole + fraction > DECIMAL_DIGITS)
    return plain('DOUBLE', { kind: 'rounded', example: inexact });
  return plain(`DECIMAL(${whole + fraction <= 18 ? 18 : DECIMAL_DIGITS},${fraction})`);
}

function yearLastType(evidence: ColumnEvidence, seen: Seen, plain: Plain): ColumnType {
  const day = seen(DAY_FIRST);
  const month = seen(MONTH_FIRST);
  if (day > 0 && month > 0) {
    const rarer = day < month ? DAY_FIRST : MONTH_FIRST;
    const example = rarer.map((kind) => evidence.first[kind]).find((found) => found !== undefined);
    return text(example ? { kind: 'date-order-mixed', example } : null);
  }
  const order = day > 0 ? 'day' : month > 0 ? 'month' : guessDateOrder(evidence.yearLast);
  const hasClock = seen(['dayFirstTime', 'monthFirstTime', 'eitherFirstTime']) > 0;
  const guessed = day + month === 0 ? { kind: 'date-order-guessed' as const, order } : undefined;
  return {
    ...plain(hasClock ? 'TIMESTAMP' : 'DATE', guessed),
    parse: { kind: 'formats', formats: dateFormats(order, evidence.yearLast) },
  };
}

/** Says so when a column was nearly all of one kind; a plain text column needs no remark. */
function mixedRemark(evidence: ColumnEvidence, seen: Seen, filled: number): Remark | null {
  const families = [
    { meant: 'number' as const, kinds: [...NUMBERS, 'comma'] as readonly ValueClass[] },
    { meant: 'date' as const, kinds: [...ISO, ...YEAR_LAST] as readonly ValueClass[] },
    { meant: 'boolean' as const, kinds: ['boolean'] as readonly ValueClass[] },
  ];
  for (const { meant, kinds } of families) {
    const share = seen(kinds) / filled;
    if (share < MEANT_SHARE || share === 1) continue;
    const others = VALUE_CLASSES.filter((kind) => !kinds.includes(kind)).flatMap(
      (kind) => evidence.first[kind] ?? [],
    );
    const example = others.sort((a, b) => a.line - b.line)[0];
    if (example) return { kind: 'mixed', meant, example, count: filled - seen(kinds) };
  }
  return null;
}
