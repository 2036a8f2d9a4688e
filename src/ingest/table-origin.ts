import type { LineStep } from '../../workers/ingest/line-map';
import type { TextOptions } from '../../workers/ingest/text-options';

/**
 * Where a table came from. It is kept as the comment of the table, so that it is dropped, renamed and saved with it and
 * needs no table of its own.
 */
export interface TableOrigin {
  /** The file, as far as that tells it from others. */
  file?: { name: string; size: number; modified: number };
  /** The file beside the page, relative to it, for a table that a sample notebook has brought along. */
  sample?: string;
  /** Of a workbook, the sheet. */
  sheet?: string;
  /** The table whose rejected records these are. */
  rejectedFrom?: string;
  /** The files whose rows it holds, when it was made of several. */
  appendedFrom?: string[];
  /** It came from delimited text: how the reader wanted that to be read, and in which lines the rows stand. */
  text?: { options: TextOptions; lines: LineStep[] | null };
  /** The currency, as a sign or code, that was written beside the numbers of a column. */
  currencies?: Record<string, string>;
}

const MARK = 'daybook:';

export function writeOrigin(origin: TableOrigin): string {
  return MARK + JSON.stringify(origin);
}

/** What a comment says; nothing, when it is someone else's. */
export function readOrigin(comment: string | null): TableOrigin {
  if (!comment?.startsWith(MARK)) return {};
  try {
    return JSON.parse(comment.slice(MARK.length)) as TableOrigin;
  } catch {
    return {};
  }
}

export function originOf(file: File): TableOrigin {
  return { file: { name: file.name, size: file.size, modified: file.lastModified } };
}

/** Where a table came from, with the currency of one of its columns; '' for none. */
export function withCurrency(origin: TableOrigin, column: string, currency: string): TableOrigin {
  const others = Object.entries(origin.currencies ?? {}).filter(([name]) => name !== column);
  return withCurrencies(origin, currency === '' ? others : [...others, [column, currency]]);
}

/** The same with the currencies of all of its columns. */
export function withCurrencies(
  { currencies: _, ...origin }: TableOrigin,
  columns: readonly (readonly [column: string, currency: string])[],
): TableOrigin {
  return columns.length === 0 ? origin : { ...origin, currencies: Object.fromEntries(columns) };
}

/** The same file again: same name, size and time of change. */
export function isSameFile(a: TableOrigin, b: TableOrigin): boolean {
  return (
    a.file !== undefined &&
    a.file.name === b.file?.name &&
    a.file.size === b.file.size &&
    a.file.modified === b.file.modified &&
    a.sheet === b.sheet
  );
}
