import { type Fault, FaultError } from '../../contract/fault';
import { compensatedSum } from '../../kernels/compensated-sum';
import { firstDay, isoDay } from '../calendar';
import type { Horizon } from './horizon';
import type { Ledger, Part } from './ledger';

export interface PlanWish {
  /** In all; 0 for last year's times the factor. */
  goal: number;
  factor: number;
  /** Years that the season is the mean of. */
  years: number;
  season: 'own' | 'whole' | 'even';
}

/** A plan before anything was changed. */
export interface OriginalPlan {
  /** By part, by period of the horizon; NaN where no target was given. */
  cells: Float64Array[];
  /** Where the goal comes from. */
  source: 'given' | 'column' | 'growth' | 'run-rate';
  /** What last year brought, or would have brought as a whole; NaN without one. */
  base: number;
  notices: Fault[];
}

/**
 * The goal, split over parts by what they sold last year and over periods by their season.
 * @throws FaultError `targets-no-base` where no whole period tells what a goal could be
 */
export function originalPlan(ledger: Ledger, horizon: Horizon, wish: PlanWish): OriginalPlan {
  const { parts } = ledger;
  const hasTargets = parts.some(({ targets }) => targets.size > 0);
  const last = lastYear(ledger, horizon);
  const notices: Fault[] = [];
  if (hasTargets) {
    const given = parts.map(({ targets }) =>
      Float64Array.from({ length: horizon.length }, (_, i) => targets.get(horizon.start + i) ?? NaN),
    );
    const sum = totalOf(given);
    if (sum === 0)
      notices.push(
        warn('targets-none-in-plan', { from: isoDay(firstDay(ledger.span.grain, horizon.start)) }),
      );
    const scale = wish.goal > 0 && sum > 0 ? wish.goal / sum : 1;
    const cells = given.map((each) => each.map((value) => value * scale));
    const source = wish.goal > 0 ? 'given' : 'column';
    return { cells, source, base: samePeriods(ledger, horizon, given) ?? last.total, notices };
  }
  const soFar = last.known > 0 ? undefined : thisYear(ledger, horizon);
  const goal = wish.goal > 0 ? wish.goal : (soFar?.total ?? last.total) * wish.factor;
  if (Number.isNaN(goal)) throw new FaultError({ code: 'targets-no-base', place: { param: 'goal' } });
  if (!(goal > 0)) notices.push(warn('targets-zero-base', { base: soFar?.total ?? last.total }));
  if (last.total > 0 && last.known < horizon.length && wish.goal === 0)
    notices.push(
      warn('targets-short-year', {
        known: last.known,
        of: horizon.length,
        unit: `unit-${ledger.span.grain}`,
      }),
    );
  if (soFar && wish.goal === 0)
    notices.push(warn('targets-no-year-before', { known: soFar.known, unit: `unit-${ledger.span.grain}` }));
  const sizes = (soFar ?? last).byPart.map((size) => Math.max(0, size));
  const all = compensatedSum(sizes);
  const fresh = sizes.filter((size) => size === 0).length;
  if (fresh > 0 && all > 0 && parts.length > 1)
    notices.push(warn('targets-new-parts', { parts: fresh, of: parts.length }));
  const windows = wholeYears(ledger, horizon, wish.years);
  const whole = meanShares(windows, sumOfParts(parts), horizon.length);
  if (!whole && wish.season !== 'even') notices.push(warn('targets-no-season'));
  const even = new Float64Array(horizon.length).fill(1 / horizon.length);
  const cells = parts.map((part, i) => {
    const own = wish.season === 'own' ? ownShares(windows, part, horizon.length) : undefined;
    const shares = wish.season === 'even' ? even : (own ?? whole ?? even);
    const size = all > 0 ? sizes[i]! / all : 1 / parts.length;
    return shares.map((share) => goal * size * share);
  });
  return {
    cells,
    source: wish.goal > 0 ? 'given' : soFar ? 'run-rate' : 'growth',
    base: last.total,
    notices,
  };
}

