import type { Example } from './example';
import type { DecimalMark, GroupMark, NumberFormat } from './number-format';
import type { WrittenNumbers } from './written-numbers';

/** Why numbers stay text although each of them is one. */
export type NumberDoubt =
  | { kind: 'thousands-doubt'; example: Example }
  | { kind: 'currencies'; currencies: string[] }
  | { kind: 'percent-mixed' };

export interface NumberChoice {
  format: NumberFormat;
  currency: string;
  isGuess: boolean;
  isBare: boolean;
}

/**
 * One way of writing that all numbers of a column share, or the doubt that forbids to choose.
 * @param total how many numbers the column has
 * @param context what the reader, or the rest of the file, says of the decimal mark
 */
export function numberFormat(
  numbers: WrittenNumbers,
  total: number,
  context: { decimal?: DecimalMark | undefined; decimalHint?: DecimalMark | null },
): NumberChoice | { doubt: NumberDoubt | null } {
  const { currencies, percents, parentheses, groups } = numbers;
  if (currencies.size > 1) return { doubt: { kind: 'currencies', currencies: [...currencies] } };
  const isPercent = percents > 0;
  if (isPercent && percents < total) return { doubt: { kind: 'percent-mixed' } };
  if (parentheses === total || groups.size > 1) return { doubt: null };
  const found = decimalMark(numbers, context);
  if (!found) {
    const { firstDoubtful: example } = numbers;
    return { doubt: example ? { kind: 'thousands-doubt', example } : null };
  }
  const { decimal } = found;
  const other = decimal === '.' ? ',' : '.';
  const [seenGroup] = groups.keys();
  const group: GroupMark = seenGroup ?? (numbers.doubtful[other] > 0 ? other : '');
  if (numbers.certain[other] > 0 || group === decimal) return { doubt: null };
  if (numbers.doubtful[other] > 0 && group !== other) return { doubt: null };
  if (looksLikeCodes(numbers, group)) return { doubt: null };
  const [currency = ''] = currencies;
  return { format: { decimal, group, isPercent }, currency, isGuess: found.isGuess, isBare: numbers.areBare };
}

/** The decimal mark that the values themselves prove, in one column of a file; null where they do not. */
export function certainDecimal({ certain, groups }: WrittenNumbers): DecimalMark | null {
  if (certain['.'] > 0 !== certain[','] > 0) return certain['.'] > 0 ? '.' : ',';
  if (certain['.'] > 0) return null;
  return groups.has('.') ? ',' : groups.has(',') ? '.' : null;
}

function decimalMark(
  numbers: WrittenNumbers,
  { decimal, decimalHint }: { decimal?: DecimalMark | undefined; decimalHint?: DecimalMark | null },
): { decimal: DecimalMark; isGuess: boolean } | null {
  if (decimal) return { decimal, isGuess: false };
  const { certain, doubtful, shortIntegers, longIntegers, percents } = numbers;
  if (certain['.'] > 0 && certain[','] > 0) return null;
  const proven = certainDecimal(numbers);
  if (proven) return { decimal: proven, isGuess: false };
  if (doubtful[','] > 0 && doubtful['.'] > 0) return null;
  if (doubtful[','] === 0 && doubtful['.'] === 0) return { decimal: '.', isGuess: false };
  if (percents > 0 && doubtful['.'] > 0) return { decimal: '.', isGuess: true };
  if (decimalHint) return { decimal: decimalHint, isGuess: true };
  // 950 beside 1,200 and never 1200: commas part thousands. As fractions all would have three digits behind them.
  const isParted = doubtful[','] > 0 && shortIntegers > 0 && longIntegers === 0;
  return isParted ? { decimal: '.', isGuess: true } : null;
}

const SHORT_AMOUNT = 5;

/** Digits in groups may as well be telephone numbers or postal codes, which are all long and much alike. */
function looksLikeCodes(
  { certain, currencies, percents, shortIntegers, lengths }: WrittenNumbers,
  group: GroupMark,
): boolean {
  if (group !== ' ' && group !== "'") return false;
  if (certain['.'] + certain[','] + currencies.size + percents + shortIntegers > 0) return false;
  return lengths.size < 2 || Math.min(...lengths) > SHORT_AMOUNT;
}
