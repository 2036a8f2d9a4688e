import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/distributions.json';
import { chiSquaredUpper, normalQuantile, normalUpper } from './upper-tails';

const ratio = (found: number, expected: number): number => Math.abs(found / expected - 1);

describe(`upper tails against ${reference.source}`, () => {
  it.each(reference.chiSquared)('$x with $degrees degrees', ({ x, degrees, upper }) => {
    expect(ratio(chiSquaredUpper(x, degrees), upper)).toBeLessThan(1e-10);
  });

  it.each(reference.normal)('z of $z', ({ z, upper }) => {
    expect(ratio(normalUpper(z), upper)).toBeLessThan(1e-10);
    if (upper < 0.5) expect(normalQuantile(upper)).toBeCloseTo(z, 8);
  });

  it('are missing for what they do not know', () => {
    expect(chiSquaredUpper(-1, 2)).toBeNaN();
    expect(chiSquaredUpper(1, 0)).toBeNaN();
    expect(chiSquaredUpper(0, 3)).toBe(1);
  });
});
