import { fenceCell, proseCell, trimBlankLines, withFenceBody, withFenceInfo } from './cell-text';
import { notebookLineEnd, sealGaps } from './gaps';
import { withInfoAttribute, withInfoKind } from './info-string';
import { withLineEnds, withUnixLineEnds } from './lines';
import { scanCells } from './scan-cells';
import type { CellKind, CellSource, NotebookSource } from './types';

/** What a new cell starts from. */
export interface CellDraft {
  kind: CellKind;
  name?: string | null;
  /** Of an analysis. */
  type?: string | null;
  attributes?: Readonly<Record<string, string>>;
  body?: string;
}

/** A cell to be inserted. */
export function newCell({
  kind,
  name = null,
  type = null,
  attributes = {},
  body = '',
}: CellDraft): CellSource {
  if (kind === 'markdown') return withProseBody(body, '\n');
  return fenceCell(kind, [['name', name], ['type', type], ...Object.entries(attributes)], body);
}

/**
 * The notebook with another body in one cell; the text of all others stays. A Markdown body is kept as given, while its
 * text in the file loses blank lines at both ends and gets the line that closes an open fence or comment, so that it
 * cannot swallow what follows. Cells that are typed into prose become cells by `withProseSettled`.
 */
export function withCellBody(notebook: NotebookSource, index: number, body: string): NotebookSource {
  const cell = cellAt(notebook, index);
  if (withUnixLineEnds(body) === cell.body) return notebook;
  if (cell.kind !== 'markdown') return withCell(notebook, index, withFenceBody(cell, body));
  return withCell(notebook, index, withProseBody(body, notebookLineEnd(notebook)));
}

/** The notebook with a cell renamed; null takes its name away. Markdown cells have none. */
export function withCellName(notebook: NotebookSource, index: number, name: string | null): NotebookSource {
  return withCellAttribute(notebook, index, 'name', name);
}

/** The notebook with another type in an analysis cell. */
export function withCellType(notebook: NotebookSource, index: number, type: string | null): NotebookSource {
  return withCellAttribute(notebook, index, 'type', type);
}

/**
 * The notebook with one key of a cell's info string set, or removed (`null`). Markdown cells have no info string.
 * @throws RangeError for a key with blanks, quotes, backticks or `=`.
 */
export function withCellAttribute(
  notebook: NotebookSource,
  index: number,
  key: string,
  value: string | null,
): NotebookSource {
  const cell = cellAt(notebook, index);
  if (cell.kind === 'markdown') return notebook;
  const changed = withFenceInfo(cell, (info) => withInfoAttribute(info, key, value));
  return changed === cell ? notebook : withCell(notebook, index, changed);
}

/** The notebook with a cell of another kind and the same body; name and other keys stay between fenced kinds. */
export function withCellKind(notebook: NotebookSource, index: number, kind: CellKind): NotebookSource {
  const cell = cellAt(notebook, index);
  if (cell.kind === kind) return notebook;
  if (kind === 'markdown')
    return withCell(notebook, index, withProseBody(cell.body, notebookLineEnd(notebook)));
  if (cell.kind !== 'markdown') {
    return withCell(
      notebook,
      index,
      withFenceInfo(cell, (info) => withInfoKind(info, kind)),
    );
  }
  const fenced = newCell({ kind, body: cell.body });
  return withCell(notebook, index, inLineEnds(fenced, notebookLineEnd(notebook)));
}

/**
 * The notebook with a Markdown cell read again from its text: cells that were typed or pasted into it, and parts that
 * a `<!-- cell -->` line cuts off, become cells of their own. The same notebook when there are none.
 */
export function withProseSettled(notebook: NotebookSource, index: number): NotebookSource {
  const cell = cellAt(notebook, index);
  const scanned = scanCells(cell.raw);
  if (cell.kind !== 'markdown' || 'unclosed' in scanned) return notebook;
  const cells = scanned.cells.length === 0 ? [proseCell('')] : scanned.cells;
  const [first] = cells;
  if (cells.length === 1 && first?.raw === cell.raw && first.body === cell.body && first.kind === cell.kind) {
    return notebook;
  }
  const settled = {
    ...notebook,
    cells: notebook.cells.toSpliced(index, 1, ...cells),
    gaps: notebook.gaps.toSpliced(index + 1, 0, ...scanned.gaps.slice(1, cells.length)),
  };
  return sealGaps(settled, index, index + cells.length, false);
}

/** The cell at an index. @throws RangeError when there is none. */
export function cellAt(notebook: NotebookSource, index: number): CellSource {
  const cell = notebook.cells[index];
  if (!cell) throw new RangeError(`no cell ${index} of ${notebook.cells.length}`);
  return cell;
}

/** The cell with the notebook's line ends, if it has only `\n` of its own. */
export function inLineEnds(cell: CellSource, eol: string): CellSource {
  if (eol === '\n' || cell.raw.includes('\r')) return cell;
  return { ...cell, raw: withLineEnds(cell.raw, eol) };
}

function withProseBody(body: string, eol: string): CellSource {
  const text = withLineEnds(trimBlankLines(body), eol);
  const scanned = scanCells(text);
  const raw = 'unclosed' in scanned ? text + eol + scanned.unclosed.closing : text;
  return { ...proseCell(raw), body: withUnixLineEnds(body) };
}

function withCell(notebook: NotebookSource, index: number, cell: CellSource): NotebookSource {
  const before = cellAt(notebook, index);
  const changed = { ...notebook, cells: notebook.cells.with(index, cell) };
  // A mark that was there for an empty cell is not needed once it has text; any other stays as the writer put it.
  const keepMarks = before.raw !== '' && before.kind === cell.kind;
  return sealGaps(changed, index, index + 1, keepMarks);
}
