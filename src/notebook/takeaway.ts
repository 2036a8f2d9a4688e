import type { NotebookCell, NotebookDocument } from './document.svelte';

/**
 * What the file is called, without its ending, that a cell's table is taken away as: the query that a notebook ends in is what its
 * reader acts on. Prose below it does not count; other cells have none.
 */
export function takeawayName(
  { cells, title }: Pick<NotebookDocument, 'cells' | 'title'>,
  { id, kind, effectiveName }: NotebookCell,
): string | undefined {
  const last = cells.findLast((cell) => cell.kind !== 'markdown');
  if (kind !== 'sql' || last?.id !== id) return undefined;
  return title === '' ? effectiveName : `${title} – ${effectiveName}`;
}
