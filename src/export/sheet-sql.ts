import { type ColumnType, isNested } from './column-type';
import { jsonSql, DOUBLE_DIGITS } from './json-sql';
import { SHEET_STYLES } from '../../workers/export/sheet-parts';

type ScalarType = ColumnType & { kind: 'scalar' };

const TEXT: ScalarType = { kind: 'scalar', name: 'VARCHAR', precision: 0, scale: 0 };
const BIG_INTEGERS = new Set(['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT']);
const SMALL_INTEGERS = new Set(['TINYINT', 'SMALLINT', 'INTEGER', 'UTINYINT', 'USMALLINT', 'UINTEGER']);

/** Excel's calendar is wrong before March 1900 and ends with the year 9999. */
const FIRST_DAY = `DATE '1900-03-01'`;
const LAST_DAY = `DATE '9999-12-31'`;
/** Day 0 of Excel's calendar, seen from 1970. */
const DAYS_TO_1970 = 25_569;
const DAY_MS = '86400000.0';
/** Most UTF-16 units that a cell takes. */
export const CELL_LENGTH = 32_767;

/**
 * An SQL expression that writes a value as a cell of a worksheet; NULL for NULL, which leaves the cell out. What Excel
 * would change (a whole number of more than 15 digits, a microsecond, a day before March 1900) is written as text.
 * @param row expression for the row's number
 */
export function cellSql(value: string, type: ScalarType, column: string, row: string): string {
  const at = `'<c r="${column}', ${row}, '"`;
  const text = (expression: string) =>
    `concat(${at} t="inlineStr"><is><t xml:space="preserve">', ${xmlText(cut(expression))}, '</t></is></c>')`;
  const number = (expression: string, style: number) =>
    `concat(${at}${style === 0 ? '' : ` s="${style}"`}><v>', ${expression}, '</v></c>')`;
  const whole = (fits: string | null, cell: string) => {
    const other = fits === null ? cell : text(`CAST(${value} AS VARCHAR)`);
    const first = fits === null ? '' : `WHEN ${fits} THEN ${cell} `;
    return `CASE WHEN ${value} IS NULL THEN NULL ${first}ELSE ${other} END`;
  };
  const { name, precision, scale } = type;
  if (name === '"NULL"') return 'NULL';
  if (name === 'BOOLEAN')
    return whole(null, `concat(${at} t="b"><v>', CAST(${value} AS INTEGER), '</v></c>')`);
  if (SMALL_INTEGERS.has(name)) return whole(null, number(value, 0));
  if (BIG_INTEGERS.has(name)) {
    const limit = '9'.repeat(DOUBLE_DIGITS);
    return whole(
      `${value} BETWEEN ${name.startsWith('U') ? '0' : `-${limit}`} AND ${limit}`,
      number(value, 0),
    );
  }
  if (name === 'DECIMAL') {
    const fits = precision <= DOUBLE_DIGITS ? null : decimalFits(value, scale);
    return whole(fits, number(value, scale === 2 ? SHEET_STYLES.cents : 0));
  }
  if (name === 'FLOAT' || name === 'DOUBLE') return whole(`isfinite(${value})`, number(value, 0));
  if (name === 'DATE') {
    const serial = `date_diff('day', DATE '1899-12-30', ${value})`;
    return whole(`${value} BETWEEN ${FIRST_DAY} AND ${LAST_DAY}`, number(serial, SHEET_STYLES.date));
  }
  if (name === 'TIMESTAMP' || name === 'TIMESTAMP_S' || name === 'TIMESTAMP_MS') {
    const micros = name === 'TIMESTAMP' ? ` AND epoch_us(${value}) % 1000 = 0` : '';
    const inTime = `${value} >= ${FIRST_DAY} AND ${value} < TIMESTAMP '10000-01-01'${micros}`;
    return whole(inTime, number(`epoch_ms(${value}) / ${DAY_MS} + ${DAYS_TO_1970}`, SHEET_STYLES.timestamp));
  }
  if (name === 'TIME') {
    const isWhole = `epoch_us(${value}) % 1000 = 0 AND epoch_us(${value}) < 86400000000`;
    return whole(isWhole, number(`epoch_us(${value}) / 1000 / ${DAY_MS}`, SHEET_STYLES.time));
  }
  return whole(null, text(name === 'VARCHAR' ? value : `CAST(${value} AS VARCHAR)`));
}

