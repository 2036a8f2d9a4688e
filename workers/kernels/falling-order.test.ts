import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallingOrder } from './falling-order';

describe('fallingOrder', () => {
  it('sorts as a comparing function does, and keeps the order of equals', () => {
    const value = fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(NaN, -0, 0, Infinity),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const rows = values.map((_, row) => row);
        const known = rows.filter((row) => !Number.isNaN(values[row]));
        const expected = [
          ...known.sort((one, other) => values[other]! - values[one]! || one - other),
          ...rows.filter((row) => Number.isNaN(values[row])),
        ];
        // Infinity less itself is NaN, which counts as equal: as it should.
        expect([...fallingOrder(Float64Array.from(values))]).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('sorts many values as few', () => {
    const values = Float64Array.from(
      { length: 70_000 },
      (_, row) => ((row * 7919) % 1000) - 500 + (row % 3) / 3,
    );
    const expected = Array.from(values.keys()).sort(
      (one, other) => values[other]! - values[one]! || one - other,
    );
    expect(Array.from(fallingOrder(values))).toEqual(expected);
  });

  it('leaves its argument alone', () => {
    const values = Float64Array.of(3, NaN, 5);
    expect([...fallingOrder(values)]).toEqual([2, 0, 1]);
    expect(values).toEqual(Float64Array.of(3, NaN, 5));
  });
});
