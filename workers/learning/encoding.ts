import { gather } from '../kernels/gather';
import { median } from '../kernels/median';
import type { Points } from '../kernels/points';
import { weightedMedian } from '../kernels/weighted-median';
import type { Feature } from './features';

export interface EncodingOptions {
  /** A column that says where a value is missing, for features that have gaps in the training rows. */
  indicator?: boolean;
  /** Numbers less their mean, by their standard deviation. Columns of categories stay 0 and 1. */
  scale?: boolean;
  /** So many of the most frequent levels of a category have columns of their own; the rest share one. */
  levels?: number;
  /** `first`: the first level is the one that the others are compared with, and has no column. */
  reference?: 'first' | 'none';
  weights?: Float64Array | undefined;
}

/** A column of the matrix. */
export type Term = {
  name: string;
  /** Its place among the features. */
  feature: number;
  /** The number itself, one level, all rare levels, or that nothing is known. */
  part: 'value' | 'level' | 'other' | 'missing';
  /** Of the column over the training rows. */
  mean: number;
};

export type NumberCode = {
  kind: 'number';
  /** Its column, and that of the indicator; −1 is none. */
  column: number;
  missing: number;
  /** The median stands where nothing is known. */
  filling: number;
  center: number;
  scale: number;
};

export type CategoryCode = {
  kind: 'category';
  /** The column of each level; −1 where a row has zeros everywhere: the reference, or a level that no training row has. */
  columns: number[];
  missing: number;
};

/** How features become columns of numbers, as found on the training rows. Plain data. */
export type Encoding = {
  /** One per feature. */
  codes: (NumberCode | CategoryCode)[];
  terms: Term[];
};

/**
 * Numbers are filled with their median, categories get a column of 0 and 1 per level (one-hot). Columns that are the same in every training
 * row are left out. An infinite number counts as missing.
 */
export function fitEncoding(
  features: readonly Feature[],
  rows: number,
  options: EncodingOptions = {},
): Encoding {
  const terms: Term[] = [];
  const codes = features.map((feature, at) => {
    const add = (part: Term['part'], mean: number, level?: string): number =>
      terms.push({ name: termName(feature.name, part, level), feature: at, part, mean }) - 1;
    return feature.kind === 'number'
      ? numberCode(feature, rows, options, add)
      : categoryCode(feature, rows, options, add);
  });
  return { codes, terms };
}

/** Rows from `from` on as a dense matrix whose columns are the terms. */
export function encodeRows(
  { codes, terms }: Encoding,
  features: readonly Feature[],
  rows: number,
  from = 0,
): Points {
  const columns = terms.length;
  const values = new Float64Array(rows * columns);
  codes.forEach((code, at) => {
    const known = features[at]!.values;
    for (let row = 0; row < rows; row++) {
      const value = known[from + row]!;
      const to = row * columns;
      if (code.kind === 'number') {
        const given = Number.isFinite(value);
        if (code.column >= 0) values[to + code.column] = standardised(code, given ? value : code.filling);
        if (!given && code.missing >= 0) values[to + code.missing] = 1;
      } else {
        const column = columnOf(code, value);
        if (column >= 0) values[to + column] = 1;
      }
    }
  });
  return { values, rows, columns };
}

function standardised({ center, scale }: NumberCode, value: number): number {
  return (value - center) / scale;
}

/** The column in which a row with this level has its 1; −1 for none. */
function columnOf({ columns, missing }: CategoryCode, level: number): number {
  return Number.isNaN(level) ? missing : (columns[level] ?? -1);
}

type AddTerm = (part: Term['part'], mean: number, level?: string) => number;

function numberCode(
  { values }: Feature,
  rows: number,
  { indicator = true, scale = false, weights }: EncodingOptions,
  add: AddTerm,
): NumberCode {
  const known = rows - gapsIn(values, rows);
  const hasGaps = known < rows && known > 0;
  const filling = hasGaps ? medianOf(values, rows, weights) : 0;
  const filled = hasGaps ? values.map((value) => (Number.isFinite(value) ? value : filling)) : values;
  const isConstant = known === 0 || isSame(filled, rows);
  const { mean, deviation } = isConstant ? CONSTANT : spreadOf(filled, rows, weights);
  const [center, by] = scale && deviation > 0 ? [mean, deviation] : [0, 1];
  const column = isConstant ? -1 : add('value', (mean - center) / by);
  const hasIndicator = hasGaps && indicator;
  const missing = hasIndicator ? add('missing', shareMissing(values, rows, weights)) : -1;
  return { kind: 'number', column, missing, filling, center, scale: by };
}