/**
 * The form in which a value comes to `cellSql`: nested ones as JSON, bytes as hexadecimal, the rest as it is. A step of
 * its own, so that the long expression is written once.
 */
export function sheetForm(value: string, type: ColumnType): { sql: string; type: ScalarType } {
  if (isNested(type))
    return { sql: `CASE WHEN ${value} IS NOT NULL THEN ${jsonSql(value, type)} END`, type: TEXT };
  if (type.kind === 'enum') return { sql: `CAST(${value} AS VARCHAR)`, type: TEXT };
  if (type.kind !== 'scalar') throw new Error(`no scalar: ${type.kind}`);
  return type.name === 'BLOB' ? { sql: `lower(hex(${value}))`, type: TEXT } : { sql: value, type };
}

/** Whether the text is longer than a cell can be; null for types that never are. */
export function isCutSql(value: string, { name }: ScalarType): string | null {
  if (!/^(VARCHAR|BIT|BIGNUM|VARIANT)$/.test(name)) return null;
  const text = name === 'VARCHAR' ? value : `CAST(${value} AS VARCHAR)`;
  return `CASE WHEN strlen(${text}) > ${CELL_LENGTH} THEN ${units(text)} > ${CELL_LENGTH} ELSE false END`;
}

/** Whether a double gives back every digit. */
function decimalFits(value: string, scale: number): string {
  const limit = decimalLimit(scale);
  return `${value} < ${limit} AND ${value} > -${limit}`;
}

/** The first decimal of that scale that has more than 15 digits, as SQL. */
export function decimalLimit(scale: number): string {
  return scale <= DOUBLE_DIGITS
    ? `1${'0'.repeat(DOUBLE_DIGITS - scale)}`
    : `0.${'0'.repeat(scale - DOUBLE_DIGITS - 1)}1`;
}

function units(text: string): string {
  return `(length(${text}) + length(regexp_replace(${text}, '[^\\x{10000}-\\x{10FFFF}]', '', 'g')))`;
}

function cut(text: string): string {
  return `CASE WHEN strlen(${text}) > ${CELL_LENGTH} THEN left(${text}, ${CELL_LENGTH} - length(regexp_replace(${text}, '[^\\x{10000}-\\x{10FFFF}]', '', 'g'))::INTEGER) ELSE ${text} END`;
}

/** What XML cannot hold, and the carriage return, which it turns into a line feed. */
const FORBIDDEN = '\\x00-\\x08\\x0b-\\x1f\\x{fffe}\\x{ffff}';

/** Escapes of XML, and Excel's own `_x0007_` for signs that XML cannot hold or would change. */
function xmlText(text: string): string {
  return `CASE WHEN regexp_matches(${text}, '[&<>${FORBIDDEN}]|_x[0-9A-Fa-f]{4}_') THEN ${xmlEscaped(text)} ELSE ${text} END`;
}

function xmlEscaped(text: string): string {
  const named = [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
  ].reduce(
    (sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`,
    `regexp_replace(${text}, '_(x[0-9A-Fa-f]{4}_)', '_x005F_\\1', 'g')`,
  );
  const isForbidden = `regexp_matches(s, '[${FORBIDDEN}]')`;
  const each = `CASE WHEN ${isForbidden} THEN printf('_x%04X_', unicode(s)) ELSE s END`;
  const all = `array_to_string(list_transform(string_split(${named}, ''), lambda s: ${each}), '')`;
  return `CASE WHEN regexp_matches(${text}, '[${FORBIDDEN}]') THEN ${all} ELSE ${named} END`;
}
