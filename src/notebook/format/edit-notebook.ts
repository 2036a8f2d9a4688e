import { type CellDraft, cellAt, inLineEnds, newCell } from './edit-cell';
import { withFields } from './front-matter';
import { hasFrontMatter, notebookLineEnd, sealGaps } from './gaps';
import type { CellSource, DataSource, NotebookSource, RunMode } from './types';

/** A notebook without cells. */
export function newNotebook(title: string | null = null): NotebookSource {
  const none = { raw: '', version: null, title: null, data: [], run: null };
  const frontMatter = withFields(none, { title }, '\n');
  return { frontMatter, cells: [], gaps: ['\n'] };
}

/** The notebook with a cell, a new one or one cut out elsewhere, put before the one at `index`, or at the end. */
export function insertCell(
  notebook: NotebookSource,
  index: number,
  cell: CellSource | CellDraft,
): NotebookSource {
  const at = Math.max(0, Math.min(index, notebook.cells.length));
  const inserted = inLineEnds('raw' in cell ? cell : newCell(cell), notebookLineEnd(notebook));
  const cells = notebook.cells.toSpliced(at, 0, inserted);
  const gap = notebook.gaps[at] ?? null;
  // At the end of the text what ends it stays last, unless there was no text; elsewhere the gap stays before the new cell.
  const isLast = at === notebook.cells.length;
  const ending = notebook.cells[at - 1]?.raw && inserted.raw ? gap : null;
  const gaps = (notebook.gaps as (string | null)[]).toSpliced(
    at,
    1,
    ...(isLast ? [null, ending] : [gap, null]),
  );
  return sealGaps({ ...notebook, cells, gaps }, at, at + 1, false);
}

/** The notebook without one of its cells. */
export function removeCell(notebook: NotebookSource, index: number): NotebookSource {
  cellAt(notebook, index);
  const isLast = index === notebook.cells.length - 1;
  const cells = notebook.cells.toSpliced(index, 1);
  const gaps = notebook.gaps.toSpliced(isLast ? index : index + 1, 1);
  return sealGaps({ ...notebook, cells, gaps }, index, index, false);
}

/** The notebook with the cell at `from` taken out and put in so that it stands at `to`. */
export function moveCell(notebook: NotebookSource, from: number, to: number): NotebookSource {
  const cell = cellAt(notebook, from);
  cellAt(notebook, to);
  if (from === to) return notebook;
  const cells = notebook.cells.toSpliced(from, 1).toSpliced(to, 0, cell);
  return sealGaps({ ...notebook, cells }, Math.min(from, to), Math.max(from, to) + 1, false);
}

/** The notebook with another title; front matter is made where there was none. */
export function withTitle(notebook: NotebookSource, title: string | null): NotebookSource {
  return withFrontMatter(notebook, { title });
}

/** The notebook with another list of tables that it needs. */
export function withData(notebook: NotebookSource, data: readonly DataSource[]): NotebookSource {
  return withFrontMatter(notebook, { data });
}

/** The notebook with another way to run; the default is not written down. */
export function withRunMode(notebook: NotebookSource, mode: RunMode): NotebookSource {
  return withFrontMatter(notebook, { run: mode === 'automatic' ? null : mode });
}

function withFrontMatter(
  notebook: NotebookSource,
  fields: { title?: string | null; data?: readonly DataSource[]; run?: RunMode | null },
): NotebookSource {
  const frontMatter = withFields(notebook.frontMatter, fields, notebookLineEnd(notebook));
  if (frontMatter === notebook.frontMatter) return notebook;
  if (hasFrontMatter(notebook)) return { ...notebook, frontMatter };
  const gaps = (notebook.gaps as (string | null)[]).with(0, null);
  return sealGaps({ ...notebook, frontMatter, gaps }, 0, 0, true);
}
