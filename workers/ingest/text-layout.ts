import { FaultError } from '../contract/fault';
import { columnNames, type Renamed } from './column-names';
import { detectComment, startsWithMark } from './comment-lines';
import { detectDialect } from './detect-dialect';
import { detectHeader } from './detect-header';
import type { Dialect } from './dialect';
import { readRecords } from './record-reader';
import type { TextOptions } from './text-options';

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
  /** What starts a line that is no row; '' for none. */
  comment: string;
  /** The reader said so: every such line is none. Otherwise only those that do not fit. */
  isCommentGiven: boolean;
  /** The rows alone, and the line of the file where they begin. */
  rows: Blob;
  firstLine: number;
}

const HEAD = 1 << 18;
/** A header of thousands of columns with its first rows fits in here. */
const LONG_HEAD = 1 << 22;

/** Finds delimiter, header and first row. @throws FaultError `ingest-empty` for a text without anything in it. */
export async function layOut(whole: Blob, options: TextOptions = {}): Promise<TextLayout> {
  const { text, skipped: skippedRows } = await withoutRows(whole, options.skipRows ?? 0);
  let size = HEAD;
  let head = await readHead(text, size);
  if (text.size > size && head.split('\n', 4).length < 4) {
    size = LONG_HEAD;
    head = await readHead(text, size);
  }
  if (isBlank(head) && text.size <= size) throw new FaultError({ code: 'ingest-empty' });
  const { dialect, width } = detectDialect(head, options);
  const all = readRecords(head, dialect);
  const records = text.size > size && all.length > 1 ? all.slice(0, -1) : all;
  const comment = options.comment ?? detectComment(records, width);
  const { firstRow, names: header } = detectHeader(records, width, {
    isComment: (line) => startsWithMark(line.text, comment),
    header: options.header,
  });
  const start = firstRow === 0 ? 0 : (records[firstRow - 1]?.end ?? 0);
  const skipped = new TextEncoder().encode(head.slice(0, start)).length;
  const last = records[firstRow - 1];
  const firstLine = records[firstRow]?.line ?? (last ? last.line + 1 : 1);
  return {
    dialect,
    ...columnNames(aligned(header ?? [], width), width),
    hasHeader: header !== null,
    preamble:
      skippedRows +
      records
        .slice(0, Math.max(firstRow - (header ? 1 : 0), 0))
        .filter(({ text: line }) => !isBlank(line) && !/^sep=.$/i.test(line)).length,
    headerWidth: header?.length ?? width,
    comment,
    isCommentGiven: options.comment !== undefined && options.comment !== '',
    rows: text.slice(skipped),
    firstLine: firstLine + skippedRows,
  };
}

/** Zeros are left over by programs that reserve room in a file and crash. */
function isBlank(text: string): boolean {
  return text.replaceAll('\0', '').trim() === '';
}

/** Leaves lines out at the beginning. */
async function withoutRows(text: Blob, count: number): Promise<{ text: Blob; skipped: number }> {
  if (count <= 0) return { text, skipped: 0 };
  const head = await readHead(text, LONG_HEAD);
  const newline = head.includes('\n') ? '\n' : '\r';
  let at = 0;
  let skipped = 0;
  while (skipped < count && at < head.length) {
    const end = head.indexOf(newline, at);
    at = end < 0 ? head.length : end + 1;
    skipped++;
  }
  return { text: text.slice(new TextEncoder().encode(head.slice(0, at)).length), skipped };
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
