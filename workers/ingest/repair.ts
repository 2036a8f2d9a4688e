import { blobText } from './blob-pieces';
import { CsvWriter } from './csv-writer';
import type { Dialect } from './dialect';
import { RecordReader, type CsvRecord } from './record-reader';

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
  records: number;
}

/** Columns of the table of rejected records. */
export const REJECTED_COLUMNS = {
  line: 'BIGINT',
  column: 'VARCHAR',
  text: 'VARCHAR',
  reason: 'VARCHAR',
} as const;

const LINES_TOLD = 5;

/**
 * Writes rows anew so that a strict reader takes them. Records that are too short or too long are set aside, none is
 * lost; empty values at the end of a record that is too long are not counted.
 */
export async function repair(
  rows: Blob,
  dialect: Dialect,
  names: readonly string[],
  firstLine: number,
): Promise<Repaired> {
  const kept = new CsvWriter();
  const rejected = new CsvWriter();
  const result = { rejectedCount: 0, rejectedLines: [] as number[], oddQuotes: 0, records: 0 };
  let firstOddQuote: number | null = null;
  const take = (record: CsvRecord): void => {
    if (record.text === '' && names.length > 1) return;
    const fields = fitted(record.fields, names.length);
    if (record.oddQuotes) {
      result.oddQuotes++;
      firstOddQuote ??= record.line;
    }
    if (fields.length === names.length) {
      result.records++;
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
  const reader = new RecordReader(dialect, firstLine);
  for await (const piece of blobText(rows)) for (const record of reader.push(piece)) take(record);
  for (const record of reader.end()) take(record);
  return {
    ...result,
    firstOddQuote,
    rows: kept.finish(),
    rejected: { rows: rejected.finish(), longestRecord: rejected.longestRecord },
  };
}

function fitted(fields: string[], width: number): string[] {
  const extra = fields.slice(width);
  return extra.length > 0 && extra.every((value) => value === '') ? fields.slice(0, width) : fields;
}
