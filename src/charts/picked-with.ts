import type { ChartSpec } from '../../workers/contract/chart';
import { type Clause, type ValuesClause, sameClauses } from '../selection/clause';
import { type ChartData, column } from './chart-data';
import type { PickField, Picks } from './picks';
import { selectionText } from './selection-text';

/** What a click picks in a chart of an analysis: the value of one column of a result table. */
export function picksOfSpec({ select }: ChartSpec, typeOf: (column: string) => string): Picks | null {
  if (select === undefined) return null;
  return { how: 'point', fields: [{ column: select, type: typeOf(select), reading: 'name', data: select }] };
}

/**
 * The clauses after a click on a row: what it stands for, in place of what was picked or beside it. The same again lets go;
 * so does no row, or one whose value is missing.
 */
export function pickedWith(
  before: readonly Clause[],
  fields: readonly PickField[],
  data: ChartData,
  row: number | undefined,
  beside: boolean,
): readonly Clause[] {
  const picked = row === undefined ? undefined : valuesAt(fields, data, row);
  if (!picked) return [];
  const [only, more] = picked;
  const known = before.find((clause) => clause.column === only?.column && clause.kind === 'values');
  // Beside each other stand only values of one column: two columns would pick places that nobody clicked on.
  if (!beside || !only || more || known?.kind !== 'values') return sameClauses(before, picked) ? [] : picked;
  const value = only.values[0] ?? '';
  const values = known.values.includes(value)
    ? known.values.filter((each) => each !== value)
    : [...known.values, value];
  return values.length === 0 ? [] : [{ ...known, values }];
}

function valuesAt(fields: readonly PickField[], data: ChartData, row: number): ValuesClause[] | undefined {
  const clauses = fields.flatMap(({ column: name, type, reading, data: shown }): ValuesClause[] => {
    const value = selectionText(column(data, shown)[row] ?? null);
    return value === undefined ? [] : [{ kind: 'values', column: name, type, reading, values: [value] }];
  });
  return clauses.length < fields.length || clauses.length === 0 ? undefined : clauses;
}
