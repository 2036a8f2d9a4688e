import { FaultError } from '../../../workers/contract/fault';
import { exactRows } from '../../../workers/table/exact';
import type { ColumnInfo } from '../../engine/exact-query';
import { foldIdentifier } from '../../sql/identifier';
import { keptRows } from './cell-relations';
import type { RunScope } from './scope';

/** What a cell's rows may take: some megabytes, where a value has about ten bytes. */
const MOST_VALUES = 500_000;
const MOST_ROWS = 100_000;

/** Faults that are not the query's own. */
const OF_THE_ENGINE = ['cancelled', 'engine-trap', 'engine-restarted'];

/**
 * Keeps the rows of a query that has few, in their order. Whatever reads the cell then reads them, and does not run the
 * query again: a chain of cells costs each of them once, and all readers see the same rows, be it a query of random numbers.
 * @returns the number of rows; undefined when there are too many, or when a table cannot hold them
 */
export async function keepRows(
  { engine, signal }: RunScope,
  name: string,
  body: string,
  columns: readonly ColumnInfo[],
): Promise<number | undefined> {
  // A view gives columns of one name names of their own, and in its own way.
  if (new Set(columns.map((column) => foldIdentifier(column.name))).size < columns.length) return undefined;
  const most = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length));
  const kept = keptRows(name);
  try {
    await engine.run(`CREATE OR REPLACE TABLE ${kept} AS FROM (${body}\n) LIMIT ${most + 1}`, { signal });
  } catch (error) {
    if (signal.aborted || !(error instanceof FaultError) || OF_THE_ENGINE.includes(error.fault.code))
      throw error;
    // The view meets the same fault, at its place in the reader's text.
    return undefined;
  }
  const counted = await engine.query(`SELECT count(*) FROM ${kept}`, { signal });
  const rows = Number(exactRows(counted)[0]?.[0]);
  if (rows <= most) return rows;
  await engine.run(`DROP TABLE ${kept}`, { signal });
  return undefined;
}
