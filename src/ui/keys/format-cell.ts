import { toFault } from '../../../workers/contract/fault';
import type { Session } from '../../app/session.svelte';
import type { NotebookCell } from '../../notebook/document.svelte';

/** Lays out the SQL of a cell as one step of undo; says so where that cannot be done. */
export async function formatCell({ notebook, notices }: Session, cell: NotebookCell): Promise<void> {
  if (cell.kind !== 'sql') {
    notices.add({ code: 'format-not-sql', severity: 'warning' });
    return;
  }
  try {
    const { formatSql } = await import('../../sql/format-sql');
    const formatted = await formatSql(cell.body);
    // What was typed meanwhile is newer.
    const isSame = notebook.cells.some(({ id, body }) => id === cell.id && body === cell.body);
    if (isSame) notebook.rewrite(cell.id, formatted);
  } catch (error) {
    notices.add({ ...toFault(error, { cell: cell.effectiveName }), severity: 'warning' });
  }
}
