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
    low: first === bins[0] ? null : lowText(first.low, type, first.high - first.low),
    high: last === bins.at(-1) ? null : highText(last.high, type, last.high - last.low),
  };
}

function lowText(value: number, type: string, width: number): string {
  if (type === 'DATE') return iso(value).slice(0, 10);
  if (type.startsWith('TIMESTAMP')) return iso(value);
  return isWhole(type) ? String(Math.ceil(value)) : rounded(value, width);
}

/** A bar ends where the next one begins; in whole numbers and days that is one before. */
function highText(value: number, type: string, width: number): string {
  if (type === 'DATE') return iso(value % DAY === 0 ? value - DAY : value).slice(0, 10);
  if (type.startsWith('TIMESTAMP')) return iso(value - 1);
  return isWhole(type) ? String(Math.ceil(value) - 1) : rounded(value, width);
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

/** Edges of bars are no more exact than a reader can point: to a hundredth of a bar, or a little less. */
function rounded(value: number, width: number): string {
  const digits = 2 - Math.floor(Math.log10(width));
  if (Math.abs(digits) > 100) return String(value);
  const text =
    digits >= 0 ? value.toFixed(digits) : String(Math.round(value / 10 ** -digits) * 10 ** -digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
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
    return middle >= low && middle <= high ? [index] : [];
  });
  // A range within one bar is shown by that bar.
  const around = bins.findIndex((bin) => low >= bin.low && high <= bin.high);
  if (inside.length === 0) return around < 0 ? null : { from: around, to: around };
  return { from: inside[0]!, to: inside.at(-1)! };
}
