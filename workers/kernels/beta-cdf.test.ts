import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/distributions.json';
import { betaCdf, betaQuantile } from './beta-cdf';
import { studentQuantile, studentUpper } from './student-t';

const ratio = (found: number, expected: number): number => Math.abs(found / expected - 1);

describe(`distributions against ${reference.source}`, () => {
  it.each(reference.beta)('I_$x($a, $b) is $lower', ({ x, a, b, lower, upper }) => {
    expect(ratio(betaCdf(x, a, b), lower)).toBeLessThan(1e-10);
    expect(ratio(betaCdf(1 - x, b, a), upper)).toBeLessThan(1e-10);
  });

  it.each(reference.quantiles)('$p of Beta($a, $b) lie below $x', ({ p, a, b, x }) => {
    expect(ratio(betaQuantile(p, a, b), x)).toBeLessThan(1e-10);
  });

  it.each(reference.student)('t of $t with $degrees degrees', ({ t, degrees, upper }) => {
    expect(ratio(studentUpper(t, degrees), upper)).toBeLessThan(1e-10);
    if (t > 0) expect(studentQuantile(1 - upper, degrees)).toBeCloseTo(t, 7);
  });

  it('are missing for what they do not know', () => {
    expect(betaCdf(0.5, 0, 1)).toBeNaN();
    expect(betaCdf(NaN, 1, 1)).toBeNaN();
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3)]).toEqual([0, 1]);
  });
});
