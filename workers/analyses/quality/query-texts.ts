import type { Examined } from './examined';
import { ANY_SHAPE, type DateOrder, PLACEHOLDERS, SHAPES, dateSql } from './readings';
import type { Settings } from './settings';
import { halfWidthSql, sqlText, tidySql } from './sql-text';

/** Columns of fewer different texts are looked at value by value, others row by row: that takes time, but no memory. */
const FEW_TEXTS = 100_000;
/** So many values of a column, the most frequent ones, are compared with each other. */
const COMPARED_VALUES = 20_000;

const LONGEST_PLACEHOLDER = 12;
const LONGEST_NUMBER = 60;

/** What a text is; `text` is what nothing else fits. */
const KINDS = ['blank', 'placeholder', 'whole', 'decimal', 'date', 'dressed', 'comma', 'text'] as const;
export type Kind = (typeof KINDS)[number];

const ORDERS: readonly DateOrder[] = ['yearFirst', 'dayFirst', 'monthFirst', 'named', 'compact'];

/** Yes or no of a group of texts. */
const MARKS = [
  'spaced',
  'wide',
  'padded',
  'percent',
  'parentheses',
  'iso',
  'timed',
  'early',
  'late',
] as const;
export type TextMark = (typeof MARKS)[number];

const code = (kind: Kind): number => KINDS.indexOf(kind);
const matches = (text: string, shape: string): string => `regexp_matches(${text}, '${shape}')`;
const quoted = (name: string): string => `"${name}"`;

/**
 * The texts of a column in groups of one kind, with marks, as numbers of rows and an example. Most texts are neither number
 * nor date nor oddly spaced, and one regular expression says so. A group is a number, because grouping by one is fast.
 */
export function textSql({ sql, place }: Examined, relation: string, settings: Settings): string {
  const has = (shape: keyof typeof SHAPES): string => matches('h', SHAPES[shape]);
  const latest =
    settings.latest === null
      ? 'CAST(now() AS TIMESTAMP) + INTERVAL 10 YEAR'
      : `TIMESTAMP ${sqlText(settings.latest)}`;
  const when: Record<DateOrder, string> = {
    yearFirst: `kind = ${code('date')} AND ${has('yearFirst')}`,
    dayFirst: `kind = ${code('date')} AND ${has('yearLast')}`,
    monthFirst: `kind = ${code('date')} AND ${has('yearLast')}`,
    named: `kind = ${code('date')} AND ${has('named')}`,
    compact: `kind = ${code('whole')} AND ${has('compact')}`,
  };
  const days = ORDERS.map(
    (order) => `CASE WHEN ${when[order]} THEN ${dateSql('h', order)} END AS ${quoted(order)}`,
  );
  const isDressed = `kind IN (${code('dressed')}, ${code('comma')})`;
  const marks: Record<TextMark, string> = {
    spaced: 'spaced',
    wide: 'wide',
    padded: `kind = ${code('whole')} AND ${has('padded')}`,
    percent: `${isDressed} AND contains(h, '%')`,
    parentheses: `${isDressed} AND contains(h, '(')`,
    iso: `kind = ${code('date')} AND ${has('iso')}`,
    timed: `kind = ${code('date')} AND contains(h, ':')`,
    early: `coalesce(day < TIMESTAMP ${sqlText(settings.earliest)}, false)`,
    late: `coalesce(CAST(day AS DATE) > CAST(${latest} AS DATE), false)`,
  };
  const kind = `CASE
        WHEN h = '' OR (spaced AND ${tidySql('h')} = '') THEN ${code('blank')}
        WHEN length(h) <= ${LONGEST_PLACEHOLDER} AND lower(trim(h)) IN (${PLACEHOLDERS.map(sqlText).join(', ')}) THEN ${code('placeholder')}
        WHEN length(h) > ${LONGEST_NUMBER} OR NOT ${matches('h', ANY_SHAPE)} THEN ${code('text')}
        WHEN ${has('integer')} THEN ${code('whole')}
        WHEN ${has('decimal')} THEN ${code('decimal')}
        WHEN ${has('yearFirst')} OR ${has('yearLast')} OR ${has('named')} THEN ${code('date')}
        WHEN ${has('dressed')} THEN ${code('dressed')}
        ELSE ${code('comma')}
      END`;
  const bits = [
    ...MARKS.map((mark) => marks[mark]),
    ...ORDERS.map((order) => `${quoted(order)} IS NOT NULL`),
  ].map((holds, bit) => `CASE WHEN ${holds} THEN ${KINDS.length << bit} ELSE 0 END`);
  // Few texts are odd: three searches without a regular expression tell.
  const isOdd = ["v LIKE ' %'", "v LIKE '% '", "contains(v, '  ')", 'strlen(v) <> length(v)']
    .concat(['contains(v, chr(9))', 'contains(v, chr(10))', 'contains(v, chr(13))'])
    .join(' OR ');
  return `SELECT ${place} AS place, code, CAST(sum(n) AS BIGINT) AS n, count(*) AS different, min(v) AS example,
  min(digits) AS shortest, max(digits) AS longest
FROM (
  SELECT v, n, CASE WHEN kind = ${code('whole')} THEN length(trim(h)) END AS digits,
    CASE WHEN kind = ${code('text')} AND NOT spaced AND NOT wide THEN ${code('text')}
      ELSE kind + ${bits.join(' + ')} END AS code
  FROM (
    SELECT *, coalesce(${ORDERS.map(quoted).join(', ')}) AS day
    FROM (
      SELECT *, ${days.join(',\n        ')}
      FROM (
        SELECT *, ${kind} AS kind
        FROM (
          SELECT v, n, odd AND ${matches('v', SHAPES.spaced)} AS spaced, odd AND ${matches('v', SHAPES.wide)} AS wide,
            CASE WHEN odd AND ${matches('v', SHAPES.wide)} THEN ${halfWidthSql('v')} ELSE v END AS h
          FROM (SELECT v, n, ${isOdd} AS odd FROM (${countedSql(sql, relation)}))
        )
      )
    )
  )
)
GROUP BY code`;
}

