import type { Dialect } from './dialect';
import { readRecords } from './record-reader';

/** A last line that adds the others up: counted with them, it would double every sum. */
export interface TotalRow {
  text: string;
  /** Bytes of the text before it. */
  at: number;
}

const TAIL = 1 << 13;
const TOTAL =
  /^((grand|sub|overall)[ -]?)?totals?\s*:?$|^sum\s*:?$|^(gesamt|summe|total g[eé]n[eé]ral|итого)\s*:?$|^(总计|合计|小计|共计|总和|汇总|合計|総計|總計)\s*[:：]?$/i;

/**
 * Finds a line of totals at the end: its first value says so, and others are left empty.
 * @param rows UTF-8 text without a header
 */
export async function findTotalRow(rows: Blob, dialect: Dialect, width: number): Promise<TotalRow | null> {
  const start = Math.max(rows.size - TAIL, 0);
  const tail = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await rows.slice(start).arrayBuffer());
  const trimmed = tail.replace(/[\r\n]+$/, '');
  const at = trimmed.lastIndexOf(dialect.newline) + 1;
  // The only line of the table is no total, and one that is cut cannot be judged.
  if (at === 0) return null;
  const text = trimmed.slice(at);
  const [record] = readRecords(text, dialect);
  if (width < 2 || record?.fields.length !== width) return null;
  const filled = record.fields.filter((value) => value.trim() !== '');
  if (filled.length === width || filled.length < 2 || !TOTAL.test(filled[0]?.trim() ?? '')) return null;
  return { text, at: rows.size - new TextEncoder().encode(tail.slice(at)).length };
}
