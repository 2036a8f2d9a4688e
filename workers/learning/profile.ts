import { quantile } from '../kernels/quantile';
import { sortedNumbers } from '../kernels/sorted';
import type { Feature } from './features';

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
    return { bounds, shares: sharesOf(feature, bounds) };
  });
}

/**
 * The population stability index: Σ (share now − share then) · ln(share now ÷ share then). Below 0.1 nothing has moved, from 0.25 on
 * much has (N. Siddiqi, Credit Risk Scorecards, 2006).
 */
export function driftOf(profile: Profile, feature: Feature): number {
  return stability(profile.shares, sharesOf(feature, profile.bounds));
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

function sharesOf({ kind, levels, values }: Feature, bounds: readonly number[]): number[] {
  const counts = kind === 'number' ? intervalCounts(values, bounds) : levelCounts(values, levels.length);
  return counts.map((count) => count / Math.max(1, values.length));
}

/** Rows of each level, gaps last. */
function levelCounts(values: Float64Array, levels: number): number[] {
  const width = Math.min(levels, LEVELS);
  const counts = new Array<number>(width + 1).fill(0);
  const { length } = values;
  for (let row = 0; row < length; row++) {
    const level = values[row]!;
    counts[Number.isNaN(level) ? width : Math.min(level, width - 1)]!++;
  }
  return counts;
}

/** Cells between the first and the last bound: so many that a cell seldom holds two. */
const CELLS = 256;

/**
 * Rows of each interval, gaps last. A value is first looked for where a cell of one width says, and then moved by a bound or two: a
 * search by halves guesses wrong at every step.
 */
function intervalCounts(values: Float64Array, bounds: readonly number[]): number[] {
  const { length } = bounds;
  const rows = values.length;
  const counts = new Float64Array(length + 2);
  const limits = Float64Array.from(bounds);
  const low = limits[0] ?? 0;
  const scale = CELLS / ((limits[length - 1] ?? 0) - low);
  const guesses = Int32Array.from({ length: CELLS + 1 }, (_, cell) =>
    limits.findLastIndex((bound) => bound <= low + cell / scale),
  );
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) {
      counts[length + 1]!++;
      continue;
    }
    const cell = (value - low) * scale;
    let interval = cell > 0 ? guesses[Math.min(CELLS, Math.floor(cell))]! + 1 : 0;
    while (interval > 0 && value < limits[interval - 1]!) interval--;
    while (interval < length && value >= limits[interval]!) interval++;
    counts[interval]!++;
  }
  return Array.from(counts);
}