/** A group of texts by its code: what `textSql` has added up. */
export function readCode(code: number): { kind: Kind; marks: Set<TextMark>; orders: Set<DateOrder> } {
  const flags = Math.floor(code / KINDS.length);
  const isSet = (bit: number): boolean => ((flags >> bit) & 1) === 1;
  return {
    kind: KINDS[code % KINDS.length] ?? 'text',
    marks: new Set(MARKS.filter((_, bit) => isSet(bit))),
    orders: new Set(ORDERS.filter((_, bit) => isSet(MARKS.length + bit))),
  };
}

/** Texts with their number of rows: grouped where few differ, one by one where many do. */
function countedSql(sql: string, relation: string): string {
  const few = `(SELECT approx_count_distinct(${sql}) <= ${FEW_TEXTS} FROM ${relation})`;
  const texts = `SELECT CAST(${sql} AS VARCHAR) AS v FROM ${relation} WHERE ${sql} IS NOT NULL AND`;
  return `SELECT v, count(*) AS n FROM (${texts} ${few}) GROUP BY v
    UNION ALL SELECT v, 1 AS n FROM (${texts} NOT ${few})`;
}

/** The most frequent texts of a column, unless there are too many to compare. */
export function valuesSql({ sql, place }: Examined, relation: string): string {
  const few = `(SELECT approx_count_distinct(${sql}) <= ${FEW_TEXTS} FROM ${relation})`;
  return `SELECT ${place} AS place, v, count(*) AS n
FROM (SELECT CAST(${sql} AS VARCHAR) AS v FROM ${relation} WHERE ${sql} IS NOT NULL AND ${few})
GROUP BY v ORDER BY n DESC, v LIMIT ${COMPARED_VALUES}`;
}
