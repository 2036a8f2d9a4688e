import { compensatedSum } from '../kernels/compensated-sum';
import { PER_YEAR } from './calendar';
import type { Span } from './grain';
import { growth } from '../kernels/growth';

/** Two stretches of whole periods of one length: the latest, and an earlier one. */
export interface Windows {
  /** Periods in each. */
  length: number;
  /** Position of the first period of the later stretch. */
  start: number;
  /** Periods from one stretch to the other: a year, or else their length. */
  lag: number;
}

/** Less than a quarter of a year is too short to compare with the year before. */
const LEAST_OF_YEAR = 1 / 4;

/**
 * Up to a year against the same time a year before, so that seasons do not disturb; with too few periods for that, half of
 * them against the other half. Undefined with fewer than two.
 */
export function windowsOf(span: Span): Windows | undefined {
  const year = PER_YEAR[span.grain];
  const whole = span.lastWhole - span.firstWhole + 1;
  const onYear = Math.min(year, whole - year);
  const isYearly = onYear >= year * LEAST_OF_YEAR;
  const length = isYearly ? onYear : Math.floor(whole / 2);
  if (length < 1) return undefined;
  return { length, start: span.lastWhole + 1 - length, lag: isYearly ? year : length };
}

/** Whether the earlier window is the same time a year before. */
export function isYearly({ lag }: Windows, { grain }: Span): boolean {
  return lag === PER_YEAR[grain];
}

/** The sums of a series over both windows. */
export function compare(
  values: Float64Array,
  { length, start, lag }: Windows,
): { before: number; now: number } {
  return { before: sumFrom(values, start - lag, length), now: sumFrom(values, start, length) };
}

/** The sum over `length` periods from `start`; periods without data add nothing. */
function sumFrom(values: Float64Array, start: number, length: number): number {
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
      const { before, now } = compare(values, windows);
      return { index, before, now, change: now - before, growth: growth(now, before) };
    })
    .toSorted((a, b) => b.change - a.change);
}
