import { describe, expect, it } from 'vitest';
import { preciseLeastSquares } from './precise-least-squares';
import { createRandom } from './random';

const ROWS = 40_000;
const random = createRandom(3);
const draw = (): Float64Array => Float64Array.from({ length: ROWS }, () => random.uniform());
const ones = new Float64Array(ROWS).fill(1);

function expectClose(found: Float64Array, expected: readonly number[], digits: number): void {
  expected.forEach((each, i) => expect(found[i]! / each).toBeCloseTo(1, digits));
}

describe('least squares of large tables', () => {
  it('finds exact coefficients where columns are far from zero', () => {
    const [day, other, weight] = [
      draw().map((value) => 19_000 + value),
      draw(),
      draw().map((value) => 1 + value),
    ];
    const target = day.map((value, row) => 3 + 2 * value - other[row]!);
    const { coefficients, squares } = preciseLeastSquares([ones, day, other], target, weight);
    expectClose(coefficients, [3, 2, -1], 7);
    expect(squares).toBeLessThan(1e-12 * ROWS);
  });

  it('has the precision of small ones where columns are nearly the same', () => {
    const [first, rest] = [draw(), draw()];
    const near = first.map((value, row) => value + 1e-9 * rest[row]!);
    // What doubles have kept of the difference is all that can be found of it.
    const kept = near.map((value, row) => value - first[row]!);
    const target = first.map((value, row) => 1 + value + 5e8 * kept[row]!);
    const { coefficients } = preciseLeastSquares([ones, first, near], target);
    expectClose(coefficients, [1, 1 - 5e8, 5e8], 9);
  });

  it('leaves out a sum of the columns before, and counts ones among them', () => {
    const first = draw();
    const { kept } = preciseLeastSquares([ones, first, first.map((value) => 1 - value), draw()], draw());
    expect(kept).toEqual([0, 1, 3]);
  });
});
