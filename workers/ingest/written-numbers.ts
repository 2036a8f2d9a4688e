import type { Example } from './example';
import type { DecimalMark, GroupMark, WrittenNumber } from './number-format';

/** Place that numbers take as decimals, and the first of them whose digits a double would change. */
export interface Digits {
  whole: number;
  fraction: number;
  inexact: Example | null;
}

/** What the numbers of a column have told so far about how they are written. */
export interface WrittenNumbers {
  /** Numbers that are more than digits, a sign and a point: with groups, a currency, per cent. */
  count: number;
  /** Numbers in which a mark can only be the decimal mark. */
  certain: Record<DecimalMark, number>;
  /** Numbers in which a mark may part thousands as well as be the decimal mark; the first with the comma. */
  doubtful: Record<DecimalMark, number>;
  firstDoubtful: Example | null;
  groups: Map<GroupMark, number>;
  currencies: Set<string>;
  percents: number;
  parentheses: number;
  /** None has more around it than a sign in front. */
  areBare: boolean;
  /** Numbers of four and more digits without any mark: where these are, thousands are not parted. */
  longIntegers: number;
  shortIntegers: number;
  /** Numbers of digits that were seen in numbers with spaces. */
  lengths: Set<number>;
  /** By the mark that would be the decimal one. */
  digits: Record<DecimalMark, Digits>;
}

export function emptyNumbers(): WrittenNumbers {
  return {
    count: 0,
    certain: { '.': 0, ',': 0 },
    doubtful: { '.': 0, ',': 0 },
    firstDoubtful: null,
    groups: new Map(),
    currencies: new Set(),
    percents: 0,
    parentheses: 0,
    areBare: true,
    longIntegers: 0,
    shortIntegers: 0,
    lengths: new Set(),
    digits: { '.': emptyDigits(), ',': emptyDigits() },
  };
}

function emptyDigits(): Digits {
  return { whole: 0, fraction: 0, inexact: null };
}

/** @param isDressed it is not a plain number: it looked like a text, or has a comma */
export function addNumber(
  numbers: WrittenNumbers,
  written: WrittenNumber,
  example: Example,
  isDressed: boolean,
): void {
  const { decimal, doubtful, group, currency, length } = written;
  if (isDressed) numbers.count++;
  if (currency !== '') numbers.currencies.add(currency);
  if (written.isPercent) numbers.percents++;
  if (written.isInParentheses) numbers.parentheses++;
  numbers.areBare &&= written.isBare;
  if (decimal) numbers.certain[decimal]++;
  if (doubtful) {
    numbers.doubtful[doubtful]++;
    numbers.firstDoubtful ??= example;
  }
  if (group !== '') {
    numbers.groups.set(group, (numbers.groups.get(group) ?? 0) + 1);
    if (group === ' ' || group === "'") numbers.lengths.add(length);
  }
  if (!decimal && !doubtful && group === '') {
    if (length > 3) numbers.longIntegers++;
    else numbers.shortIntegers++;
  }
  if (!isDressed && !doubtful?.includes(',') && decimal !== ',') return;
  for (const mark of ['.', ','] as const) {
    if (decimal === null || decimal === mark) noteWritten(numbers, written, example, mark);
  }
}

function noteWritten(
  numbers: WrittenNumbers,
  { doubtful, group }: WrittenNumber,
  example: Example,
  decimal: DecimalMark,
): void {
  if (group === decimal) return;
  const kept = decimal === ',' ? /[^\d,]/g : /[^\d.]/g;
  const isDecimal = doubtful === null || doubtful === decimal;
  const digits = isDecimal
    ? example.text.replace(kept, '').replace(',', '.')
    : example.text.replace(/\D/g, '');
  measure(numbers.digits[decimal], digits, example);
}

/** A plain number, with a point if any. */
export function noteDigits(numbers: WrittenNumbers, text: string, line: number): void {
  const match = /^\s*[+-]?(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (!match) return;
  const plain = text.trim().replace(/^[+-]/, '');
  measure(numbers.digits['.'], plain, { line, text });
  // With a decimal comma the point can only part thousands.
  measure(numbers.digits[','], plain.replace('.', ''), { line, text });
}

/** A double keeps a decimal text when it prints the same digits again. */
function measure(digits: Digits, text: string, example: Example): void {
  const [given = '', fraction = ''] = text.split('.');
  const whole = given.replace(/^0+/, '');
  digits.whole = Math.max(digits.whole, whole.length);
  digits.fraction = Math.max(digits.fraction, fraction.length);
  if (whole.length + fraction.length <= 15) return;
  const significant = (whole + fraction).replace(/^0+|0+$/g, '');
  const [mantissa = ''] = Number(text).toExponential().split('e');
  if (mantissa.replace('.', '').replace(/0+$/, '') !== significant) digits.inexact ??= example;
}
