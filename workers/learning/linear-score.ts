import type { Encoding } from './encoding';
import type { Feature } from './features';

/** Rows that are scored at once, so that the sums stay in the cache. */
export const SCORE_BLOCK = 4096;

/** A sum of columns times coefficients, read from the features without writing the columns out. */
export interface LinearScore {
  /** The sum at the means of the columns. */
  base: number;
  /** Scores of the rows from `from` on into `out`. */
  rows(features: readonly Feature[], from: number, out: Float64Array): void;
  /** What each feature adds to the score of a row beyond what its mean adds. */
  contributions(features: readonly Feature[], row: number): Float64Array;
}

/** Per feature: a line, or a value per level. */
type Part =
  { center: number; slope: number; filled: number; mean: number } | { table: Float64Array; mean: number };

/** @param coefficients one per term */
export function linearScore(
  { codes, terms }: Encoding,
  coefficients: ArrayLike<number>,
  intercept: number,
): LinearScore {
  const means = new Float64Array(codes.length);
  terms.forEach(({ feature, mean }, term) => (means[feature]! += mean * coefficients[term]!));
  const of = (column: number): number => (column < 0 ? 0 : coefficients[column]!);
  const parts = codes.map((code, at): Part => {
    const mean = means[at]!;
    if (code.kind === 'category') {
      return { table: Float64Array.from([...code.columns, code.missing], of), mean };
    }
    const slope = of(code.column) / code.scale;
    return {
      center: code.center,
      slope,
      filled: (code.filling - code.center) * slope + of(code.missing),
      mean,
    };
  });
  return {
    base: means.reduce((sum, mean) => sum + mean, intercept),
    rows(features, from, out) {
      out.fill(intercept);
      parts.forEach((part, at) => addPart(part, features[at]!.values, from, out));
    },
    contributions(features, row) {
      const value = new Float64Array(1);
      return Float64Array.from(parts, (part, at) => {
        value[0] = 0;
        addPart(part, features[at]!.values, row, value);
        return value[0] - part.mean;
      });
    },
  };
}

function addPart(part: Part, values: Float64Array, from: number, out: Float64Array): void {
  if ('table' in part) addLevels(part.table, values, from, out);
  else addLine(part, values, from, out);
}

function addLine(
  { center, slope, filled }: { center: number; slope: number; filled: number },
  values: Float64Array,
  from: number,
  out: Float64Array,
): void {
  for (let i = 0; i < out.length; i++) {
    const value = values[from + i]!;
    // The difference is 0 for finite numbers only.
    out[i]! += value - value === 0 ? (value - center) * slope : filled;
  }
}

function addLevels(table: Float64Array, values: Float64Array, from: number, out: Float64Array): void {
  const missing = table.length - 1;
  for (let i = 0; i < out.length; i++) {
    const level = values[from + i]!;
    out[i]! += table[Number.isNaN(level) ? missing : level]!;
  }
}
