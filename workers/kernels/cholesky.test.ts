import { describe, expect, it } from 'vitest';
import { cholesky, choleskySolve } from './cholesky';

// The example of en.wikipedia.org/wiki/Cholesky_decomposition: whole numbers throughout.
const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);

describe('cholesky', () => {
  it('gives the lower triangle', () => {
    expect(Array.from(cholesky(matrix, 3) ?? [])).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  it('says when a matrix is not positive definite', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined();
    expect(cholesky(Float64Array.of(NaN), 1)).toBeUndefined();
  });

  it('solves', () => {
    const lower = cholesky(matrix, 3) ?? new Float64Array(9);
    const right = Float64Array.of(4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294);
    choleskySolve(lower, right).forEach((value, i) => expect(value).toBeCloseTo(i + 1, 10));
    expect(right[0]).toBe(-20);
  });
});
