import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/recommend.json';
import { type Interactions, implicitAls, transposed } from './implicit-als';

const { als } = reference;

function interactions(weights: readonly number[][]): Interactions {
  const rows = weights.map((row) =>
    row.flatMap((weight, column) => (weight > 0 ? [{ column, weight }] : [])),
  );
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  return {
    starts,
    columns: Int32Array.from(rows.flat(), ({ column }) => column),
    weights: Float64Array.from(rows.flat(), ({ weight }) => weight),
    width: weights[0]!.length,
  };
}

describe(`implicit ALS against dense matrices (${reference.source}) from the same start`, () => {
  it('has the same factors after each has been solved six times', () => {
    const shares: number[] = [];
    const found = implicitAls(
      interactions(als.weights),
      { ...als, start: Float64Array.from(als.start.flat()) },
      (share) => shares.push(share),
    );
    for (const side of ['rows', 'columns'] as const) {
      const expected = als[side].flat();
      expect(found[side]).toHaveLength(expected.length);
      expected.forEach((value, i) => expect(Math.abs(found[side][i]! - value)).toBeLessThan(1e-10));
    }
    expect(shares).toHaveLength(2 * als.iterations);
    expect(shares.at(-1)).toBe(1);
  });

  it('and a matrix turned twice is itself', () => {
    const data = interactions(als.weights);
    expect(transposed(transposed(data))).toEqual(data);
  });
});
