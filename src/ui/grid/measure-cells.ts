import type { Exact } from '../../../workers/table/exact';

/** More decimals than this are noise of computing. */
const MOST_DECIMALS = 4;

/** Decimals that the numbers of a column need; undefined where they need more than a reader could use. */
export function decimalsOf(values: readonly (Exact | undefined)[]): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  const needed = numbers.map((value) => {
    const text = value.toPrecision(12);
    return text.includes('e') ? 0 : (text.replace(/0+$/, '').split('.')[1]?.length ?? 0);
  });
  const most = Math.max(0, ...needed);
  return most > MOST_DECIMALS ? undefined : most;
}

/** What the values of a column say about how they are written. */
export interface Measure {
  decimals: number | undefined;
  areYears: boolean;
}

export function measureOf(values: readonly (Exact | undefined)[]): Measure {
  const known = values.filter((value) => value !== null && value !== undefined);
  return { decimals: decimalsOf(known), areYears: known.every(mayBeYear) };
}

/** A whole number from 1000 to 2999, as number or as the text of a long one. */
export function mayBeYear(value: Exact | undefined): boolean {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 1000 && number <= 2999;
}

/** Width in pixels of a text in a cell. Chinese characters are as wide as two Latin ones. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12.4 : 7), 0);
}
