import { MORE } from '../contract/message';
import { blobText } from './blob-pieces';
import { CsvWriter } from './csv-writer';
import type { Dialect } from './dialect';
import { startsWithMark } from './comment-lines';
import { LineMap } from './line-map';
import { RecordReader, type CsvRecord } from './record-reader';
import type { TextLayout } from './text-layout';

/** The dialect of what `repair` writes. */
export const STRICT: Dialect = { delimiter: ',', quote: '"', escape: '"', newline: '\n' };

export interface Repaired {
  /** Strict CSV without a header, every record as wide as the table. */
  rows: Blob;
  /** Records that do not fit: line, column, text, reason. */
  rejected: { rows: Blob; longestRecord: number };
  rejectedCount: number;
  /** Lines of the first rejected records. */
  rejectedLines: number[];
  oddQuotes: number;
  firstOddQuote: number | null;
  /** Lines that are comments. */
  comments: number;
  records: number;
  lines: LineMap;
  nextLine: number;
}

/** Columns of the table of rejected records. */
export const REJECTED_COLUMNS = {
  line: 'BIGINT',
  column: 'VARCHAR',
  text: 'VARCHAR',
  reason: 'VARCHAR',
} as const;

/** How many lines of rejected rows a message names. */
export const LINES_TOLD = 5;

/** The lines of the first of `count` rejected rows, as text: a comma for thousands would be lost among those of the list. */
export function linesTold(lines: readonly number[], count: number): string[] {
  return [...lines.map(String), ...(count > lines.length ? [MORE] : [])];
}

/** Why a record, or the value of a column, is not in the table. */
export type RejectedReason =
  'too-few-values' | 'too-many-values' | 'total' | 'not-a-number' | 'not-a-date' | 'not-true-or-false';

export interface RejectedRecord {
  line: number;
  column: string;
  text: string;
  reason: RejectedReason;
}

/** Rows of `REJECTED_COLUMNS` as the engine can take them. */
export function rejectedText(records: readonly RejectedRecord[]): Repaired['rejected'] {
  const writer = new CsvWriter();
  for (const { line, column, text, reason } of records) writer.write([String(line), column, text, reason]);
  return { rows: writer.finish(), longestRecord: writer.longestRecord };
}

/**
 * Writes rows anew so that a strict reader takes them. Records that are too short or too long are set aside, none is
 * lost; empty values at the end of a record that is too long are not counted.
 */
export async function repair(layout: TextLayout): Promise<Repaired> {
  const { dialect, names, firstLine, comment, isCommentGiven } = layout;
  const kept = new CsvWriter();
  const rejected = new CsvWriter();
  const lines = new LineMap();
  const result = { rejectedCount: 0, rejectedLines: [] as number[], oddQuotes: 0, comments: 0, records: 0 };
  let firstOddQuote: number | null = null;
  const take = (record: CsvRecord): void => {
    if (record.text === '' && names.length > 1) return;
    const isMarked = startsWithMark(record.text, comment) && !record.text.includes(dialect.newline);
    const fields = fitted(record.fields, names.length);
    if (isMarked && (isCommentGiven || record.fields.length !== names.length)) {
      result.comments++;
      return;
    }
    if (record.oddQuotes) {
      result.oddQuotes++;
      firstOddQuote ??= record.line;
    }
    if (fields.length === names.length) {
      result.records++;
      lines.add(record.line);
      kept.write(fields);
      return;
    }
    result.rejectedCount++;
    if (result.rejectedLines.length < LINES_TOLD) result.rejectedLines.push(record.line);
    const isShort = fields.length < names.length;
    const column = isShort ? (names[fields.length] ?? '') : '';
    rejected.write([
      String(record.line),
      column,
      record.text,
      isShort ? 'too-few-values' : 'too-many-values',
    ]);
  };
  const reader = new RecordReader(dialect, firstLine, isCommentGiven ? comment : '');
  for await (const piece of blobText(layout.rows)) for (const record of reader.push(piece)) take(record);
  for (const record of reader.end()) take(record);
  return {
    ...result,
    lines,
    nextLine: reader.line,
    firstOddQuote,
    rows: kept.finish(),
    rejected: { rows: rejected.finish(), longestRecord: rejected.longestRecord },
  };
}

function fitted(fields: string[], width: number): string[] {
  const extra = fields.slice(width);
  return extra.length > 0 && extra.every((value) => value === '') ? fields.slice(0, width) : fields;
}
