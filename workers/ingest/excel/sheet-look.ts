import { layOutSheet, type SheetLayout } from './sheet-layout';
import { newFacts, noteCell, type ColumnFacts } from './sheet-columns';
import { readSheet, type Cell, type Merge, type SheetRow } from './sheet-rows';
import type { Workbook, WorkbookSheet } from './workbook';

/** So many rows are looked at to find the header. */
const HEAD_ROWS = 100;

/** What a look at every row of a sheet has shown. */
export interface SheetLook {
  layout: SheetLayout;
  /** By column of the sheet, in their order. */
  facts: Map<number, ColumnFacts>;
  /** Rows of data. */
  rows: number;
  /** Values that stand for several rows, by row (as Excel counts) and column. */
  fills: Fills;
}

/** Cells that are part of a merged one and below its first: where the value comes from. */
export interface Fills {
  /** By column: ranges of rows as Excel counts, the first of them holding the value. */
  byColumn: Map<number, { from: number; to: number }[]>;
  /** Merged ranges among the rows of data. */
  count: number;
}

/** @throws Error when the sheet is damaged */
export async function lookAtSheet(
  workbook: Workbook,
  sheet: WorkbookSheet,
  onBytes: (bytes: number) => void,
): Promise<SheetLook> {
  const head: SheetRow[] = [];
  const facts = new Map<number, ColumnFacts>();
  let layout: SheetLayout | null = null;
  let firstNumber = 0;
  let rows = 0;
  const take = ({ cells, columns, number }: SheetRow) => {
    rows++;
    cells.forEach((cell, index) => {
      const column = columns[index]!;
      let known = facts.get(column);
      if (!known) facts.set(column, (known = newFacts()));
      noteCell(known, cell, number, column);
    });
  };
  const begin = (): SheetLayout => {
    const found = layOutSheet(head);
    for (const column of found.header?.keys() ?? []) facts.set(column, newFacts());
    firstNumber = head[found.firstRow]?.number ?? Infinity;
    head.slice(found.firstRow).forEach(take);
    return found;
  };
  const merges: Merge[] = [];
  for await (const found of readSheet(workbook, sheet, { onBytes, merges })) {
    for (const row of found) {
      if (layout) take(row);
      else if (head.push(row) === HEAD_ROWS) layout = begin();
    }
  }
  layout ??= begin();
  const sorted = new Map([...facts].sort(([a], [b]) => a - b));
  return { layout, facts: sorted, rows, fills: fillsOf(merges, firstNumber, sorted) };
}

/** A merged cell says one thing of all its rows. Across columns it is mostly a caption, and stays where it is. */
function fillsOf(merges: readonly Merge[], firstNumber: number, facts: ReadonlyMap<number, unknown>): Fills {
  const byColumn: Fills['byColumn'] = new Map();
  let count = 0;
  for (const { top, bottom, left } of merges) {
    if (bottom === top || top + 1 < firstNumber || !facts.has(left)) continue;
    count++;
    byColumn.set(left, [...(byColumn.get(left) ?? []), { from: top + 1, to: bottom + 1 }]);
  }
  return { byColumn, count };
}

/** Gives the rows below the first of a merged cell its value. Rows must come in order. */
export class MergeFiller {
  readonly #open = new Map<number, { to: number; cell: Cell }>();
  readonly #starts = new Map<number, Map<number, number>>();

  constructor({ byColumn }: Fills) {
    for (const [column, ranges] of byColumn) {
      this.#starts.set(column, new Map(ranges.map(({ from, to }) => [from, to])));
    }
  }

  /** The cell that the row lacks, when a merged one covers it. */
  cell(column: number, row: number, own: Cell | undefined): Cell | undefined {
    const starts = this.#starts.get(column);
    if (!starts) return own;
    const to = starts.get(row);
    if (to !== undefined && own) this.#open.set(column, { to, cell: own });
    const open = this.#open.get(column);
    return own ?? (open && row <= open.to ? open.cell : undefined);
  }
}
