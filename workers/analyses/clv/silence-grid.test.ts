import { describe, expect, it } from 'vitest';
import { silenceGrid } from './silence-grid';

describe('silenceGrid', () => {
  it('puts repeat customers in cells and leaves one-time buyers out', () => {
    const grid = silenceGrid(
      Float64Array.of(0, 1, 1, 5, 40),
      Float64Array.of(99, 0, 3, 17.9, 18),
      Float64Array.of(1, 0.9, 0.7, 0.2, 0.1),
    );
    expect(Array.from(grid.steps)).toEqual([0, 1, 2, 4, 8, 16, 32]);
    expect(grid.cells).toEqual([
      { least: 1, most: 1, beyond: 2, step: 0, customers: 1, alive: 0.9 },
      { least: 1, most: 1, beyond: 2, step: 2, customers: 1, alive: 0.7 },
      { least: 4, most: 5, beyond: 6, step: 5, customers: 1, alive: 0.2 },
      { least: 20, most: Infinity, beyond: 41, step: 5, customers: 1, alive: 0.1 },
    ]);
  });

  it('has one column when all bought on the last day', () => {
    const grid = silenceGrid(Float64Array.of(1, 2), Float64Array.of(0, 0), Float64Array.of(1, 1));
    expect(Array.from(grid.steps)).toEqual([0, 1]);
    expect(grid.cells).toHaveLength(2);
  });
});
