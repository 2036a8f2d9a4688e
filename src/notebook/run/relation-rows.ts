import type { ColumnInfo } from '../../engine/exact-query';
import { foldIdentifier } from '../../sql/identifier';
import type { CellResult } from './result';

/** The rows that a cell's result holds under a name; null where it has none. */
export function relationRows(
  result: CellResult | null,
  name: string,
): { count: number; columns: readonly ColumnInfo[] } | null {
  if (result?.kind === 'relation') return { count: result.rows, columns: result.columns };
  if (result?.kind !== 'analysis') return null;
  const table = result.tables.find((one) => foldIdentifier(one.name) === foldIdentifier(name));
  return table ? { count: table.rows, columns: table.columns } : null;
}
