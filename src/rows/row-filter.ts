import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { isFloating, typedLiteral } from './typed-literal';

interface OfColumn {
  column: string;
  /** As DuckDB names it. */
  type: string;
}

/** What of a relation is shown. Values are exact texts; null stands for a missing one. */
export type RowFilter = OfColumn &
  (
    | { kind: 'values'; values: readonly (string | null)[] }
    /** The column holds words with a space between; one of the values is among them. */
    | { kind: 'among'; values: readonly string[] }
    /** Both ends count, but for the upper one of a range that ends before it; an end that is null is open. */
    | { kind: 'range'; low: string | null; high: string | null; endsBefore?: boolean }
    /** Beyond either end: outliers. */
    | { kind: 'outside'; low: string; high: string }
    | { kind: 'text'; how: 'contains' | 'equals' | 'starts'; text: string }
    | { kind: 'empty' }
    | { kind: 'filled' }
    /** The value stands in more than one row. */
    | { kind: 'repeated' }
  );

/** The condition of a filter on `relation`, as it stands in WHERE. */
export function filterSql(filter: RowFilter, relation: string): string {
  const column = quoteIdentifier(filter.column);
  const literal = (text: string) => typedLiteral(text, filter.type);
  switch (filter.kind) {
    case 'values':
      return valuesSql(filter.values, column, filter.type);
    case 'among':
      return `list_has_any(string_split(${column}, ' '), [${filter.values.map(sqlLiteral).join(', ')}])`;
    case 'range':
      return rangeSql(filter, column, literal);
    case 'outside': {
      const beyond = `(${column} < ${literal(filter.low)} OR ${column} > ${literal(filter.high)})`;
      return isFloating(filter.type) ? `${beyond} AND NOT isnan(${column})` : beyond;
    }
    case 'text':
      return textSql(filter, column);
    case 'empty':
      return filter.type === 'VARCHAR' ? `(${column} IS NULL OR ${column} = '')` : `${column} IS NULL`;
    case 'filled':
      return filter.type === 'VARCHAR' ? `${column} <> ''` : `${column} IS NOT NULL`;
    case 'repeated':
      return `${column} IN (SELECT ${column} FROM ${relation} GROUP BY ${column} HAVING count(*) > 1)`;
  }
}

/** All filters at once; empty when there are none. */
export function whereSql(filters: readonly RowFilter[], relation: string): string {
  if (filters.length === 0) return '';
  return `WHERE ${filters.map((filter) => filterSql(filter, relation)).join(' AND ')}`;
}

/** One filter a column: a new one takes the place of the old. */
export function withFilter(filters: readonly RowFilter[], filter: RowFilter): RowFilter[] {
  const others = filters.filter((other) => other.column !== filter.column);
  return [...others, filter];
}

function valuesSql(values: readonly (string | null)[], column: string, type: string): string {
  const present = values.filter((value) => value !== null);
  const isPlain =
    /^(VARCHAR|ENUM|BOOLEAN|DATE|TIMESTAMP|UUID|U?(TINY|SMALL|BIG|HUGE)?INT|DECIMAL|DOUBLE|FLOAT)/;
  const asText = !isPlain.test(type) || type.endsWith('[]');
  const compared = asText ? `CAST(${column} AS VARCHAR)` : column;
  const literals = present.map((value) => (asText ? sqlLiteral(value) : typedLiteral(value, type)));
  const conditions = [
    ...(literals.length === 1 ? [`${compared} = ${literals.join()}`] : []),
    ...(literals.length > 1 ? [`${compared} IN (${literals.join(', ')})`] : []),
    ...(values.includes(null) ? [`${column} IS NULL`] : []),
  ];
  if (conditions.length === 0) return 'false';
  return conditions.length === 1 ? conditions.join() : `(${conditions.join(' OR ')})`;
}

function rangeSql(
  {
    low,
    high,
    type,
    endsBefore,
  }: { low: string | null; high: string | null; type: string; endsBefore?: boolean },
  column: string,
  literal: (text: string) => string,
): string {
  // NaN is greater than every number to DuckDB, but lies in no range.
  const open = high === null && isFloating(type) ? ` AND NOT isnan(${column})` : '';
  if (endsBefore && high !== null) {
    const start = low === null ? '' : `${column} >= ${literal(low)} AND `;
    return `${start}${column} < ${literal(high)}`;
  }
  if (low !== null && high !== null) return `${column} BETWEEN ${literal(low)} AND ${literal(high)}`;
  if (low !== null) return `${column} >= ${literal(low)}${open}`;
  if (high !== null) return `${column} <= ${literal(high)}`;
  return `${column} IS NOT NULL${open}`;
}

function textSql({ how, text, type }: { how: string; text: string; type: string }, column: string): string {
  const value = type === 'VARCHAR' ? column : `CAST(${column} AS VARCHAR)`;
  const wanted = sqlLiteral(text);
  if (how === 'equals') return `${value} = ${wanted}`;
  return `${how === 'starts' ? 'starts_with' : 'contains'}(lower(${value}), lower(${wanted}))`;
}
