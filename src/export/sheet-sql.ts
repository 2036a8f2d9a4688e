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
 * @param isLong some text of the column may be longer than a cell; those are cut
 */
export function cellSql(
  value: string,
  type: ScalarType,
  column: string,
  row: string,
  isLong: boolean,
): string {
  const at = `'<c r="${column}', ${row}, '"`;
  const text = (expression: string) =>
    `concat(${at} t="inlineStr"><is><t xml:space="preserve">', ${expression}, '</t></is></c>')`;
  const number = (expression: string, style: number) =>
    `concat(${at}${style === 0 ? '' : ` s="${style}"`}><v>', ${expression}, '</v></c>')`;
  // The text of a number or a time has nothing to escape.
  const whole = (fits: string | null, cell: string) => {
    const first = fits === null ? '' : `WHEN ${fits} THEN ${cell} `;
    return `CASE WHEN ${value} IS NULL THEN NULL ${first}ELSE ${fits === null ? cell : text(value)} END`;
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
  if (name === 'VARCHAR') return whole(null, text(xmlText(isLong ? cut(value) : value)));
  return whole(null, text(`CAST(${value} AS VARCHAR)`));
}

/**
 * The form in which a value comes to `cellSql`: nested ones as JSON, bytes as hexadecimal, the rest as it is. A step of
 * its own, so that the long expression is written, and worked out, once.
 */
export function sheetForm(value: string, type: ColumnType): { sql: string; type: ScalarType } {
  if (isNested(type))
    return { sql: `CASE WHEN ${value} IS NOT NULL THEN ${jsonSql(value, type)} END`, type: TEXT };
  if (type.kind === 'enum') return { sql: `CAST(${value} AS VARCHAR)`, type: TEXT };
  if (type.kind !== 'scalar') throw new Error(`no scalar: ${type.kind}`);
  if (type.name === 'BLOB') return { sql: `lower(hex(${value}))`, type: TEXT };
  return /^(BIT|BIGNUM|VARIANT)$/.test(type.name)
    ? { sql: `CAST(${value} AS VARCHAR)`, type: TEXT }
    : { sql: value, type };
}

/** Whether a text is longer than a cell. */
export function isCutSql(text: string): string {
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

/**
 * Escapes of XML, and of what would be read as one of Excel's own (`_x0007_`). Control characters are left to the worker
 * (`writeControls`).
 */
function xmlText(text: string): string {
  const needs = ['&', '<', '>', '_x'].map((sign) => `contains(${text}, '${sign}')`).join(' OR ');
  const escaped = [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
  ].reduce(
    (sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`,
    `regexp_replace(${text}, '_(x[0-9A-Fa-f]{4}_)', '_x005F_\\1', 'g')`,
  );
  return `CASE WHEN ${needs} THEN ${escaped} ELSE ${text} END`;
}
