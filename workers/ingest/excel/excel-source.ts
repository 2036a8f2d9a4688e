import { FaultError, type Fault } from '../../contract/fault';
import { listed } from '../../contract/listed';
import { writePiece } from '../../table/write-piece';
import { columnNames, renamedWarning, type Renamed } from '../column-names';
import type { ReadOptions } from '../import-options';
import { joinWarnings } from '../join-warnings';
import type { ArrowPiece, PieceColumn, PieceSource, PieceSummary, SheetInfo } from '../piece-source';
import type { OnBytes } from '../recode';
import { sheetColumn, type SheetColumn } from './sheet-columns';
import { firstTable, listSheets, type ListedSheet } from './sheet-list';
import { MergeFiller, lookAtSheet, type SheetLook } from './sheet-look';
import { readSheet, type SheetRow } from './sheet-rows';
import { Workbook } from './workbook';

/** Rows of one piece; a sheet has at most a million. */
const PIECE_ROWS = 61_440;
const SHEETS_TOLD = 5;

/**
 * One sheet of an Excel workbook. It is read twice, as it is unpacked: first to find the table and what its columns hold,
 * then to make rows; of the sheet itself nothing is kept.
 */
export class ExcelSource implements PieceSource {
  readonly rows: number;
  readonly columns: PieceColumn[];
  readonly sheets: SheetInfo[];
  readonly sheet: string;
  readonly #cells: Map<number, SheetColumn>;
  readonly #renamed: Renamed[];
  #pieces: AsyncGenerator<ArrowPiece, void> | null = null;

  private constructor(
    readonly workbook: Workbook,
    readonly listed: readonly ListedSheet[],
    readonly chosen: ListedSheet,
    readonly look: SheetLook,
  ) {
    const { layout, facts } = look;
    const places = [...facts.keys()];
    const header = layout.header ? places.map((place) => layout.header?.get(place) ?? '') : [];
    const { names, renamed } = columnNames(header, places.length);
    const columns = places.map((place, index) => sheetColumn(facts.get(place)!, names[index]!));
    this.rows = look.rows;
    this.columns = columns.map(({ type }, index) => ({ name: names[index]!, type }));
    this.sheets = listed.map(({ name, rows }) => ({ name, rows }));
    this.sheet = chosen.name;
    this.#cells = new Map(places.map((place, index) => [place, columns[index]!]));
    this.#renamed = renamed;
  }

  /** @throws FaultError `ingest-excel-…` */
  static async open(file: Blob, { sheet: wanted }: ReadOptions, onBytes: OnBytes): Promise<ExcelSource> {
    const workbook = await Workbook.open(file);
    try {
      const all = await listSheets(workbook);
      if (all.length === 0) throw new FaultError({ code: 'ingest-excel-empty' });
      const chosen = wanted === undefined ? firstTable(all) : all.find(({ name }) => name === wanted);
      if (!chosen) {
        const sheets = all.map(({ name }) => `“${name}”`);
        throw new FaultError({ code: 'ingest-excel-no-sheet', values: { sheet: wanted ?? '', sheets } });
      }
      return new ExcelSource(workbook, all, chosen, await lookAtSheet(workbook, chosen.sheet, onBytes));
    } catch (error) {
      throw broken(error);
    }
  }

  async next(): Promise<ArrowPiece | null> {
    this.#pieces ??= this.#read();
    try {
      const piece = await this.#pieces.next();
      return piece.done === true ? null : piece.value;
    } catch (error) {
      throw broken(error);
    }
  }

  summary(): PieceSummary {
    const { layout, fills } = this.look;
    const warnings: Fault[] = [];
    const warn = (code: string, values: NonNullable<Fault['values']>) =>
      warnings.push({ code, severity: 'warning', values });
    const others = this.sheets.filter(({ name }) => name !== this.sheet);
    if (others.length > 0) {
      const told = others.map(({ name, rows }) => `“${name}” (${rows})`);
      const names = listed(told, SHEETS_TOLD);
      warn('ingest-excel-sheets', { sheet: this.sheet, count: others.length, names });
    }
    if (layout.above > 0) warn('ingest-preamble', { count: layout.above });
    if (!layout.header && this.rows > 0) warn('ingest-no-header', { columns: this.columns.length });
    if (fills.count > 0) warn('ingest-excel-merged', { count: fills.count });
    warnings.push(...joinWarnings([...this.#cells.values()].flatMap((column) => column.warnings)));
    warnings.push(...renamedWarning(this.#renamed));
    return { warnings, rejected: null };
  }

  async *#read(): AsyncGenerator<ArrowPiece, void> {
    const { workbook, chosen, look } = this;
    const filler = new MergeFiller(look.fills);
    let skip = look.layout.firstRow;
    let length = 0;
    for await (const rows of readSheet(workbook, chosen.sheet)) {
      for (const row of rows) {
        if (skip-- > 0) continue;
        this.#add(row, filler);
        if (++length < PIECE_ROWS) continue;
        yield this.#cut(length);
        length = 0;
      }
    }
    if (length > 0) yield this.#cut(length);
  }

  #add({ cells, columns, number }: SheetRow, filler: MergeFiller): void {
    let at = 0;
    for (const [place, column] of this.#cells) {
      const own = columns[at] === place ? cells[at++] : undefined;
      const cell = filler.cell(place, number, own);
      if (cell) column.add(cell);
      else column.column.addNull();
    }
  }

  #cut(rows: number): ArrowPiece {
    const data = [...this.#cells.values()].map(({ column }) => column.cut());
    const names = this.columns.map(({ name }) => name);
    return { rows, ipc: writePiece(names, data) };
  }
}

function broken(error: unknown): FaultError {
  if (error instanceof FaultError) return error;
  return new FaultError({ code: 'ingest-excel-broken', cause: String(error) }, error);
}
