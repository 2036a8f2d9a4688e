import type { ColumnType } from '../../workers/ingest/column-type';
import { NEGATIVE_MARKS, numberPattern, type NumberFormat } from '../../workers/ingest/number-format';
import { sqlLiteral } from '../sql/literal';

/** Numbers as they are written without any dress, so that no cast is more lenient than the detection. */
const PLAIN_INTEGER = '^\\s*[+-]?\\d+\\s*$';
const PLAIN_NUMBER =
  '^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*$|^\\s*[+-]?(?i:nan|inf|infinity)\\s*$';

/** The text of a value as the value itself. Fails on texts that do not fit, when the statement runs. */
export function valueSql(text: string, type: ColumnType): string {
  const given = withoutNullWords(text, type);
  switch (type.parse.kind) {
    case 'plain':
      return `CAST(${given} AS ${type.type})`;
    case 'utc':
      // Without the time zone extension a cast between the two kinds of timestamps is not to be had.
      return `make_timestamp(epoch_us(CAST(${given} AS TIMESTAMPTZ)))`;
    case 'number':
      return `CAST(${cleanedSql(given, type.parse.format, type.parse.isBare)} AS ${type.type})`;
    case 'formats':
      return `CAST(strptime(${given}, ${sqlLiteral(type.parse.formats)}) AS ${type.type})`;
    case 'boolean':
      return booleanSql(given, type.parse.yes, type.parse.no);
  }
}

/** The same, NULL for texts that do not fit: exactly those that the detection would not have read. */
export function tryValueSql(text: string, type: ColumnType): string {
  const given = withoutNullWords(text, type);
  switch (type.parse.kind) {
    case 'plain':
      return `TRY_CAST(${strictly(given, type.type)} AS ${type.type})`;
    case 'utc':
      return `make_timestamp(epoch_us(TRY_CAST(${given} AS TIMESTAMPTZ)))`;
    case 'number': {
      const { format } = type.parse;
      return `TRY_CAST(${matching(given, numberPattern(format), cleanedSql(given, format))} AS ${type.type})`;
    }
    case 'formats':
      return `TRY_CAST(try_strptime(${given}, ${sqlLiteral(type.parse.formats)}) AS ${type.type})`;
    case 'boolean':
      return booleanSql(given, type.parse.yes, type.parse.no);
  }
}

/** NULL where a word stands for a missing value. */
export function withoutNullWords(text: string, { nullWords }: Pick<ColumnType, 'nullWords'>): string {
  if (nullWords.length === 0) return text;
  const words = nullWords.map((word) => sqlLiteral(word)).join(', ');
  return `CASE WHEN ${text} IN (${words}) THEN NULL ELSE ${text} END`;
}

/** A number with a point and nothing around it, as a text that a cast takes. */
export function cleanedSql(text: string, format: NumberFormat, isBare = false): string {
  const { decimal, group, isPercent } = format;
  // Nothing but digits and marks: a third of the time that patterns take.
  if (isBare) return pointed(group === '' ? text : `replace(${text}, ${sqlLiteral(group)}, '')`, decimal);
  const digits = pointed(`regexp_replace(${text}, '[^0-9${decimal}]', '', 'g')`, decimal);
  const sign = `CASE WHEN regexp_matches(${text}, ${sqlLiteral(NEGATIVE_MARKS)}) THEN '-' ELSE '' END`;
  return `${sign} || ${digits}${isPercent ? " || 'e-2'" : ''}`;
}

function pointed(text: string, decimal: string): string {
  return decimal === ',' ? `replace(${text}, ',', '.')` : text;
}

/** The engine would read 5.6 as the whole number 6, 0x10 as 16 and yes as true. */
function strictly(text: string, type: string): string {
  if (/^(BIGINT|HUGEINT)/.test(type)) return matching(text, PLAIN_INTEGER, text);
  if (/^(DOUBLE|DECIMAL)/.test(type)) return matching(text, PLAIN_NUMBER, text);
  return type === 'BOOLEAN' ? matching(text, '^(?i:true|false)$', text) : text;
}

function matching(text: string, pattern: string, value: string): string {
  return `CASE WHEN regexp_matches(${text}, ${sqlLiteral(pattern)}) THEN ${value} END`;
}

function booleanSql(text: string, yes: readonly string[], no: readonly string[]): string {
  const list = (words: readonly string[]) => words.map((word) => sqlLiteral(word)).join(', ');
  const word = `lower(trim(${text}))`;
  return `CASE WHEN ${word} IN (${list(yes)}) THEN true WHEN ${word} IN (${list(no)}) THEN false END`;
}
