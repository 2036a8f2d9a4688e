import { describe, expect, it } from 'vitest';
import { compensatedSum, runningSum } from './compensated-sum';

describe('compensatedSum', () => {
  it('leaves no dust', () => {
    // As math.fsum of Python, which is exact; plain addition gives 0.9999999999999999.
    expect(compensatedSum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it('keeps what a large number would swallow', () => {
    // Neumaier's own example: plain addition gives 0, Kahan's gives 0 too.
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  });

  it('is zero for nothing', () => {
    expect(compensatedSum([])).toBe(0);
  });
});

describe('runningSum', () => {
  it('is the sum of the first values, each without dust', () => {
    const sums = runningSum(new Float64Array(10).fill(0.1));
    expect(sums).toEqual(
      Float64Array.from(sums, (_, i) => compensatedSum(new Float64Array(i + 1).fill(0.1))),
    );
    expect(sums[9]).toBe(1);
  });
});
