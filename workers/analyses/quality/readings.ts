import { tidy } from './fingerprint';
import { halfWidthSql, sqlText, tidySql } from './sql-text';

/** Words that stand for a missing value, as exports of databases and spreadsheets write them. */
export const PLACEHOLDERS = ['n/a', '#n/a', 'na', '<na>', 'null', '(null)', '(blank)', 'nan', 'nil']
  .concat(['-', '--', '—', '?', '??', '.', 'missing', '\\n'])
  .concat(['空', '缺失', '暂无', '不详']);

const MONEY = '[$€£¥￥₩₹]|USD|EUR|GBP|CNY|RMB|JPY';
const NUMBER_START = `^[\\s(]*[+-]?\\s*(?:${MONEY})?\\s*[+-]?`;
const NUMBER_END = `\\s*(?:${MONEY}|%|元)?[\\s)]*$`;
const DAY_TIME = '(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)?\\s*$';

/** Shapes of texts, as regular expressions of DuckDB (RE2). */
export const SHAPES = {
  spaced: '^[\\s\\p{Z}]|[\\s\\p{Z}]$|[\\s\\p{Z}]{2}',
  wide: '[　！-～]',
  integer: '^\\s*[+-]?\\d{1,18}\\s*$',
  decimal: '^\\s*[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?\\s*$',
  /** With currency, percent, thousands separators, or parentheses for a minus. */
  dressed: `${NUMBER_START}(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?${NUMBER_END}`,
  /** The same with a decimal comma. */
  comma: `${NUMBER_START}(?:\\d+|\\d{1,3}(?:[. ]\\d{3})+),\\d{1,2}${NUMBER_END}`,
  padded: '^\\s*0\\d',
  iso: '^\\s*\\d{4}-\\d',
  yearFirst: `^\\s*\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?${DAY_TIME}`,
  yearLast: `^\\s*\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}${DAY_TIME}`,
  named: '^\\s*(?:\\d{1,2}[ -][A-Za-z]{3,9}[ -]\\d{4}|[A-Za-z]{3,9} \\d{1,2},? \\d{4})\\s*$',
  compact: '^\\s*(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\s*$',
} as const;

/** Everything that may be a number or a date, in one expression: a text that it does not fit needs no other. */
export const ANY_SHAPE = (['decimal', 'dressed', 'comma', 'yearFirst', 'yearLast', 'named'] as const)
  .map((name) => `(?:${SHAPES[name]})`)
  .join('|');

/** How numbers are written in a column of text. */
export interface NumberWriting {
  wide: boolean;
  whole: boolean;
  dressed: boolean;
  comma: boolean;
  percent: boolean;
  parentheses: boolean;
}

/** SQL that reads a column of text as numbers; NULL where it is none. A percentage becomes a share. */
export function numberSql(sql: string, writing: NumberWriting): string {
  const half = writing.wide ? halfWidthSql(sql) : sql;
  if (writing.whole) return `TRY_CAST(trim(${half}) AS BIGINT)`;
  if (!writing.dressed && !writing.comma) return `TRY_CAST(trim(${half}) AS DOUBLE)`;
  const noise = (marks: string): string =>
    `regexp_replace(${half}, '[\\s\\p{Z}${marks}()%元]|${MONEY}', '', 'g')`;
  const bare = writing.comma ? `replace(${noise('.')}, ',', '.')` : noise(',');
  const factors = [
    ...(writing.parentheses ? [`CASE WHEN contains(${sql}, '(') THEN -1 ELSE 1 END`] : []),
    ...(writing.percent ? [`CASE WHEN contains(${half}, '%') THEN 0.01::DOUBLE ELSE 1 END`] : []),
  ];
  return [`TRY_CAST(${bare} AS DOUBLE)`, ...factors].join(' * ');
}

/** Orders in which day, month and year stand in a text. */
export type DateOrder = 'yearFirst' | 'dayFirst' | 'monthFirst' | 'named' | 'compact';

/** SQL that reads a text as a TIMESTAMP, supposing an order; NULL for a day that does not exist. */
export function dateSql(half: string, order: DateOrder): string {
  const rearranged = (pattern: string, to: string): string =>
    `TRY_CAST(regexp_replace(trim(${half}), '^${pattern}', '${to}') AS TIMESTAMP)`;
  switch (order) {
    case 'yearFirst':
      return rearranged('(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?', '\\1-\\2-\\3');
    case 'dayFirst':
      return rearranged('(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})', '\\3-\\2-\\1');
    case 'monthFirst':
      return rearranged('(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})', '\\3-\\1-\\2');
    case 'named':
      return `try_strptime(trim(${half}), ['%d %b %Y', '%d %B %Y', '%d-%b-%Y', '%b %d, %Y', '%B %d, %Y', '%b %d %Y', '%B %d %Y'])`;
    case 'compact':
      return `try_strptime(trim(${half}), '%Y%m%d')`;
  }
}

/** How dates are written in a column of text. */
export interface DateWriting {
  wide: boolean;
  /** Only `2024-12-31`, which needs no rearranging. */
  iso: boolean;
  orders: DateOrder[];
  timed: boolean;
}

/** SQL that reads a column of text as dates, or as times where some have a time of day. */
export function datesSql(sql: string, writing: DateWriting): string {
  const type = writing.timed ? 'TIMESTAMP' : 'DATE';
  const half = writing.wide ? halfWidthSql(sql) : sql;
  if (writing.iso) return `CAST(TRY_CAST(trim(${half}) AS TIMESTAMP) AS ${type})`;
  const readings = writing.orders.map((order) => dateSql(half, order));
  const [first = 'NULL'] = readings;
  return `CAST(${readings.length > 1 ? `coalesce(${readings.join(', ')})` : first} AS ${type})`;
}

/**
 * SQL for texts that stand for a missing value.
 * @param known the values of the column, if all are known: then only the words among them are named.
 */
export function isPlaceholderSql(sql: string, known: readonly string[] | null): string {
  const held = known && new Set(known.map((value) => tidy(value).toLowerCase()));
  const words = ['', ...PLACEHOLDERS].filter((word) => !held || held.has(word)).map(sqlText);
  return `lower(${tidySql(sql)}) IN (${words.join(', ')})`;
}
