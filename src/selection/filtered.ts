import { FaultError } from '../../workers/contract/fault';
import { type Clause, clausesSql } from './clause';

/** The selection of a cell that leaves out rows of another cell's table. */
export interface Filter {
  /** Name of the cell in which it was made. */
  name: string;
  clauses: readonly Clause[];
}

/**
 * The rows of a relation that all filters leave, as they stand in FROM; the relation itself where nothing is selected.
 * @throws FaultError `filter-no-column` when a selection is about a column that the table does not have
 */
export function filteredRelation(
  source: { relation: string; table: string; columns: readonly { name: string }[] },
  filters: readonly Filter[],
): string {
  const known = new Set(source.columns.map(({ name }) => name.toLowerCase()));
  for (const { name, clauses } of filters) {
    const lacking = clauses.find(({ column }) => !known.has(column.toLowerCase()));
    if (!lacking) continue;
    const values = { filter: name, column: lacking.column, table: source.table };
    throw new FaultError({ code: 'filter-no-column', values, place: { table: source.table } });
  }
  const clauses = filters.flatMap((filter) => filter.clauses);
  return clauses.length === 0
    ? source.relation
    : `(SELECT * FROM ${source.relation} WHERE ${clausesSql(clauses)})`;
}
