import type { NotebookCell } from '../../notebook/document.svelte';
import { splitStatements } from '../../sql/split-statements';
import { statementKind } from '../../sql/statement-kind';

/** Names of SQL cells that do more than read: they could change the tables of whoever opens the notebook. */
export function changingCells(cells: readonly NotebookCell[]): string[] {
  return cells.flatMap((cell) => {
    if (cell.kind !== 'sql') return [];
    return splitStatements(cell.body).every(({ text }) => onlyReads(text)) ? [] : [cell.effectiveName];
  });
}

/** `EXPLAIN ANALYZE` runs what it explains, and `CALL` may do anything. */
function onlyReads(statement: string): boolean {
  const kind = statementKind(statement);
  if (kind === 'rows') return !/^\W*(explain|call|pragma)\b/i.test(statement);
  return kind !== 'command';
}
