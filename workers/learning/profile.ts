import { quantile } from '../kernels/quantile';
import { sortedNumbers } from '../kernels/sorted';
import type { Feature, FeatureSchema } from './features';

/**
 * How the values of a feature are spread, so that other rows can be held against them: bounds between intervals of a number (each belongs
 * to the interval above it), none for a category; and the share of the rows in each interval or level, gaps last.
 */
export interface Profile {
  bounds: number[];
  shares: number[];
}

const INTERVALS = 10;
/** A category of more levels than this is looked at as one with so many, the rest together: single rare ones would say nothing. */
const LEVELS = 50;
/** Shares below are taken for this, so that an empty interval is no infinite drift. */
const LEAST = 1e-4;

/** One for each feature, from rows that a model is fitted on. */
export function profilesOf(features: readonly Feature[]): Profile[] {
  return features.map((feature) => {
    const bounds = feature.kind === 'number' ? deciles(feature.values) : [];
    const spread = new Spread(feature, bounds);
    spread.add(feature.values);
    return { bounds, shares: sharesOf(spread.counts) };
  });
}

/**
 * The population stability index: Σ (share now − share then) · ln(share now ÷ share then). Below 0.1 nothing has moved, from 0.25 on
 * much has (N. Siddiqi, Credit Risk Scorecards, 2006).
 * @param counts rows now, as a `Spread` with the profile's bounds counts them
 */
export function driftOf({ shares }: Profile, counts: Float64Array): number {
  return stability(shares, sharesOf(counts));
}

/** Counts the rows in each interval or level of a feature, gaps last; block after block, where there are many. */
export class Spread {
  readonly counts: Float64Array;
  readonly #bounds: Float64Array;
  readonly #cells: Cells;
  readonly #isNumber: boolean;

  constructor({ kind, levels }: FeatureSchema, bounds: readonly number[]) {
    this.#isNumber = kind === 'number';
    this.#bounds = Float64Array.from(bounds);
    this.#cells = cellsOf(this.#bounds);
    this.counts = new Float64Array(
      (this.#isNumber ? bounds.length + 1 : Math.min(levels.length, LEVELS)) + 1,
    );
  }

  add(values: Float64Array): void {
    if (this.#isNumber) countIntervals(values, this.#bounds, this.#cells, this.counts);
    else countLevels(values, this.counts);
  }
}

function stability(then: readonly number[], now: readonly number[]): number {
  return now.reduce((sum, share, i) => {
    const [after, before] = [Math.max(share, LEAST), Math.max(then[i] ?? 0, LEAST)];
    return sum + (after - before) * Math.log(after / before);
  }, 0);
}

/** Different deciles; fewer where values repeat. */
function deciles(values: Float64Array): number[] {
  const sorted = sortedNumbers(values.filter((value) => !Number.isNaN(value)));
  if (sorted.length === 0) return [];
  const cuts = Array.from({ length: INTERVALS - 1 }, (_, i) => quantile(sorted, (i + 1) / INTERVALS));
  return [...new Set(cuts)];
}

function sharesOf(counts: Float64Array): number[] {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => count / Math.max(1, rows));
}

function countLevels(values: Float64Array, counts: Float64Array): void {
  const gaps = counts.length - 1;
  const { length } = values;
  for (let row = 0; row < length; row++) {
    const level = values[row]!;
    counts[Number.isNaN(level) ? gaps : Math.min(level, gaps - 1)]!++;
  }
}

/** Cells between the first and the last bound: so many that few of them hold a bound. */
const CELLS = 256;
/** Where a value falls among cells is rounded; so near to the edge of one, in its widths, it may be the next one's. */
const EDGE = 1e-6;
/** A cell with a bound in it: its values have to be looked at one by one. */
const DIVIDED = -1;

/** The space between the first and the last bound in cells of one width, so that most values need no search. */
interface Cells {
  low: number;
  perUnit: number;
  /** The interval of all values of a cell, or `DIVIDED`. The last two cells hold the last bound, and what is beyond. */
  intervals: Int32Array;
}

function cellsOf(bounds: Float64Array): Cells {
  const low = bounds[0] ?? 0;
  const perUnit = CELLS / ((bounds.at(-1) ?? 0) - low);
  const places = bounds.map((bound) => (bound - low) * perUnit);
  const intervals = Int32Array.from({ length: CELLS + 2 }, (_, cell) => {
    const [from, to] = [cell - EDGE, cell + 1 + EDGE];
    const isDivided = places.some((place) => !(place < from || place > to));
    return isDivided ? DIVIDED : places.filter((place) => place < from).length;
  });
  return { low, perUnit, intervals };
}

function countIntervals(
  values: Float64Array,
  bounds: Float64Array,
  { low, perUnit, intervals }: Cells,
  counts: Float64Array,
): void {
  const { length } = bounds;
  const rows = values.length;
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    const place = (value - low) * perUnit;
    // NaN is not above zero.
    let interval = place > 0 ? intervals[place < CELLS + 1 ? Math.floor(place) : CELLS + 1]! : DIVIDED;
    if (interval === DIVIDED) {
      interval = Number.isNaN(value) ? length + 1 : 0;
      while (interval < length && value >= bounds[interval]!) interval++;
    }
    counts[interval]!++;
  }
}
