import { describe, expect, it } from 'vitest';
import { encodeRows, fitEncoding } from './encoding';
import type { Feature } from './features';

const number = (...values: number[]): Feature => ({
  name: 'x',
  kind: 'number',
  levels: [],
  values: Float64Array.from(values),
});
const category = (levels: string[], ...values: number[]): Feature => ({
  name: 'plan',
  kind: 'category',
  levels,
  values: Float64Array.from(values),
});
const matrix = (...args: Parameters<typeof fitEncoding>): number[][] => {
  const encoded = encodeRows(fitEncoding(...args), args[0], args[1]);
  return Array.from({ length: encoded.rows }, (_, row) =>
    Array.from(encoded.values.subarray(row * encoded.columns, (row + 1) * encoded.columns)),
  );
};
const names = (...args: Parameters<typeof fitEncoding>): string[] =>
  fitEncoding(...args).terms.map(({ name }) => name);

describe('numbers', () => {
  it('are filled with the median and say where they were', () => {
    const gaps = [number(1, NaN, 4, 9, Infinity)];
    expect(matrix(gaps, 5)).toEqual([
      [1, 0],
      [4, 1],
      [4, 0],
      [9, 0],
      [4, 1],
    ]);
    expect(names(gaps, 5)).toEqual(['x', 'x: missing']);
    expect(names(gaps, 5, { indicator: false })).toEqual(['x']);
  });

  it('are scaled by the deviation of all rows', () => {
    expect(matrix([number(1, 3)], 2, { scale: true })).toEqual([[-1], [1]]);
  });

  it('weigh as if they stood several times', () => {
    const once = fitEncoding([number(1, 5, NaN, 7)], 4, {
      scale: true,
      weights: Float64Array.from([3, 1, 2, 2]),
    });
    const often = fitEncoding([number(1, 1, 1, 5, NaN, NaN, 7, 7)], 8, { scale: true });
    expect(once.codes).toEqual(often.codes);
    expect(once.terms[1]!.mean).toBe(0.25);
  });

  it('that never change have no column, nor those of which nothing is known', () => {
    expect(names([number(2, 2), number(NaN, NaN), number(NaN, 3)], 2)).toEqual(['x: missing']);
  });

  it('stay numbers where their squares do not', () => {
    const scaled = matrix([number(1e300, -1e300)], 2, { scale: true });
    expect(scaled).toEqual([[1], [-1]]);
  });
});

describe('categories', () => {
  const plan = category(['gold', 'never', 'iron', 'tin', 'zinc'], 0, 0, 0, 2, 2, 3, 4, NaN);

  it('have a column per level that training rows have, and one for gaps', () => {
    expect(names([plan], 8)).toEqual([
      'plan = gold',
      'plan = iron',
      'plan = tin',
      'plan = zinc',
      'plan: missing',
    ]);
    expect(names([plan], 8, { reference: 'first', indicator: false })).toEqual([
      'plan = iron',
      'plan = tin',
      'plan = zinc',
    ]);
  });

  it('share a column where they are rare', () => {
    expect(names([plan], 8, { levels: 2 })).toEqual([
      'plan = gold',
      'plan = iron',
      'plan: other',
      'plan: missing',
    ]);
    const weights = Float64Array.from([1, 1, 1, 1, 1, 9, 1, 1]);
    expect(names([plan], 8, { levels: 1, weights })[0]).toBe('plan = tin');
  });

  it('are zeros throughout where they were never seen', () => {
    const encoding = fitEncoding([plan], 7);
    const unseen = encodeRows(encoding, [category(plan.levels, 1, NaN, 3)], 3);
    expect(Array.from(unseen.values)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });

  it('know their feature and mean', () => {
    const { terms } = fitEncoding([number(1, 2, 3, 4, 5, 6, 7, 8), plan], 8, { levels: 1 });
    expect(terms.map(({ feature, part, mean }) => [feature, part, mean])).toEqual([
      [0, 'value', 4.5],
      [1, 'level', 0.375],
      [1, 'other', 0.5],
      [1, 'missing', 0.125],
    ]);
  });

  it('with one level have no column', () => {
    expect(names([category(['a'], 0, 0)], 2)).toEqual([]);
  });

  it('by ten thousand are read from any row on', () => {
    const many = category(Array.from({ length: 10_000 }, String), ...Array.from({ length: 10_000 }).keys());
    const encoding = fitEncoding([many], 10_000, { levels: 20 });
    const two = encodeRows(encoding, [many], 2, 19);
    expect(Array.from(two.values.subarray(19, 21))).toEqual([1, 0]);
    expect(two.values[2 * 21 - 1]).toBe(1);
  });
});
