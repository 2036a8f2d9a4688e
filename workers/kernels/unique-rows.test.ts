import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { uniqueRows } from './unique-rows';

describe('uniqueRows', () => {
  it('counts equal rows in order of appearance', () => {
    const found = uniqueRows([Float64Array.of(1, 2, 1, 1, 2), Float64Array.of(5, 5, 5, 6, 5)]);
    expect(Array.from(found.of)).toEqual([0, 1, 0, 2, 1]);
    expect(Array.from(found.first)).toEqual([0, 1, 3]);
    expect(Array.from(found.counts)).toEqual([2, 2, 1]);
  });

  it('knows zeros as equal and nothing as equal to NaN', () => {
    expect(Array.from(uniqueRows([Float64Array.of(0, -0, NaN, NaN)]).counts)).toEqual([2, 1, 1]);
  });

  it('takes no rows', () => {
    expect(uniqueRows([new Float64Array(0)])).toEqual({
      of: new Int32Array(0),
      first: new Int32Array(0),
      counts: new Float64Array(0),
    });
  });

  it('agrees with a map of texts on many rows', () => {
    const random = createRandom(1);
    const columns = [50, 40, 3].map((size) =>
      Float64Array.from({ length: 20_000 }, () => Math.floor(random.uniform() * size) / 7),
    );
    const texts = new Set(
      Array.from({ length: 20_000 }, (_, row) => columns.map((column) => column[row]).join()),
    );
    const { of, first, counts } = uniqueRows(columns);
    expect(counts).toHaveLength(texts.size);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
    for (const column of columns) {
      expect(column.every((value, row) => value === column[first[of[row]!]!])).toBe(true);
    }
  });
});
