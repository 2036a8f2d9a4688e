import { type Clause, type IntervalClause, type ValuesClause, sameClauses } from '../selection/clause';
import { type ChartData, column } from './chart-data';
import type { PickField } from './picks';
import { selectionText } from './selection-text';

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
  const picked = row === undefined ? undefined : clausesAt(fields, data, row);
  if (!picked) return [];
  const [only, more] = picked;
  const known = before.find((clause) => clause.column === only?.column && clause.kind === 'values');
  // Beside each other stand only values of one column: two columns would pick places that nobody clicked on.
  if (!beside || only?.kind !== 'values' || more || known?.kind !== 'values')
    return sameClauses(before, picked) ? [] : picked;
  const value = only.values[0] ?? '';
  const values = known.values.includes(value)
    ? known.values.filter((each) => each !== value)
    : [...known.values, value];
  return values.length === 0 ? [] : [{ ...known, values }];
}

/** What a row stands for; undefined where a value of it is missing. */
export function clausesAt(
  fields: readonly PickField[],
  data: ChartData,
  row: number,
): readonly Clause[] | undefined {
  const clauses: Clause[] = [];
  for (const field of fields) {
    const clause = field.ends ? intervalAt(field, field.ends, data, row) : valueAt(field, data, row);
    if (clause) clauses.push(clause);
    else if (!field.optional) return undefined;
  }
  return clauses.length === 0 ? undefined : clauses;
}

function valueAt(
  { column: name, type, reading, data: shown, among }: PickField,
  data: ChartData,
  row: number,
): ValuesClause | undefined {
  const value = selectionText(column(data, shown)[row] ?? null);
  if (value === undefined) return undefined;
  return { kind: 'values', column: name, type, reading, values: [value], ...(among ? { among } : {}) };
}

function intervalAt(
  { column: name, type, reading }: PickField,
  ends: NonNullable<PickField['ends']>,
  data: ChartData,
  row: number,
): IntervalClause | undefined {
  const tops = column(data, ends.to);
  const [from, to] = [column(data, ends.from)[row] ?? null, tops[row] ?? null].map(selectionText);
  if (from === undefined || to === undefined) return undefined;
  const isLast = tops.every((top) => Number(top) <= Number(tops[row]));
  return { kind: 'interval', column: name, type, reading, from, to, closed: ends.closed && isLast };
}
