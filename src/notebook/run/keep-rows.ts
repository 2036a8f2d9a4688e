import { exactRows } from '../../../workers/table/exact';
import type { ColumnInfo } from '../../engine/exact-query';
import { foldIdentifier } from '../../sql/identifier';
import { keptRows } from './cell-relations';
import type { RunScope } from './scope';

/** What a cell's rows may take: some megabytes, where a value has about ten bytes. */
const MOST_VALUES = 500_000;
const MOST_ROWS = 100_000;

/** What a view can have and a table cannot. */
const NOT_IN_TABLES = 'VARIANT';

/** The statement that keeps the rows of a query, as far as there are no more than `rows`. */
export interface Keeping {
  rows: number;
  /** What stands before the query. */
  before: string;
  after: string;
}

/** How the rows of a query would be kept; undefined where no table can hold what a view of it shows. */
export function keepingOf(name: string, columns: readonly ColumnInfo[]): Keeping | undefined {
  // A view gives columns of one name names of their own, and in its own way.
  if (new Set(columns.map((column) => foldIdentifier(column.name))).size < columns.length) return undefined;
  if (columns.some(({ type }) => type.includes(NOT_IN_TABLES))) return undefined;
  const rows = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length));
  return {
    rows,
    before: `CREATE OR REPLACE TABLE ${keptRows(name)} AS FROM (`,
    // The line break keeps a trailing comment from swallowing the parenthesis; one row more tells that there are more.
    after: `\n) LIMIT ${rows + 1}`,
  };
}

/**
 * Keeps the rows of a query that has few, in their order. Whatever reads the cell then reads them, and does not run the
 * query again: a chain of cells costs each of them once, and all readers see the same rows, be it a query of random numbers.
 * @returns the number of rows; undefined when there are too many
 * @throws FaultError of the query
 */
export async function keepRows(
  { engine, signal }: RunScope,
  name: string,
  body: string,
  { rows: most, before, after }: Keeping,
): Promise<number | undefined> {
  // A statement that makes a table answers how many rows it has.
  const made = await engine.query(before + body + after, { signal });
  const rows = Number(exactRows(made)[0]?.[0]);
  if (rows <= most) return rows;
  await engine.run(`DROP TABLE ${keptRows(name)}`, { signal });
  return undefined;
}
