import { describe, expect, it } from 'vitest';
import { growth, measure, trailingMean } from './series';

describe('growth', () => {
  it('has no percentage on a base of zero or less', () => {
    expect(growth(3, 2)).toBe(0.5);
    expect([growth(3, 0), growth(3, -2), growth(NaN, 2), growth(3, NaN)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(growth(-1, 2)).toBe(-1.5);
  });

  it('on last year looks back 12 months, 4 quarters, 52 weeks or 364 days', () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => i + 1);
    const firsts = (['day', 'week', 'month', 'quarter', 'year'] as const).map((grain) =>
      measure(values, grain).yoyPct.findIndex((value) => !Number.isNaN(value)),
    );
    expect(firsts).toEqual([364, 52, 12, 4, 1]);
  });
});

describe('the moving average', () => {
  it('is empty until the window is full, and where a value is missing', () => {
    expect([...trailingMean(Float64Array.of(1, 2, 3, NaN, 5, 6, 7), 3)]).toEqual([
      NaN,
      NaN,
      2,
      NaN,
      NaN,
      NaN,
      6,
    ]);
  });
});