function categoryCode(
  { values, levels }: Feature,
  rows: number,
  { indicator = true, levels: most = Infinity, reference = 'none', weights }: EncodingOptions,
  add: AddTerm,
): CategoryCode {
  const counts = new Float64Array(levels.length);
  let total = 0;
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    const level = values[row]!;
    const weight = weights ? weights[row]! : 1;
    total += weight;
    if (Number.isNaN(level)) missing += weight;
    else counts[level]! += weight;
  }
  const seen = Array.from(levels.keys()).filter((level) => counts[level]! > 0);
  const frequent = new Set(seen.toSorted((a, b) => counts[b]! - counts[a]! || a - b).slice(0, most));
  const columns = levels.map(() => -1);
  const kept = seen.filter((level) => frequent.has(level));
  const isConstant = seen.length === 1 && missing === 0;
  for (const level of kept.slice(reference === 'first' || isConstant ? 1 : 0)) {
    columns[level] = add('level', counts[level]! / total, levels[level]);
  }
  const rare = seen.filter((level) => !frequent.has(level));
  if (rare.length > 0) {
    const other = add('other', rare.reduce((sum, level) => sum + counts[level]!, 0) / total);
    for (const level of rare) columns[level] = other;
  }
  const hasIndicator = indicator && missing > 0 && seen.length > 0;
  return { kind: 'category', columns, missing: hasIndicator ? add('missing', missing / total) : -1 };
}

function termName(feature: string, part: Term['part'], level = ''): string {
  if (part === 'value') return feature;
  return part === 'level' ? `${feature} = ${level}` : `${feature}: ${part}`;
}

function gapsIn(values: Float64Array, rows: number): number {
  let gaps = 0;
  // The difference is 0 for finite numbers only.
  for (let row = 0; row < rows; row++) if (values[row]! - values[row]! !== 0) gaps++;
  return gaps;
}

function isSame(values: Float64Array, rows: number): boolean {
  for (let row = 1; row < rows; row++) if (values[row] !== values[0]) return false;
  return true;
}

function medianOf(values: Float64Array, rows: number, weights: Float64Array | undefined): number {
  const known = Uint32Array.from(values.subarray(0, rows).keys()).filter((row) =>
    Number.isFinite(values[row]),
  );
  const own = gather(values, known);
  return weights ? weightedMedian(own, gather(weights, known)) : median(own);
}

const CONSTANT = { mean: 0, deviation: 0 };
/** Numbers whose squares leave the range of doubles are divided by this. */
const LARGE = 1e160;

/** Mean and standard deviation (of all, not of a sample) in two passes. */
function spreadOf(
  values: Float64Array,
  rows: number,
  weights: Float64Array | undefined,
): { mean: number; deviation: number } {
  const plain = spreadBy(values, rows, weights, 1);
  if (Number.isFinite(plain.deviation)) return plain;
  const { mean, deviation } = spreadBy(values, rows, weights, LARGE);
  return { mean: mean * LARGE, deviation: deviation * LARGE };
}

/** Of values divided by `unit`. */
function spreadBy(
  values: Float64Array,
  rows: number,
  weights: Float64Array | undefined,
  unit: number,
): { mean: number; deviation: number } {
  if (!weights) return evenSpread(values, rows, 1 / unit);
  let total = 0;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    total += weights[row]!;
    sum += weights[row]! * (values[row]! / unit);
  }
  const mean = sum / total;
  let squares = 0;
  for (let row = 0; row < rows; row++) {
    const away = values[row]! / unit - mean;
    squares += weights[row]! * away * away;
  }
  return { mean, deviation: Math.sqrt(squares / total) };
}

/** Two sums at a time, because one would wait for itself. */
function evenSpread(values: Float64Array, rows: number, factor: number): { mean: number; deviation: number } {
  const even = rows - (rows % 2);
  let a = even < rows ? values[even]! * factor : 0;
  let b = 0;
  for (let row = 0; row < even; row += 2) {
    a += values[row]! * factor;
    b += values[row + 1]! * factor;
  }
  const mean = (a + b) / rows;
  a = even < rows ? (values[even]! * factor - mean) ** 2 : 0;
  b = 0;
  for (let row = 0; row < even; row += 2) {
    const one = values[row]! * factor - mean;
    const other = values[row + 1]! * factor - mean;
    a += one * one;
    b += other * other;
  }
  return { mean, deviation: Math.sqrt((a + b) / rows) };
}

function shareMissing(values: Float64Array, rows: number, weights: Float64Array | undefined): number {
  let [missing, total] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row]! : 1;
    total += weight;
    if (!Number.isFinite(values[row])) missing += weight;
  }
  return missing / total;
}
