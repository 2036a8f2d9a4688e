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
  const width = kind === 'number' ? bounds.length + 1 : Math.min(levels.length, LEVELS);
  const counts = new Float64Array(width + 1);
  for (const value of values) {
    if (Number.isNaN(value)) counts[width]!++;
    else counts[kind === 'number' ? intervalOf(value, bounds) : Math.min(value, width - 1)]!++;
  }
  return Array.from(counts, (count) => count / Math.max(1, values.length));
}

function intervalOf(value: number, bounds: readonly number[]): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= bounds[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
