import type { CellSource, NotebookSource } from '../../notebook/format/types';

/** The key in a cell's first line that names the table which it stands for. */
export const STANDS_FOR = 'for';
/** The key that lists the columns without which all cells still run. */
export const MAY_LACK = 'optional';

/** The table of a template that a cell stands for; null for any other cell. */
export function standsFor({ kind, name, attributes }: CellSource): string | null {
  return kind === 'sql' && name !== null ? (attributes[STANDS_FOR] ?? null) : null;
}

/** Whether a notebook was written for tables that others can stand for. */
export function hasTemplateTables(notebook: NotebookSource | null): boolean {
  if (!notebook) return false;
  return notebook.frontMatter.data.length > 0 || notebook.cells.some((cell) => standsFor(cell) !== null);
}
