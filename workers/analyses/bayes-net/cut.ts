import { quantile } from '../../kernels/quantile';
import { sortedNumbers } from '../../kernels/sorted';
import type { Value } from './sample';

/** Digits of a bound, so that it can be told. */
const DIGITS = 4;
const DAY_MS = 86_400_000;

export interface Cut {
  values: Value[];
  codes: Int32Array;
  isCut: boolean;
}

/**
 * Numbers as few values: each by itself where there are at most `bins` different ones, otherwise bins that hold about as many rows each, between
 * quantiles with four digits. A bound belongs to the bin above it.
 * @param weights how often each number is there; NaN is missing and has code −1
 */
export function cutNumbers(numbers: Float64Array, weights: Float64Array, bins: number, isTime: boolean): Cut {
  const name = isTime ? isoDay : String;
  const distinct = distinctUpTo(numbers, bins);
  if (distinct) {
    const place = new Map(Array.from(distinct, (value, code) => [value, code]));
    const codes = Int32Array.from(numbers, (value) => place.get(value + 0) ?? -1);
    return {
      values: distinct.map((value) => ({ name: name(value), low: value, high: value })),
      codes,
      isCut: false,
    };
  }
  const bounds = boundsOf(numbers, weights, bins, isTime);
  const codes = Int32Array.from(numbers, (value) =>
    Number.isNaN(value) ? -1 : bounds.reduce((code, bound) => code + (bound <= value ? 1 : 0), 0),
  );
  return { values: binsBetween(bounds, name), codes, isCut: true };
}

/** The different numbers in rising order; undefined where there are more than so many. */
function distinctUpTo(numbers: Float64Array, most: number): number[] | undefined {
  const seen = new Set<number>();
  for (const value of numbers) {
    if (Number.isNaN(value)) continue;
    seen.add(value + 0);
    if (seen.size > most) return undefined;
  }
  return [...seen].sort((a, b) => a - b);
}

/** Inner bounds, rising, none at or below the least number, so that no bin is empty below or at the end. */
function boundsOf(numbers: Float64Array, weights: Float64Array, bins: number, isTime: boolean): number[] {
  const sorted = sortedNumbers(repeated(numbers, weights));
  const least = sorted[0]!;
  const round = isTime ? Math.round : (value: number): number => Number(value.toPrecision(DIGITS));
  const exact = Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, (i + 1) / bins));
  const rounded = rising(exact.map(round), least, sorted.at(-1)!);
  // Numbers that differ only in later digits have no bounds of four.
  return rounded.length > 0 ? rounded : rising([...exact, sorted.at(-1)!], least, sorted.at(-1)!);
}

function rising(bounds: readonly number[], least: number, most: number): number[] {
  return [...new Set(bounds)].filter((bound) => bound > least && bound <= most);
}

/** As many numbers as there are rows, missing ones left out. */
function repeated(numbers: Float64Array, weights: Float64Array): Float64Array {
  const count = numbers.reduce((sum, value, row) => sum + (Number.isNaN(value) ? 0 : weights[row]!), 0);
  const all = new Float64Array(count);
  let end = 0;
  numbers.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    all.fill(value, end, end + weights[row]!);
    end += weights[row]!;
  });
  return all;
}

function binsBetween(bounds: readonly number[], name: (value: number) => string): Value[] {
  return Array.from({ length: bounds.length + 1 }, (_, i) => {
    const [low, high] = [bounds[i - 1] ?? -Infinity, bounds[i] ?? Infinity];
    if (low === -Infinity) return { name: `< ${name(high)}`, low, high };
    return { name: high === Infinity ? `≥ ${name(low)}` : `${name(low)} – ${name(high)}`, low, high };
  });
}

function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
