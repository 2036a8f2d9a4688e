import type { Language } from '../../workers/contract/message';

/** A column of a sample table. Its name is the same in both languages; values that people read are words of the language. */
export interface SampleColumn<Row> {
  name: string;
  text: (row: Row, language: Language) => string;
}

/** Rows as CSV (RFC 4180, but with plain line feeds), header first. */
export function csvOf<Row>(
  columns: readonly SampleColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  const header = columns.map((column) => column.name).join(',');
  const lines = rows.map((row) => columns.map((column) => quoted(column.text(row, language))).join(','));
  return [header, ...lines, ''].join('\n');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
