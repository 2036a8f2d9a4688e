import { exactText } from '../../workers/table/exact';
import type { ColumnInfo } from '../engine/exact-query';
import { distributionOf, familyOf, type Ask, type Distribution } from '../ingest/profile';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { whereSql, type RowFilter } from './row-filter';

/** A value with the number of rows that have it; null for the missing ones. */
export interface CountedValue {
  value: string | null;
  count: number;
}

export const LISTED = 50;

/** The most frequent values of a column among the rows that pass the other filters, and the missing ones. */
export async function frequentValues(
  ask: Ask,
  relation: string,
  column: string,
  others: readonly RowFilter[],
  search: string,
): Promise<CountedValue[]> {
  const found = await ask(frequentValuesSql(relation, column, others, search));
  return found.map(([value, count]) => ({
    value: value === null || value === undefined ? null : exactText(value),
    count: Number(count),
  }));
}

export function frequentValuesSql(
  relation: string,
  column: string,
  others: readonly RowFilter[],
  search: string,
): string {
  const name = quoteIdentifier(column);
  const groups = `SELECT ${name}::VARCHAR AS v, count(*) AS n FROM ${relation} ${whereSql(others, relation)} GROUP BY ${name}`;
  const wanted = search === '' ? '' : `WHERE contains(lower(v), lower(${sqlLiteral(search)}))`;
  return `SELECT v, n FROM (${groups}) ${wanted} ORDER BY n DESC, v LIMIT ${LISTED}`;
}

/** Bars to choose a range from; of a large table they come from a sample. */
export async function barsOfColumn(
  ask: Ask,
  source: { relation: string; isStored: boolean },
  rows: number,
  { name, type }: ColumnInfo,
): Promise<Distribution> {
  const family = familyOf(type);
  if (family !== 'number' && family !== 'time') return { kind: 'none' };
  const sampleAbove = source.isStored ? undefined : Infinity;
  return distributionOf(ask, source.relation, rows, quoteIdentifier(name), family, sampleAbove);
}

/** Whether a text is a value of the type; what the reader types is checked before it becomes SQL. */
export async function isValue(ask: Ask, text: string, type: string): Promise<boolean> {
  const [[is] = []] = await ask(`SELECT TRY_CAST(${sqlLiteral(text)} AS ${type}) IS NOT NULL`);
  return is === true;
}
