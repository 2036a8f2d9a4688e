import type { Exact } from '../../../workers/table/exact';
import type { ColumnInfo } from '../../engine/exact-query';
import { toTsv } from './tsv';

/** More than this is a file, not something to paste. */
export const MOST_CELLS = 500_000;
const AT_ONCE = 5_000;

/** Chosen cells as text for the clipboard, fetched as far as they are not in sight. @throws FaultError */
export async function cellsAsText(
  read: (first: number, count: number, columns: readonly ColumnInfo[]) => Promise<Exact[][]>,
  rows: { first: number; count: number },
  columns: readonly ColumnInfo[],
  withHeadings: boolean,
): Promise<string> {
  const found: Exact[][] = [];
  for (let from = 0; from < rows.count; from += AT_ONCE) {
    found.push(...(await read(rows.first + from, Math.min(AT_ONCE, rows.count - from), columns)));
  }
  return toTsv(found, withHeadings ? columns.map(({ name }) => name) : null);
}

/**
 * Puts a text that is still on its way onto the clipboard. Browsers allow that only right after a key or a click, so the
 * promise itself is handed over where that is possible.
 * @throws whatever the browser says when it does not allow it
 */
export async function copyText(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  const blob = text.then((content) => new Blob([content], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
