import type { CsvRecord } from './record-reader';
import { classify } from './value-class';

/** What stands before the rows. */
export interface DetectedHeader {
  /** Index of the first record that is a row. */
  firstRow: number;
  /** Names as they stand in the file; null when the file has none. */
  names: string[] | null;
}

const MOST_PREAMBLE = 30;

interface HeaderHints {
  isComment: (record: CsvRecord) => boolean;
  /** What the reader says; undefined: it is to be found out. */
  header: boolean | undefined;
}

/**
 * Tells titles and comments above the table from its header, and a header from the first row.
 * @param records from the beginning of the file, blank ones included
 */
export function detectHeader(
  records: readonly CsvRecord[],
  width: number,
  { isComment, header }: HeaderHints = { isComment: () => false, header: undefined },
): DetectedHeader {
  const start = tableStart(records, width, isComment);
  const first = records[start];
  if (!first) return { firstRow: start, names: null };
  const rows = records.slice(start + 1).filter((record) => record.fields.length === width);
  if (!(header ?? isHeader(first.fields, rows))) return { firstRow: start, names: null };
  return { firstRow: start + 1, names: first.fields.map((field) => field.trim()) };
}

function tableStart(
  records: readonly CsvRecord[],
  width: number,
  isComment: (record: CsvRecord) => boolean,
): number {
  for (let index = 0; index < Math.min(records.length, MOST_PREAMBLE); index++) {
    const record = records[index]!;
    const filled = record.fields.filter((field) => field.trim() !== '').length;
    const isTitle = width > 1 && (record.fields.length === 1 || (width > 2 && filled <= 1));
    const isHint = /^sep=.$/i.test(record.text);
    if (filled > 0 && !isComment(record) && !isTitle && !isHint) return index;
  }
  // No line looked like the table's first: then nothing stands above it.
  return records.findIndex((record) => record.text.trim() !== '') === -1 ? 0 : firstFilled(records);
}

function firstFilled(records: readonly CsvRecord[]): number {
  return Math.max(
    records.findIndex((record) => record.text.trim() !== ''),
    0,
  );
}

/** Names are texts, and either stand above values of another kind or are not repeated by the rows below. */
function isHeader(first: readonly string[], rows: readonly CsvRecord[]): boolean {
  const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0) return false;
  const texts = cells.filter((cell) => isName(cell)).length;
  // Years make good column names: 2023, 2024, 2025 beside at least one name.
  const years = cells.filter((cell) => /^(19|20)\d\d$/.test(cell)).length;
  // So may `inf` and `nan` (inflation, a name); but a row may begin with them as well.
  const odd = cells.filter((cell) => /^(inf|nan)$/i.test(cell)).length;
  if (texts === 0 || texts + years + odd < cells.length) return false;
  if (rows.length === 0) return odd === 0;
  const typedBelow = first.some(
    (cell, column) => isName(cell) && rows.some((row) => !isText(row.fields[column] ?? '')),
  );
  if (typedBelow) return true;
  if (odd > 0) return false;
  const repeated = first.some(
    (cell, column) => cell.trim() !== '' && rows.some((row) => row.fields[column]?.trim() === cell.trim()),
  );
  return !repeated;
}

function isName(cell: string): boolean {
  return classify(cell.trim()) === 'text';
}

function isText(cell: string): boolean {
  const kind = classify(cell);
  return kind === 'text' || kind === 'empty' || kind === 'blank';
}
