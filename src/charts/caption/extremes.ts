import type { Cell } from '../chart-data';

/** The greatest and least number and the first rows that have them; undefined where there is none. */
export function extremes(
  cells: readonly Cell[],
): { high: number; highRow: number; low: number; lowRow: number; n: number } | undefined {
  let found: ReturnType<typeof extremes>;
  cells.forEach((cell, row) => {
    if (typeof cell !== 'number' || !Number.isFinite(cell)) return;
    found ??= { high: cell, highRow: row, low: cell, lowRow: row, n: 0 };
    found.n++;
    if (cell > found.high) Object.assign(found, { high: cell, highRow: row });
    if (cell < found.low) Object.assign(found, { low: cell, lowRow: row });
  });
  return found;
}
