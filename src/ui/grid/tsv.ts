import { type Exact, exactText } from '../../../workers/table/exact';

/**
 * Rows as tab-separated text, the form in which spreadsheets take cells from the clipboard: exact values, nothing for a
 * missing one, quotes around a value that holds a tab, a line break or a quote.
 */
export function toTsv(rows: readonly (readonly Exact[])[], headings: readonly string[] | null): string {
  const lines = rows.map((row) => row.map((value) => quoted(exactText(value))).join('\t'));
  return [...(headings ? [headings.map(quoted).join('\t')] : []), ...lines].join('\n');
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
