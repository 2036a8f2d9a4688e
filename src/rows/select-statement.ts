import { quoteIdentifier } from '../sql/identifier';
import { whereSql, type RowFilter } from './row-filter';
import { orderSql, type SortKey } from './row-order';

export interface Shown {
  /** Unquoted name of the relation. */
  name: string;
  /** Columns in sight; null for all of them in their own order. */
  columns: readonly string[] | null;
  filters: readonly RowFilter[];
  order: readonly SortKey[];
}

/** What a grid shows, as a statement to read and to go on from. */
export function selectStatement({ name, columns, filters, order }: Shown): string {
  const relation = quoteIdentifier(name);
  const list = columns ? columns.map(quoteIdentifier).join(', ') : '*';
  const where = whereSql(filters, relation);
  return [`SELECT ${list}`, `FROM ${relation}`, where, orderSql(order)]
    .filter((line) => line !== '')
    .join('\n');
}
