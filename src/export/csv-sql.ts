import { sqlLiteral } from '../sql/literal';
import type { ColumnType } from './column-type';

/** Types whose text never holds a delimiter, a quote or a line end. */
const NEVER_QUOTED =
  /^(BOOLEAN|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|FLOAT|DOUBLE|UUID|DATE|TIME.*|INTERVAL|BIT|BIGNUM|"NULL")$/;

const FORMULA_SIGNS = `'=', '+', '-', '@', chr(9), chr(13)`;

/**
 * An SQL expression that writes a value as a field of delimited text; NULL stays NULL, which `concat` leaves out. An
 * empty text is quoted, so that it is told from NULL, and so are blanks at the ends, which some readers cut.
 */
export function fieldSql(value: string, type: ColumnType, delimiter: string, guard: boolean): string {
  if (type.kind === 'scalar' && NEVER_QUOTED.test(type.name)) return value;
  const plain = type.kind === 'scalar' && type.name === 'VARCHAR' ? value : `CAST(${value} AS VARCHAR)`;
  const text = guard
    ? `CASE WHEN left(${plain}, 1) IN (${FORMULA_SIGNS}) THEN concat('''', ${plain}) ELSE ${plain} END`
    : plain;
  const needs = [
    `${text} = ''`,
    ...[sqlLiteral(delimiter), `'"'`, 'chr(10)', 'chr(13)'].map((sign) => `contains(${text}, ${sign})`),
    `starts_with(${text}, ' ')`,
    `ends_with(${text}, ' ')`,
  ];
  return `CASE WHEN ${needs.join(' OR ')} THEN concat('"', replace(${text}, '"', '""'), '"') ELSE ${text} END`;
}

/** One name of the first line. */
export function headerField(name: string, delimiter: string): string {
  const needs = name === '' || name.trim() !== name || name.includes(delimiter) || /["\r\n]/.test(name);
  return needs ? `"${name.replaceAll('"', '""')}"` : name;
}
