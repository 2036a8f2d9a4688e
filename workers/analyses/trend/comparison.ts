import { compensatedSum } from '../../kernels/compensated-sum';
import { PER_YEAR } from './calendar';
import type { Span } from './grain';
import { growth } from './series';

/** Two stretches of whole periods of one length: the latest, and the one just before. */
export interface Windows {
  /** Periods in each. */
  length: number;
  /** Position of the first period of the later stretch. */
  start: number;
}

/** A year against the year before, or half of the whole periods against the other half; undefined with fewer than two. */
export function windowsOf(span: Span): Windows | undefined {
  const whole = span.lastWhole - span.firstWhole + 1;
  const length = Math.min(PER_YEAR[span.grain], Math.floor(whole / 2));
  return length > 0 ? { length, start: span.lastWhole + 1 - length } : undefined;
}

/** The sum over `length` periods from `start`; periods without data add nothing. */
export function sumFrom(values: Float64Array, start: number, length: number): number {
  return compensatedSum(values.subarray(start, start + length).filter((value) => !Number.isNaN(value)));
}

/**
 * Compound growth a year, from the first twelve months (or 52 weeks …) of whole periods to the last; undefined for less
 * than two years, or where the first year is not above zero.
 */
export function yearlyGrowth(values: Float64Array, span: Span): { rate: number; years: number } | undefined {
  const year = PER_YEAR[span.grain];
  const whole = span.lastWhole - span.firstWhole + 1;
  if (whole < 2 * year) return undefined;
  const years = (whole - year) / year;
  const ratio =
    1 + growth(sumFrom(values, span.lastWhole + 1 - year, year), sumFrom(values, span.firstWhole, year));
  return ratio > 0 ? { rate: ratio ** (1 / years) - 1, years } : undefined;
}

/** How a group did from one window to the next. */
export interface GroupGrowth {
  /** Position among the groups. */
  index: number;
  before: number;
  now: number;
  change: number;
  /** NaN for a group that had nothing before. */
  growth: number;
}

/** Every group from the earlier window to the later one, largest change first. */
export function groupGrowth(groups: readonly Float64Array[], windows: Windows): GroupGrowth[] {
  return groups
    .map((values, index) => {
      const before = sumFrom(values, windows.start - windows.length, windows.length);
      const now = sumFrom(values, windows.start, windows.length);
      return { index, before, now, change: now - before, growth: growth(now, before) };
    })
    .toSorted((a, b) => b.change - a.change);
}
