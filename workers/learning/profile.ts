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
export function driftOf({ shares }: Profile, counts: readonly number[]): number {
  return stability(shares, sharesOf(counts));
}

/** Counts the rows in each interval or level of a feature, gaps last; block after block, where there are many. */
export class Spread {
  readonly counts: number[];
  readonly #bounds: Float64Array;
  /** By cell of one width: the last bound below it. */
  readonly #guesses: Int32Array;
  readonly #isNumber: boolean;

  constructor({ kind, levels }: FeatureSchema, bounds: readonly number[]) {
    this.#isNumber = kind === 'number';
    this.#bounds = Float64Array.from(bounds);
    this.#guesses = guessesOf(this.#bounds);
    this.counts = Array<number>((this.#isNumber ? bounds.length + 1 : Math.min(levels.length, LEVELS)) + 1);
    this.counts.fill(0);
  }

  add(values: Float64Array): void {
    if (this.#isNumber) countIntervals(values, this.#bounds, this.#guesses, this.counts);
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

function sharesOf(counts: readonly number[]): number[] {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / Math.max(1, rows));
}

function countLevels(values: Float64Array, counts: number[]): void {
  const gaps = counts.length - 1;
  const { length } = values;
  for (let row = 0; row < length; row++) {
    const level = values[row]!;
    counts[Number.isNaN(level) ? gaps : Math.min(level, gaps - 1)]!++;
  }
}

/** Cells between the first and the last bound: so many that a cell seldom holds two. */
const CELLS = 256;

function cellsPerUnit(bounds: Float64Array): number {
  return CELLS / ((bounds[bounds.length - 1] ?? 0) - (bounds[0] ?? 0));
}

function guessesOf(bounds: Float64Array): Int32Array {
  const low = bounds[0] ?? 0;
  const scale = cellsPerUnit(bounds);
  return Int32Array.from({ length: CELLS + 1 }, (_, cell) =>
    bounds.findLastIndex((bound) => bound <= low + cell / scale),
  );
}

/**
 * A value is first looked for where a cell of one width says, and then moved by a bound or two: a search by halves guesses wrong at every
 * step.
 */
function countIntervals(
  values: Float64Array,
  bounds: Float64Array,
  guesses: Int32Array,
  counts: number[],
): void {
  const { length } = bounds;
  const rows = values.length;
  const low = bounds[0] ?? 0;
  const scale = cellsPerUnit(bounds);
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) {
      counts[length + 1]!++;
      continue;
    }
    const cell = (value - low) * scale;
    let interval = cell > 0 ? guesses[Math.min(CELLS, Math.floor(cell))]! + 1 : 0;
    while (interval > 0 && value < bounds[interval - 1]!) interval--;
    while (interval < length && value >= bounds[interval]!) interval++;
    counts[interval]!++;
  }
}
