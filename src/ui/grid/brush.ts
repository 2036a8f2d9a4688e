import type { Bin } from '../../ingest/profile';

export interface ColumnRange {
  low: string | null;
  high: string | null;
}

/**
 * The range that bars from `from` to `to` stand for, as values of the column's type. The outermost bars are open to their
 * side, so that what lies beyond a sample is not lost.
 */
export function rangeOfBars(bins: readonly Bin[], from: number, to: number, type: string): ColumnRange {
  const first = bins[Math.min(from, to)];
  const last = bins[Math.max(from, to)];
  if (!first || !last) return { low: null, high: null };
  return {
    low: first === bins[0] ? null : lowText(first.low, type),
    high: last === bins.at(-1) ? null : highText(last.high, type),
  };
}

function lowText(value: number, type: string): string {
  if (type === 'DATE') return iso(value).slice(0, 10);
  if (type.startsWith('TIMESTAMP')) return iso(value);
  return isWhole(type) ? String(Math.ceil(value)) : rounded(value);
}

/** A bar ends where the next one begins; in whole numbers and days that is one before. */
function highText(value: number, type: string): string {
  if (type === 'DATE') return iso(value % DAY === 0 ? value - DAY : value).slice(0, 10);
  if (type.startsWith('TIMESTAMP')) return iso(value - 1);
  return isWhole(type) ? String(Math.ceil(value) - 1) : rounded(value);
}

const DAY = 86_400_000;

function isWhole(type: string): boolean {
  return /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type);
}

function iso(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace('Z', '')
    .replace(/\.000$/, '');
}

/** Edges of bars are no more exact than a reader can point. */
function rounded(value: number): string {
  const short = Number(value.toPrecision(5));
  return Math.abs(short) >= 1e21 || (short !== 0 && Math.abs(short) < 1e-6) ? String(short) : plain(short);
}

function plain(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
}

/** Which bars a range covers, to show it; null when it covers none. */
export function barsInRange(
  bins: readonly Bin[],
  range: ColumnRange,
  toNumber: (text: string) => number,
): { from: number; to: number } | null {
  const low = range.low === null ? -Infinity : toNumber(range.low);
  const high = range.high === null ? Infinity : toNumber(range.high);
  const inside = bins.flatMap((bin, index) => {
    const middle = (bin.low + bin.high) / 2;
    return (middle >= low && middle <= high) || (low >= bin.low && low < bin.high) ? [index] : [];
  });
  return inside.length === 0 ? null : { from: inside[0]!, to: inside.at(-1)! };
}
