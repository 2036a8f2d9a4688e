import { asText, type ColumnKind, type ColumnType } from './column-type';
import { dateFormatOf } from './date-format';
import { dateFormats, guessDateOrder, isoFormats, type DateOrder } from './date-order';
import { NULL_WORDS } from './evidence';
import { cleanNumber, type DecimalMark, type NumberFormat, writtenNumber } from './number-format';
import { classify } from './value-class';

/** What the reader said of the whole file. */
export interface ConversionContext {
  decimal?: DecimalMark | undefined;
  dateOrder?: DateOrder | undefined;
  nullWords?: readonly string[] | undefined;
}

const YES = ['yes', 'y', 'true', 't', '1', 'on', '是', '有', '对', '真', 'はい'];
const NO = ['no', 'n', 'false', 'f', '0', 'off', '否', '无', '没有', '错', '假', 'いいえ'];

const GROUPS: Record<DecimalMark, NumberFormat['group'][]> = {
  '.': ['', ',', ' ', "'"],
  ',': ['', '.', ' ', "'"],
};

/**
 * The reading of a column as another kind that fits most of its values; the rest would be lost.
 * @param texts different values of the column, the frequent ones first
 * @returns null when no value at all would fit
 */
export function conversionType(
  texts: readonly string[],
  as: ColumnKind,
  context: ConversionContext = {},
): ColumnType | null {
  const words = new Set(context.nullWords?.map((word) => word.toLowerCase()) ?? NULL_WORDS);
  const nullWords = texts.filter((text) => text.trim() === '' || words.has(text.trim().toLowerCase()));
  const values = texts.filter((text) => !nullWords.includes(text));
  const type = as === 'number' ? asNumber(values, context) : as === 'date' ? asDate(values, context) : null;
  if (as === 'text') return asText();
  if (as === 'boolean') {
    const isKnown = values.some((text) => [...YES, ...NO].includes(text.trim().toLowerCase()));
    return isKnown ? { ...asText(), type: 'BOOLEAN', parse: { kind: 'boolean', yes: YES, no: NO } } : null;
  }
  return type && { ...type, nullWords: nullWords.slice(0, 50) };
}

/** The kind that most values are of; null when that is text. */
export function likelyKind(texts: readonly string[]): 'number' | 'date' | null {
  const share = (fits: (text: string) => boolean) => texts.filter(fits).length / Math.max(texts.length, 1);
  const dates = share(
    (text) => /date|stamp|First|zoned|nano/.test(classify(text)) || dateFormatOf(text) !== null,
  );
  const type = asNumber(texts, {});
  const numbers = type?.parse.kind === 'number' ? countFitting(texts, type.parse.format) / texts.length : 0;
  if (Math.max(dates, numbers) === 0) return null;
  return dates > numbers ? 'date' : 'number';
}

function asNumber(texts: readonly string[], { decimal }: ConversionContext): ColumnType | null {
  const marks: DecimalMark[] = decimal ? [decimal] : ['.', ','];
  const formats = marks.flatMap((mark) =>
    GROUPS[mark].flatMap((group) => [false, true].map((isPercent) => ({ decimal: mark, group, isPercent }))),
  );
  let best: NumberFormat | null = null;
  let most = 0;
  for (const format of formats) {
    const count = countFitting(texts, format);
    if (count > most) [best, most] = [format, count];
  }
  if (!best) return null;
  const currencies = new Set(texts.map((text) => writtenNumber(text.trim())?.currency ?? ''));
  currencies.delete('');
  const [currency = ''] = currencies.size === 1 ? currencies : [];
  const parse = { kind: 'number' as const, format: best, currency, isGuess: false, isBare: false };
  return { ...asText(), type: 'DOUBLE', parse };
}

function countFitting(texts: readonly string[], format: NumberFormat): number {
  return texts.filter((text) => cleanNumber(text, format) !== null).length;
}

function asDate(texts: readonly string[], context: ConversionContext): ColumnType | null {
  const kinds = texts.map((text) => classify(text.trim()));
  const yearLast = texts.filter((_, index) => kinds[index]?.includes('First'));
  const count = (start: string) => kinds.filter((kind) => kind.startsWith(start)).length;
  const told = count('dayFirst') - count('monthFirst');
  const order = context.dateOrder ?? (told > 0 ? 'day' : told < 0 ? 'month' : guessDateOrder(yearLast));
  const named = new Set(texts.flatMap((text) => dateFormatOf(text) ?? []));
  const formats = [
    ...[...named].filter((format) => format.includes('%y')),
    ...[...named].filter((format) => !format.includes('%y')),
    ...isoFormats(kinds.includes('date'), kinds.includes('timestamp')),
    ...(yearLast.length > 0 ? dateFormats(order, yearLast) : []),
  ];
  if (formats.length === 0) return null;
  const hasClock =
    kinds.some((kind) => /Time$|timestamp/.test(kind)) || [...named].some((one) => /%[HI]/.test(one));
  return { ...asText(), type: hasClock ? 'TIMESTAMP' : 'DATE', parse: { kind: 'formats', formats } };
}