/** The sum of cells that have a figure. */
export function totalOf(cells: readonly Float64Array[]): number {
  return compensatedSum(cells.flatMap((each) => Array.from(each).filter((value) => !Number.isNaN(value))));
}

interface Base {
  total: number;
  byPart: number[];
  /** Whole periods that it was read from. */
  known: number;
}

/** The stretch before the plan that is as long, brought to its whole length where data begin later. */
function lastYear({ span, parts }: Ledger, { start, length }: Horizon): Base {
  const end = Math.min(start - span.first, span.lastWhole + 1);
  const begin = Math.max(span.firstWhole, start - length - span.first);
  return baseOf(parts, begin, end, length);
}

/**
 * Where only some periods have a target: what the same periods of the stretch before brought; NaN where the data do not cover them
 * whole.
 */
function samePeriods(
  { span, parts }: Ledger,
  { start, length }: Horizon,
  given: readonly Float64Array[],
): number | undefined {
  const places = Array.from({ length }, (_, i) => i);
  const isGiven = places.filter((i) => given.some((each) => !Number.isNaN(each[i])));
  if (isGiven.length === 0 || isGiven.length === length) return undefined;
  const before = isGiven.map((i) => start - length - span.first + i);
  const isKnown = before.every((at) => at >= span.firstWhole && at <= span.lastWhole);
  const sums = sumOfParts(parts);
  return isKnown ? compensatedSum(before.map((at) => sums[at]!)) : NaN;
}

/** The plan's own periods that are over, brought to its length. */
function thisYear({ span, parts }: Ledger, { start, length }: Horizon): Base {
  return baseOf(parts, Math.max(span.firstWhole, start - span.first), span.lastWhole + 1, length);
}

function baseOf(parts: readonly Part[], begin: number, end: number, length: number): Base {
  const known = Math.max(0, end - begin);
  const byPart = parts.map(({ values }) => (known > 0 ? (sumFrom(values, begin, end) * length) / known : 0));
  return { total: known > 0 ? compensatedSum(byPart) : NaN, byPart, known };
}

function sumFrom(values: Float64Array, begin: number, end: number): number {
  return compensatedSum(Array.from(values.subarray(begin, end)).filter((value) => !Number.isNaN(value)));
}

/** First positions of the years before the plan that the data cover whole, the latest first. */
function wholeYears({ span }: Ledger, { start, length }: Horizon, most: number): number[] {
  return Array.from({ length: most }, (_, k) => start - (k + 1) * length - span.first).filter(
    (begin) => begin >= span.firstWhole && begin + length <= span.lastWhole + 1,
  );
}

/** The share of every period in its year, as a mean over years; undefined where no year has a sum above zero. */
function meanShares(
  windows: readonly number[],
  values: Float64Array,
  length: number,
): Float64Array | undefined {
  const years = windows
    .map((begin) => values.subarray(begin, begin + length).map((value) => (Number.isNaN(value) ? 0 : value)))
    .map((year) => ({ year, sum: compensatedSum(year) }))
    .filter(({ sum }) => sum > 0);
  if (years.length === 0) return undefined;
  return Float64Array.from({ length }, (_, i) =>
    compensatedSum(years.map(({ year, sum }) => year[i]! / sum / years.length)),
  );
}

/** A part's own season, where it sold in at least half of the periods. */
function ownShares(windows: readonly number[], { values }: Part, length: number): Float64Array | undefined {
  const isFilled = (begin: number): boolean =>
    values.subarray(begin, begin + length).filter((value) => value > 0).length >= length / 2;
  return windows.every(isFilled) ? meanShares(windows, values, length) : undefined;
}

function sumOfParts(parts: readonly Part[]): Float64Array {
  const length = parts[0]?.values.length ?? 0;
  return Float64Array.from({ length }, (_, at) =>
    compensatedSum(parts.map(({ values }) => values[at]! || 0)),
  );
}

function warn(code: string, values: Fault['values'] = {}): Fault {
  return { code, severity: 'warning', values };
}
