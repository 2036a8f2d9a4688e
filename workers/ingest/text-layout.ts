import { FaultError } from '../contract/fault';
import { columnNames, type Renamed } from './column-names';
import { detectDialect } from './detect-dialect';
import { detectHeader } from './detect-header';
import type { Dialect } from './dialect';
import { readRecords } from './record-reader';

/** Where the rows of a delimited text are and what its columns are called. */
export interface TextLayout {
  dialect: Dialect;
  names: string[];
  renamed: Renamed[];
  hasHeader: boolean;
  /** Number of names in the file when it is not that of the values in its rows. */
  headerWidth: number;
  /** Lines above the table that are not part of it, blank ones not counted. */
  preamble: number;
  /** The rows alone, and the line of the file where they begin. */
  rows: Blob;
  firstLine: number;
}

const HEAD = 1 << 18;
/** A header of thousands of columns with its first rows fits in here. */
const LONG_HEAD = 1 << 22;

/** Finds delimiter, header and first row. @throws FaultError `ingest-empty` for a text without anything in it. */
export async function layOut(text: Blob): Promise<TextLayout> {
  let size = HEAD;
  let head = await readHead(text, size);
  if (text.size > size && head.split('\n', 4).length < 4) {
    size = LONG_HEAD;
    head = await readHead(text, size);
  }
  if (head.trim() === '' && text.size <= size) throw new FaultError({ code: 'ingest-empty' });
  const { dialect, width } = detectDialect(head);
  const all = readRecords(head, dialect);
  const records = text.size > size && all.length > 1 ? all.slice(0, -1) : all;
  const { firstRow, names: header } = detectHeader(records, width);
  const start = firstRow === 0 ? 0 : (records[firstRow - 1]?.end ?? 0);
  const skipped = new TextEncoder().encode(head.slice(0, start)).length;
  const last = records[firstRow - 1];
  const firstLine = records[firstRow]?.line ?? (last ? last.line + 1 : 1);
  return {
    dialect,
    ...columnNames(aligned(header ?? [], width), width),
    hasHeader: header !== null,
    preamble: records
      .slice(0, Math.max(firstRow - (header ? 1 : 0), 0))
      .filter(({ text: line }) => line.trim() !== '' && !/^sep=.$/i.test(line)).length,
    headerWidth: header?.length ?? width,
    rows: text.slice(skipped),
    firstLine,
  };
}

/** Statistical programs leave the column of row names without a name of its own. */
function aligned(header: string[], width: number): string[] {
  return header.length === width - 1 && width > 2 ? ['', ...header] : header;
}

/** A character cut at the end is left out. */
async function readHead(text: Blob, size: number): Promise<string> {
  const bytes = await text.slice(0, size).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: size < text.size });
}
