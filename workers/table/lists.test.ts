import { Field, Float64, List, Vector, makeData, vectorFromArray } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { vectorLists } from './lists';

function chunk(lists: readonly (readonly (number | null)[] | null)[]) {
  const valueOffsets = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => (valueOffsets[row + 1] = valueOffsets[row]! + (list?.length ?? 0)));
  return makeData({
    type: new List(new Field('l', new Float64(), true)),
    length: lists.length,
    nullCount: 0,
    valueOffsets,
    child: vectorFromArray(
      lists.flatMap((list) => list ?? []),
      new Float64(),
    ).data[0]!,
  });
}

function read(vector: Vector) {
  return vectorLists(vector).flatMap(({ offsets, values }) =>
    Array.from({ length: offsets.length - 1 }, (_, row) =>
      Array.from(values.subarray(offsets[row], offsets[row + 1])),
    ),
  );
}

describe('columns of lists', () => {
  it('are read chunk after chunk', () => {
    const vector = new Vector([chunk([[1, 2], [], [3]]), chunk([[4, 5, 6]])]);
    expect(read(vector)).toEqual([[1, 2], [], [3], [4, 5, 6]]);
  });

  it('have empty lists for NULL, and NaN for NULL in a list', () => {
    expect(read(new Vector([chunk([null, [1, null]])]))).toEqual([[], [1, NaN]]);
  });

  it('are read from a slice', () => {
    const vector = new Vector([chunk([[1, 2], [3], [4, 5], [6]])]).slice(1, 3);
    expect(read(vector)).toEqual([[3], [4, 5]]);
  });

  it('may have no rows', () => {
    expect(read(new Vector([chunk([])]))).toEqual([]);
  });

  it('are no other columns', () => {
    expect(() => vectorLists(vectorFromArray([1, 2], new Float64()))).toThrow(/lists/);
  });
});
