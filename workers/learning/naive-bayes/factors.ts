import type { Feature } from '../features';

/** A number that is normal in each class. */
export type NormalFactor = { kind: 'normal'; means: number[]; variances: number[] };
/** Log probabilities of levels, per class. */
export type LevelsFactor = { kind: 'levels'; logs: number[][] };
/** How likely a feature's value is in each class, with the mean of its logarithm over training rows; null tells classes nothing. */
export type Factor = ((NormalFactor | LevelsFactor) & { expected: number[] }) | null;

/** Training rows by class: labels from 0 and weights. */
export interface Labelled {
  rows: number;
  labels: Int32Array;
  classes: number;
  weightOf: (row: number) => number;
}

export interface Moments {
  /** Weight of the rows whose value is known, in all and by class. */
  known: number;
  total: number;
  mean: number;
  variance: number;
  weights: Float64Array;
  means: Float64Array;
  variances: Float64Array;
}

/** Means and variances in two passes. */
export function momentsOf(values: Float64Array, { rows, labels, classes, weightOf }: Labelled): Moments {
  const weights = new Float64Array(classes);
  const means = new Float64Array(classes);
  const variances = new Float64Array(classes);
  let [known, total, sum, squares] = [0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    const weight = weightOf(row);
    const label = labels[row]!;
    total += weight;
    if (!Number.isFinite(value)) continue;
    known += weight;
    sum += weight * value;
    weights[label]! += weight;
    means[label]! += weight * value;
  }
  const mean = sum / known;
  means.forEach((each, k) => (means[k] = each / weights[k]!));
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    const weight = weightOf(row);
    const label = labels[row]!;
    if (!Number.isFinite(value)) continue;
    squares += weight * (value - mean) ** 2;
    variances[label]! += weight * (value - means[label]!) ** 2;
  }
  variances.forEach((each, k) => (variances[k] = each / weights[k]!));
  return { known, total, mean, variance: squares / known, weights, means, variances };
}

/** @param smoothing added to all variances, as scikit-learn's `epsilon_` */
export function normalFactor(moments: Moments, smoothing: number): Factor {
  const { known, total, mean, variance, weights } = moments;
  if (!(known > 0 && variance > 0 && Number.isFinite(variance))) return null;
  // A class of which no value is known has those of all.
  const isKnown = (k: number): boolean => weights[k]! > 0;
  const means = Array.from(moments.means, (own, k) => (isKnown(k) ? own : mean));
  const variances = Array.from(moments.variances, (own, k) =>
    Math.max((isKnown(k) ? own : variance) + smoothing, Number.MIN_VALUE),
  );
  const expected = means.map((own, k) => {
    const square = variance + (mean - own) ** 2;
    return (known / total) * -(Math.log(2 * Math.PI * variances[k]!) + square / variances[k]!) * 0.5;
  });
  return { kind: 'normal', means, variances, expected };
}

/** Laplace's smoothing: each level counts as often more in each class. */
export function levelsFactor(
  { values, levels }: Feature,
  { rows, labels, classes, weightOf }: Labelled,
  smoothing: number,
): Factor {
  const counts = Array.from({ length: classes }, () => new Float64Array(levels.length));
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const level = values[row]!;
    const weight = weightOf(row);
    total += weight;
    if (!Number.isNaN(level)) counts[labels[row]!]![level]! += weight;
  }
  const logs = counts.map((own) => {
    const all = own.reduce((sum, count) => sum + count, 0) + smoothing * levels.length;
    return Array.from(own, (count) => Math.log((count + smoothing) / all));
  });
  const shares = levels.map((_, level) => counts.reduce((sum, own) => sum + own[level]!, 0) / total);
  if (!shares.some((share) => share > 0)) return null;
  const expected = logs.map((own) => own.reduce((sum, log, level) => sum + shares[level]! * log, 0));
  return { kind: 'levels', logs, expected };
}
