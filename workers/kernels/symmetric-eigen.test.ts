import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './symmetric-eigen';

describe('symmetricEigen', () => {
  it('knows the eigenvalues of a chain: 2 − 2 cos(kπ / 5)', () => {
    const chain = Float64Array.of(2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2);
    const { values, vectors } = symmetricEigen(chain, 4);
    values.forEach((value, k) => expect(value).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / 5), 14));
    vectors.forEach((vector, k) => {
      for (let row = 0; row < 4; row++) {
        const image = vector.reduce((sum, part, i) => sum + chain[row * 4 + i]! * part, 0);
        expect(image).toBeCloseTo(values[k]! * vector[row]!, 13);
      }
    });
  });

  it('finds a small eigenvalue beside large ones', () => {
    // Eigenvalues 1e9 ± … and one that is their determinant over their product: 1e-3 (1 − 1e-12).
    const { values } = symmetricEigen(Float64Array.of(1e9, 1e-6, 1e-6, 1e-3), 2);
    expect(values[0]! / 1e-3).toBeCloseTo(1, 11);
  });

  it('leaves a diagonal matrix and its argument alone', () => {
    const matrix = Float64Array.of(3, 0, 0, -1);
    const { values, vectors } = symmetricEigen(matrix, 2);
    expect(Array.from(values)).toEqual([-1, 3]);
    expect(vectors.map((vector) => Array.from(vector))).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(Array.from(matrix)).toEqual([3, 0, 0, -1]);
  });
});
