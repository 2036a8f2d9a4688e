import type { ChartSpec, Picked } from '../../workers/contract/chart';
import type { TableSpec } from '../../workers/contract/manifest';
import { valueKind } from '../charts/cell/value-kind';
import type { PickField, Picks } from '../charts/picks';
import type { Clause, Reading } from './clause';

/** A result table that rows can be picked from. */
export interface PickTable {
  name: string;
  /** Quoted, as it stands in FROM. */
  relation: string;
  columns: readonly { name: string; type: string }[];
  spec: TableSpec;
}

/** The result table with all these columns: one of customers before others. */
export function tableWith<T extends PickTable>(
  tables: readonly T[],
  columns: readonly string[],
): T | undefined {
  const rank = ({ spec }: T): number => (spec.customer ? 0 : 1);
  return tables
    .toSorted((one, other) => rank(one) - rank(other))
    .find((table) => columns.every((name) => table.columns.some((column) => column.name === name)));
}

/** What a click picks in a chart of an analysis; null where its marks stand for no rows of a result table. */
export function picksOfSpec(spec: ChartSpec, tables: readonly PickTable[]): Picks | null {
  if (spec.select === undefined) return null;
  const picked: Picked[] = typeof spec.select === 'string' ? [{ column: spec.select }] : spec.select;
  const table = tableWith(
    tables,
    picked.map(({ column }) => column),
  );
  if (!table) return null;
  return { how: 'point', fields: picked.map((each) => fieldOf(each, table, spec)) };
}

function fieldOf(
  { column, value, from, to, closed = false, among, optional }: Picked,
  table: PickTable,
  spec: ChartSpec,
): PickField {
  const type = table.columns.find(({ name }) => name === column)!.type;
  return {
    column,
    type,
    reading: readingOf(type, spec),
    data: value ?? from ?? column,
    ...(among ? { among } : {}),
    ...(optional ? { optional } : {}),
    ...(from !== undefined && to !== undefined ? { ends: { from, to, closed } } : {}),
  };
}

function readingOf(type: string, { grain }: Pick<ChartSpec, 'grain'>): Reading {
  const kind = valueKind(type);
  return kind === 'number' ? 'number' : kind === 'time' && grain ? grain : 'name';
}

/** A value of a result table as a selection, as a click on it would be. */
export function clauseOfValue(
  column: { name: string; type: string },
  value: string,
  spec: Pick<ChartSpec, 'grain'> = {},
): Clause {
  const reading = readingOf(column.type, spec);
  return { kind: 'values', column: column.name, type: column.type, reading, values: [value] };
}
