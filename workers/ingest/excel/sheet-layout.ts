import type { Cell, SheetRow } from './sheet-rows';

/** Where the table of a sheet begins. */
export interface SheetLayout {
  /** Index of the first row of data among the rows that hold something. */
  firstRow: number;
  /** Names by column; null when the sheet has none. */
  header: Map<number, string> | null;
  /** Rows above that are left out. */
  above: number;
}

/**
 * Tells titles above a table from its header, and a header from the first row.
 * @param rows the first rows that hold something
 */
export function layOutSheet(rows: readonly SheetRow[]): SheetLayout {
  const start = tableStart(rows);
  const first = rows[start];
  if (!first || !isHeader(first, rows.slice(start + 1)))
    return { firstRow: start, header: null, above: start };
  const header = new Map(first.columns.map((column, index) => [column, nameOf(first.cells[index]!)]));
  return { firstRow: start + 1, header, above: start };
}

/** The first row that fills more than half as many columns as the usual one. */
function tableStart(rows: readonly SheetRow[]): number {
  const widths = rows.map(({ cells }) => cells.length).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1] ?? 0;
  const least = usual > 2 ? Math.floor(usual / 2) + 1 : usual;
  return Math.max(
    rows.findIndex(({ cells }) => cells.length >= least),
    0,
  );
}

/** Names are texts, and either stand above values of another kind or are not repeated by the rows below. */
function isHeader(first: SheetRow, below: readonly SheetRow[]): boolean {
  const texts = first.cells.filter(({ kind }) => kind === 'text').length;
  const others = first.cells.filter((cell) => cell.kind !== 'text');
  if (texts === 0 || others.some((cell) => !isNameLike(cell))) return false;
  // Months and years make good column names, beside names.
  if (others.length > 0) return true;
  const valuesUnder = (column: number) =>
    below.flatMap(({ cells, columns }) => {
      const index = columns.indexOf(column);
      return index < 0 ? [] : [cells[index]!];
    });
  let isRepeated = false;
  for (const [index, column] of first.columns.entries()) {
    const values = valuesUnder(column);
    if (values.some(({ kind }) => kind !== 'text')) return true;
    isRepeated ||= values.some(({ value }) => value === first.cells[index]!.value);
  }
  return !isRepeated;
}

function isNameLike(cell: Cell): boolean {
  if (cell.kind === 'date') return true;
  return cell.kind === 'number' && Number.isInteger(cell.value) && cell.value >= 1900 && cell.value < 2100;
}

function nameOf(cell: Cell): string {
  if (cell.kind === 'date') return new Date(cell.value).toISOString().slice(0, 10);
  return String(cell.value);
}
