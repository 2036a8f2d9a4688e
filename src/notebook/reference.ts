import { suggestName } from '../../workers/kernels/suggest-name';
import type { ColumnInfo } from '../engine/exact-query';
import type { TableInfo } from '../ingest/catalog';
import { foldIdentifier } from '../sql/identifier';
import type { SqlValue } from '../sql/literal';
import type { CellStatus } from './run/cell-run.svelte';
import { relationRows } from './run/relation-rows';
import type { NotebookCell } from './document.svelte';
import type { Runner } from './runner.svelte';

/** What a name in a notebook stands for. */
export type Reference =
  | { kind: 'table'; name: string; table: TableInfo }
  | {
      kind: 'cell';
      name: string;
      cell: NotebookCell;
      status: CellStatus;
      /** Null as long as the cell has not run. */
      rows: { count: number; columns: readonly ColumnInfo[] } | null;
    }
  | { kind: 'input'; name: string; cell: NotebookCell; value: SqlValue }
  | { kind: 'unknown'; name: string; suggestion: string | null };

/**
 * Finds what a name stands for, `$name` for an input. Cells come before tables of the same name, as they do when SQL is
 * run.
 */
export function resolveName(written: string, runner: Runner): Reference {
  const key = foldIdentifier(written);
  const plan = runner.plans.find(({ defines }) => defines.some((name) => foldIdentifier(name) === key));
  const cell = plan && runner.notebook.cells.find(({ id }) => id === plan.id);
  if (plan?.work.kind === 'input' && cell) {
    return { kind: 'input', name: plan.name, cell, value: plan.work.value };
  }
  if (plan && cell) {
    const { result, status } = runner.run(cell.id);
    const name = plan.defines.find((one) => foldIdentifier(one) === key) ?? written;
    return { kind: 'cell', name, cell, status, rows: relationRows(result, name) };
  }
  const table = runner.tables.list.find(({ name }) => foldIdentifier(name) === key);
  if (table) return { kind: 'table', name: table.name, table };
  return { kind: 'unknown', name: written, suggestion: suggestName(written, namesLike(written, runner)) };
}

/** Names of the same sort: inputs for an input, relations for a relation. */
function namesLike(written: string, runner: Runner): string[] {
  const isInput = written.startsWith('$');
  const cells = runner.plans.flatMap(({ defines }) => defines);
  const own = cells.filter((name) => name.startsWith('$') === isInput);
  return isInput ? own : [...runner.tables.list.map(({ name }) => name), ...own];
}
