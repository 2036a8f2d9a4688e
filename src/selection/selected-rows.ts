import { quoteIdentifier } from '../sql/identifier';
import { type Clause, clauseSql } from './clause';

/** The selected rows of a table as a query to read and to go on from. */
export function selectedRowsSql(table: string, clauses: readonly Clause[]): string {
  return `SELECT *\nFROM ${quoteIdentifier(table)}\nWHERE ${clauses.map(clauseSql).join('\n  AND ')}`;
}
