import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { type RowProducts, createRowProducts } from './row-products';

/** Rows, columns, and the same numbers in both forms. */
function both(rows: number, columns: number): RowProducts[] {
  const random = createRandom(rows + columns);
  const numbers = Float64Array.from({ length: rows * columns }, () => random.uniform() * 2 - 1);
  return [true, false].map((simd) => {
    const own = createRowProducts(rows, columns, simd);
    for (let row = 0; row < rows; row++) {
      own.values.set(numbers.subarray(row * columns, (row + 1) * columns), row * own.stride);
    }
    return own;
  });
}

describe('products of rows', () => {
  it.each([
    [1, 1],
    [7, 3],
    [50, 8],
    [301, 30],
  ])('are the same to the last digit with and without vectors: %d × %d', (rows, columns) => {
    const [fast, plain] = both(rows, columns) as [RowProducts, RowProducts];
    const vector = Float64Array.from({ length: columns + 2 }, (_, j) => Math.sin(j + 1));
    for (const [from, count] of [
      [0, rows],
      [rows >> 1, rows - (rows >> 1)],
    ] as const) {
      const [a, b] = [new Float64Array(count), new Float64Array(count)];
      fast.products(vector, from, count, a);
      plain.products(vector, from, count, b);
      expect(a).toEqual(b);
      const exact = Array.from({ length: count }, (_, row) =>
        Array.from({ length: columns }).reduce<number>(
          (sum, _, j) => sum + vector[j]! * plain.values[(from + row) * plain.stride + j]!,
          0,
        ),
      );
      exact.forEach((value, row) => expect(a[row]).toBeCloseTo(value, 13));
    }
  });

  it('add up rows times factors, and leave others alone', () => {
    const [fast, plain] = both(301, 30) as [RowProducts, RowProducts];
    const factors = Float64Array.from({ length: 128 }, (_, row) => Math.cos(row));
    const [a, b] = [new Float64Array(31).fill(2), new Float64Array(31).fill(2)];
    for (const [from, count] of [
      [0, 128],
      [256, 45],
      [3, 1],
    ] as const) {
      fast.add(factors, from, count, a);
      plain.add(factors, from, count, b);
    }
    expect(a).toEqual(b);
    expect(a[30]).toBe(2);
    const expected = factors.reduce(
      (sum, factor, row) => sum + factor * plain.values[row * plain.stride]!,
      2,
    );
    const rest = factors
      .subarray(0, 45)
      .reduce((sum, factor, row) => sum + factor * plain.values[(256 + row) * plain.stride]!, 0);
    expect(a[0]).toBeCloseTo(expected + rest + factors[0]! * plain.values[3 * plain.stride]!, 12);
  });

  it('bear nothing', () => {
    const none = createRowProducts(3, 0);
    const out = new Float64Array(3).fill(1);
    none.products(new Float64Array(), 0, 3, out);
    expect([...out]).toEqual([0, 0, 0]);
  });
});

describe('memory that was given back', () => {
  it('holds nothing of what was in it before, whether the next needs more or less', () => {
    for (const [rows, columns] of [
      [50, 8],
      [50, 30],
      [7, 3],
    ] as const) {
      const own = createRowProducts(rows, columns);
      expect(own.values.every((value) => value === 0)).toBe(true);
      own.values.fill(7);
      own.add(new Float64Array(4).fill(1), 0, 4, new Float64Array(columns));
      own.free();
    }
  });

  it('is not that of one that is still in use', () => {
    const first = createRowProducts(9, 4);
    const second = createRowProducts(9, 4);
    first.free();
    const third = createRowProducts(9, 4);
    second.values.fill(2);
    expect(third.values.every((value) => value === 0)).toBe(true);
    third.values.fill(3);
    expect(second.values.every((value) => value === 2)).toBe(true);
  });
});
