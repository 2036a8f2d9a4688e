import type { RowFilter } from '../rows/row-filter';
import type { Clause } from './clause';

/** What is picked as filters of a table, as far as it has the columns. */
export function filtersOf(
  clauses: readonly Clause[],
  columns: readonly { name: string; type: string }[],
): RowFilter[] {
  return clauses.flatMap((clause): RowFilter[] => {
    const found = columns.find(({ name }) => name === clause.column);
    if (!found) return [];
    const of = { column: found.name, type: found.type };
    if (clause.kind === 'interval')
      return [{ ...of, kind: 'range', low: clause.from, high: clause.to, endsBefore: !clause.closed }];
    return [{ ...of, kind: clause.among ? 'among' : 'values', values: clause.values }];
  });
}
