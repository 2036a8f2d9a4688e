import { parseIso } from '../iso-time';
import { excelMs } from './excel-time';
import { plainText, TextParts, type Workbook, type WorkbookSheet } from './workbook';
import { attribute, XmlReader } from './xml-reader';

/** A value of a cell. Moments are milliseconds since 1970; times and durations are days. */
export type Cell =
  | { kind: 'number'; value: number }
  | { kind: 'date' | 'datetime'; value: number }
  | { kind: 'time' | 'duration'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'text'; value: string }
  | { kind: 'error'; value: string };

/** A row that holds something: cells by column, from 0; its number as Excel counts. */
export interface SheetRow {
  number: number;
  cells: Cell[];
  columns: number[];
}

/** Cells that are shown as one: rows and columns from 0, both ends included. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface SheetReading {
  onBytes?: (bytes: number) => void;
  /** Merged ranges are added here; they stand behind the rows. */
  merges?: Merge[];
}

/** Reads the rows of a sheet in order, a few at a time. @throws Error when the sheet is damaged */
export async function* readSheet(
  workbook: Workbook,
  sheet: WorkbookSheet,
  { onBytes, merges = [] }: SheetReading = {},
): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  const inline = new TextParts();
  let row: SheetRow | null = null;
  let number = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let isValue = false;
  let hasInline = false;
  const reader = new XmlReader({
    open(name, attributes) {
      switch (name) {
        case 'row':
          number = Number(attribute(attributes, 'r') ?? number + 1);
          column = -1;
          row = { number, cells: [], columns: [] };
          break;
        case 'c': {
          const reference = attribute(attributes, 'r');
          column = reference === null ? column + 1 : columnIndex(reference);
          type = attribute(attributes, 't') ?? 'n';
          style = Number(attribute(attributes, 's') ?? 0);
          value = '';
          hasInline = false;
          break;
        }
        case 'v':
          isValue = true;
          break;
        case 'is':
          hasInline = true;
          break;
        case 'mergeCell':
          merges.push(...mergeOf(attribute(attributes, 'ref') ?? ''));
          break;
        default:
          if (hasInline) inline.open(name);
      }
    },
    text(part) {
      if (isValue) value += part;
      else if (hasInline) inline.add(part);
    },
    close(name) {
      if (name === 'v') isValue = false;
      else if (name === 'c') {
        const cell = cellOf(workbook, type, style, hasInline ? inline.take() : value);
        if (cell && row) {
          row.cells.push(cell);
          row.columns.push(column);
        }
        hasInline = false;
      } else if (name === 'row') {
        if (row && row.cells.length > 0) rows.push(inOrder(row));
        row = null;
      } else if (hasInline) inline.close(name);
    },
  });
  for await (const text of workbook.texts(sheet.path, onBytes)) {
    reader.push(text);
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Cells by column; nearly always they are written so. Of two in one place the last counts. */
function inOrder(row: SheetRow): SheetRow {
  const { columns, cells } = row;
  if (columns.every((column, index) => index === 0 || columns[index - 1]! < column)) return row;
  const byColumn = new Map(columns.map((column, index) => [column, cells[index]!]));
  const sorted = [...byColumn].sort(([a], [b]) => a - b);
  return { ...row, columns: sorted.map(([column]) => column), cells: sorted.map(([, cell]) => cell) };
}

function cellOf(workbook: Workbook, type: string, style: number, value: string): Cell | null {
  switch (type) {
    case 's': {
      const text = workbook.sharedTexts[Number(value)];
      return value === '' || text === undefined || text === '' ? null : { kind: 'text', value: text };
    }
    case 'inlineStr':
      return value === '' ? null : { kind: 'text', value };
    case 'str':
      return value === '' ? null : { kind: 'text', value: plainText(value) };
    case 'b':
      return value === ''
        ? null
        : { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { kind: 'error', value };
    case 'd': {
      const time = parseIso(value);
      if (!time) return value === '' ? null : { kind: 'text', value };
      return { kind: time.kind === 'date' ? 'date' : 'datetime', value: time.ms };
    }
    default:
      return value.trim() === '' ? null : numberCell(workbook, style, Number(value));
  }
}

function numberCell({ kinds, is1904 }: Workbook, style: number, value: number): Cell {
  const kind = kinds[style] ?? 'number';
  if (kind === 'number' || Number.isNaN(value)) return { kind: 'number', value };
  if (kind === 'duration') return { kind, value };
  // A clock with days before it is a moment that is shown by its clock alone.
  if (kind === 'time' && value < 1) return value < 0 ? { kind: 'duration', value } : { kind, value };
  const ms = excelMs(value, is1904);
  if (ms === null) return { kind: 'number', value };
  return { kind: kind === 'date' && ms % 86_400_000 === 0 ? 'date' : 'datetime', value: ms };
}

/** `BC12` is column 54, counted from 0. */
function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return index - 1;
}

/** A column's letters. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function mergeOf(reference: string): Merge[] {
  const [from = '', to = ''] = reference.split(':');
  const row = (cell: string) => Number(/\d+/.exec(cell)?.[0] ?? NaN) - 1;
  const merge = { top: row(from), bottom: row(to), left: columnIndex(from), right: columnIndex(to) };
  return Number.isNaN(merge.top) || Number.isNaN(merge.bottom) ? [] : [merge];
}
