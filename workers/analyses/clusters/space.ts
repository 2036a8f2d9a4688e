import type { Points } from '../../kernels/points';
import type { Feature } from '../feature-values';
import type { Settings } from './settings';

/** One direction of the space that customers lie in: a number, or one level of a category. */
export interface Dimension {
  feature: Feature;
  /** Code of the level; -1 for a number. */
  level: number;
  /** As tables name it: the column, and for a category its level. */
  name: string;
  /** A place is (value − origin) / unit. */
  origin: number;
  unit: number;
  /** Mean and standard deviation of the values; those of a level are shares. */
  mean: number;
  deviation: number;
}

/** Customers as points, so that a distance weighs all features alike. */
export interface Space {
  points: Points;
  dimensions: Dimension[];
}

/**
 * Lays out the features. Numbers are scaled; a category becomes one direction per level, weighted so that the category as a
 * whole weighs like one number: the same variance under z, else a distance of 1 between two levels. For k-medoids the
 * distance in city blocks is Gower's coefficient.
 */
export function layOut(features: readonly Feature[], rows: number, settings: Settings): Space {
  const isGower = settings.method === 'kmedoids';
  const scale = isGower ? 'minmax' : settings.scale;
  const share = isGower ? features.length : 1;
  const dimensions = features.flatMap((feature) =>
    feature.kind === 'category'
      ? levelDimensions(feature, scale, isGower).map((each) => ({ ...each, unit: each.unit * share }))
      : [numberDimension(feature, scale, share)],
  );
  const columns = dimensions.length;
  const values = new Float64Array(rows * columns);
  dimensions.forEach((dimension, j) => {
    const { origin, unit } = dimension;
    for (let row = 0; row < rows; row++) {
      values[row * columns + j] = (sourceValue(dimension, row) - origin) / unit;
    }
  });
  return { points: { values, rows, columns }, dimensions };
}

/** A row's number, or 1 where it has the level and 0 where not. */
export function sourceValue({ feature, level }: Dimension, row: number): number {
  const value = feature.values[row]!;
  return level < 0 ? value : Number(value === level);
}

function numberDimension(feature: Feature, scale: Settings['scale'], share: number): Dimension {
  const { values } = feature;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const base = { feature, level: -1, name: feature.column, mean, deviation };
  if (scale === 'z') return { ...base, origin: mean, unit: deviation * share };
  return scale === 'minmax'
    ? { ...base, origin: low, unit: (high - low) * share }
    : { ...base, origin: 0, unit: 1 };
}

function levelDimensions(feature: Feature, scale: Settings['scale'], isGower: boolean): Dimension[] {
  const { values, levels, column } = feature;
  const shares = new Float64Array(levels.length);
  for (const code of values) shares[code]! += 1 / values.length;
  const variance = 1 - shares.reduce((sum, share) => sum + share * share, 0);
  const unit = isGower ? 2 : scale === 'z' ? Math.sqrt(variance) : Math.SQRT2;
  return levels.flatMap((level, code) => {
    const mean = shares[code]!;
    if (mean === 0) return [];
    const deviation = Math.sqrt(mean * (1 - mean));
    return [{ feature, level: code, name: `${column} = ${level}`, origin: 0, unit, mean, deviation }];
  });
}

/** How many directions the features will have. */
export function countDimensions(features: readonly Feature[]): number {
  return features.reduce((sum, { kind, levels }) => sum + (kind === 'category' ? levels.length : 1), 0);
}
