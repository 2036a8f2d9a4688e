import type { AnalysisRequest } from '../../contract/analysis';
import { type Examined, examinedColumns, timePairs } from './examined';
import { numbersSql } from './query-numbers';
import { textSql, valuesSql } from './query-texts';
import { type Settings, readSettings } from './settings';
import { sqlText } from './sql-text';

/** Above so many rows the different values of a column are estimated. */
const COUNT_DISTINCT_ROWS = 500_000;
/** Columns that one pass over the table looks at: more would cost memory, fewer time. */
const SUMMARY_COLUMNS = 60;
/** A wide table is asked about with about so many statements of each kind. */
const STATEMENTS = 40;

/**
 * The queries, each small in what it returns. Columns are looked at one at a time where that takes memory (quantiles,
 * different texts), and together where it does not.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const columns = examinedColumns(request);
  const settings = readSettings(request);
  const of = (...families: Examined['family'][]): Examined[] =>
    columns.filter(({ family }) => families.includes(family));
  const { relation } = request;
  return {
    table: tableSql(request, settings),
    ...inParts('summary', columns, SUMMARY_COLUMNS, (part) => summarySql(part, relation)),
    ...inParts('distinct', of('number', 'time', 'scalar'), SUMMARY_COLUMNS, (part) =>
      distinctSql(part, relation),
    ),
    ...each('numbers', of('number'), (column) => numbersSql(column, relation, settings)),
    ...each('times', of('time'), (column) => timesSql(column, relation, settings)),
    ...each('texts', of('text'), (column) => textSql(column, relation, settings)),
    ...each('values', of('text'), (column) => valuesSql(column, relation)),
    ...each('pairs', timePairs(columns), (pair) => pairSql(pair, relation)),
    duplicates: repeatedSql(
      request.columns.map(({ sql }) => sql),
      relation,
    ),
    ...(request.roles.key ? { keys: keysSql(request) } : {}),
  };
}

/** One query for each so many items. */
function inParts<T>(
  name: string,
  items: readonly T[],
  size: number,
  sqlOf: (part: readonly T[]) => string,
): Record<string, string> {
  const parts = Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
  return Object.fromEntries(parts.map((part, number) => [`${name}_${number}`, sqlOf(part)]));
}

/** One query for each item; for very many, several items in each. */
function each<T>(name: string, items: readonly T[], sqlOf: (item: T) => string): Record<string, string> {
  const size = Math.ceil(items.length / STATEMENTS);
  return inParts(name, items, Math.max(1, size), (part) =>
    part.map((item) => `(${sqlOf(item)})`).join('\nUNION ALL\n'),
  );
}

function tableSql({ relation }: AnalysisRequest, { latest }: Settings): string {
  const limit =
    latest === null ? 'CAST(CAST(now() AS TIMESTAMP) + INTERVAL 10 YEAR AS DATE)' : `DATE ${sqlText(latest)}`;
  return `SELECT count(*) AS row_count, CAST(${limit} AS VARCHAR) AS latest FROM ${relation}`;
}

/** A row for each column: values that are there, an estimate of how many differ, and the ends. */
function summarySql(columns: readonly Examined[], relation: string): string {
  const aggregates = columns.flatMap(({ sql, place, family }) => {
    const hasOrder = family !== 'other';
    return [
      `count(${sql}) AS f${place}`,
      `${hasOrder ? `approx_count_distinct(${sql})` : '0'} AS d${place}`,
      `${hasOrder ? `CAST(min(${sql}) AS VARCHAR)` : 'CAST(NULL AS VARCHAR)'} AS l${place}`,
      `${hasOrder ? `CAST(max(${sql}) AS VARCHAR)` : 'CAST(NULL AS VARCHAR)'} AS h${place}`,
    ];
  });
  return `SELECT ${aggregates.join(',\n  ')}\nFROM ${relation}`;
}

function distinctSql(columns: readonly Examined[], relation: string): string {
  const counts = columns.map(({ sql, place }) => `count(DISTINCT ${sql}) AS e${place}`);
  return `SELECT ${counts.join(', ')}
FROM ${relation}
WHERE (SELECT count(*) <= ${COUNT_DISTINCT_ROWS} FROM ${relation})`;
}

function timesSql({ sql, place }: Examined, relation: string, { earliest, latest }: Settings): string {
  const time = `CAST(${sql} AS TIMESTAMP)`;
  const limit =
    latest === null ? 'CAST(now() AS TIMESTAMP) + INTERVAL 10 YEAR' : `TIMESTAMP ${sqlText(latest)}`;
  return `SELECT ${place} AS place,
  count(*) FILTER (WHERE isfinite(t) AND t < TIMESTAMP ${sqlText(earliest)}) AS early,
  count(*) FILTER (WHERE isfinite(t) AND CAST(t AS DATE) > CAST(${limit} AS DATE)) AS late,
  count(*) FILTER (WHERE NOT isfinite(t)) AS infinite
FROM (SELECT ${time} AS t FROM ${relation})`;
}

function pairSql({ start, end }: { start: Examined; end: Examined }, relation: string): string {
  return `SELECT ${start.place} AS start_place, ${end.place} AS end_place, count(*) AS reversed,
  min(CAST(${start.sql} AS VARCHAR) || ' → ' || CAST(${end.sql} AS VARCHAR)) AS example
FROM ${relation} WHERE ${end.sql} < ${start.sql}`;
}

/**
 * Rows that say the same in all of these columns. Hashes of 64 bits find the candidates in little memory; the candidates
 * themselves are then compared, so that two rows of one hash are not taken for one.
 */
function repeatedSql(columns: readonly string[], relation: string, example = 'NULL'): string {
  const hash = `hash(${columns.join(', ')})`;
  return `SELECT count(*) AS groups, CAST(coalesce(sum(n - 1), 0) AS BIGINT) AS surplus, min(example) AS example
FROM (
  SELECT count(*) AS n, ${example} AS example FROM ${relation}
  WHERE ${hash} IN (
    SELECT h FROM (SELECT ${hash} AS h, count(*) AS n FROM ${relation} GROUP BY h) WHERE n > 1
  )
  GROUP BY ${columns.join(', ')}
  HAVING count(*) > 1
)`;
}

function keysSql({ roles, relation }: AnalysisRequest): string {
  const keys = (roles.key ?? []).map(({ sql }) => sql);
  const filled = keys.map((sql) => `${sql} IS NOT NULL`).join(' AND ');
  const example = `concat_ws(' · ', ${keys.map((sql) => `CAST(${sql} AS VARCHAR)`).join(', ')})`;
  const named = `(SELECT * FROM ${relation} WHERE ${filled})`;
  return `SELECT repeated.*, (SELECT count(*) FROM ${relation} WHERE NOT (${filled})) AS missing
FROM (${repeatedSql(keys, named, example)}) AS repeated`;
}
