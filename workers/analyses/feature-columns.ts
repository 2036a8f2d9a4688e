import type { RoleBinding } from '../contract/analysis';
import { wordSql } from './role-sql';

/** A column that tells rows apart, and how it is read. */
export interface FeatureColumn extends RoleBinding {
  kind: 'number' | 'time' | 'category';
  /** Name of its column in the inputs. */
  name: string;
}

/** Where features are read from. */
export interface FeatureSource {
  /** Quoted, as it stands in FROM. */
  relation: string;
  /** Condition of the rows that take part. */
  where: string;
  /** Values of a category that count by themselves; the rest is "other". */
  levels: number;
}

/** Squares of larger numbers, summed up over a table, do not fit a double. */
const LARGEST = '1e100';
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/;
const TIME = /^(DATE|TIMESTAMP)/;

/** The columns of a role, each once, without those that tell every row from every other or are what is asked for. */
export function featureColumns(
  bindings: readonly RoleBinding[],
  leftOut: readonly string[] = [],
): FeatureColumn[] {
  const different = [...new Map(bindings.map((each) => [each.column, each])).values()];
  return different
    .filter(({ column }) => !leftOut.includes(column))
    .map((each, i) => ({ ...each, kind: kindOf(each.type), name: `f${i}` }));
}

function kindOf(type: string): FeatureColumn['kind'] {
  if (NUMBER.test(type)) return 'number';
  return TIME.test(type) ? 'time' : 'category';
}

/**
 * What `readFeatures` needs beside `rows` and `counts`: the levels of each category, an input for each. `rows` selects
 * `featureItems`, `counts` selects `countItems`.
 */
export function levelQueries(
  columns: readonly FeatureColumn[],
  source: FeatureSource,
): Record<string, string> {
  const categories = columns.filter(({ kind }) => kind === 'category');
  return Object.fromEntries(categories.map((column) => [column.name, levelsSql(column, source)]));
}

/** Items of a SELECT: each feature as a number, days since 1970, or the place of its level (from 1; 0 beyond the limit). */
export function featureItems(columns: readonly FeatureColumn[], source: FeatureSource): string[] {
  return columns.map((column) => `${valueSql(column, source)} AS ${column.name}`);
}

/** Items of a SELECT without groups: values that cannot be reckoned with; of a category, those that read as numbers. */
export function countItems(columns: readonly FeatureColumn[], where: string): string[] {
  return columns.map((column) =>
    column.kind === 'category'
      ? `count(TRY_CAST(${wordSql(column)} AS DOUBLE)) FILTER (WHERE ${where}) AS ${column.name}`
      : `count(${column.sql}) FILTER (WHERE (${where}) AND NOT (${isUsable(column)})) AS ${column.name}`,
  );
}

function valueSql(column: FeatureColumn, source: FeatureSource): string {
  if (column.kind === 'category') {
    const word = wordSql(column);
    const list = `(SELECT list(level ORDER BY n DESC, level) FROM (${levelsSql(column, source)}))`;
    return `CASE WHEN ${word} IS NOT NULL THEN CAST(coalesce(list_position(${list}, ${word}), 0) AS INTEGER) END`;
  }
  return `CASE WHEN ${isUsable(column)} THEN ${numberSql(column)} END`;
}

function numberSql({ kind, sql }: FeatureColumn): string {
  return kind === 'time' ? `epoch(CAST(${sql} AS TIMESTAMP)) / 86400` : `CAST(${sql} AS DOUBLE)`;
}

function isUsable({ kind, sql }: FeatureColumn): string {
  return kind === 'time'
    ? `isfinite(CAST(${sql} AS TIMESTAMP))`
    : `isfinite(CAST(${sql} AS DOUBLE)) AND abs(CAST(${sql} AS DOUBLE)) < ${LARGEST}`;
}

/** The commonest values of a category, with the number of all different ones. */
function levelsSql(column: FeatureColumn, { relation, where, levels }: FeatureSource): string {
  return `SELECT level, n, count(*) OVER () AS levels
FROM (SELECT ${wordSql(column)} AS level, count(*) AS n FROM ${relation} WHERE ${where} GROUP BY level)
WHERE level IS NOT NULL
ORDER BY n DESC, level LIMIT ${levels}`;
}
