import { describe, expect, it } from 'vitest';
import { groupGrowth, windowsOf, yearlyGrowth } from './windows';
import type { Span } from './grain';

function months(length: number, firstWhole = 0, lastWhole = length - 1): Span {
  return { grain: 'month', first: 24_000, length, firstWhole, lastWhole, from: 0, to: 0 };
}

describe('windows', () => {
  it('are up to a year and the same time a year before', () => {
    expect(windowsOf(months(40))).toEqual({ length: 12, start: 28, lag: 12 });
    expect(windowsOf(months(40, 1, 38))).toEqual({ length: 12, start: 27, lag: 12 });
    expect(windowsOf(months(23))).toEqual({ length: 11, start: 12, lag: 12 });
    expect(windowsOf(months(15))).toEqual({ length: 3, start: 12, lag: 12 });
  });

  it('are halves of less', () => {
    expect(windowsOf(months(14))).toEqual({ length: 7, start: 7, lag: 7 });
    expect(windowsOf(months(7))).toEqual({ length: 3, start: 4, lag: 3 });
    expect(windowsOf(months(2))).toEqual({ length: 1, start: 1, lag: 1 });
    expect(windowsOf(months(2, 0, 0))).toBeUndefined();
    expect(windowsOf(months(2, 1, 0))).toBeUndefined();
  });
});

describe('growth a year', () => {
  const compound = Float64Array.from({ length: 36 }, (_, i) => 100 * 1.21 ** Math.floor(i / 12));

  it('compounds from the first twelve months to the last', () => {
    expect(yearlyGrowth(compound, months(36))).toEqual({
      rate: expect.closeTo(0.21, 12) as number,
      years: 2,
    });
    // 100 in the first year and 121 in the last, one and a half years apart, are 21% in that time.
    const step = Float64Array.from({ length: 30 }, (_, i) => (i < 18 ? 100 : 121));
    expect(yearlyGrowth(step, months(30))?.rate).toBeCloseTo(1.21 ** (1 / 1.5) - 1, 12);
  });

  it('needs two whole years and a base above zero', () => {
    expect(yearlyGrowth(compound, months(36, 1, 23))).toBeUndefined();
    expect(yearlyGrowth(new Float64Array(24), months(24))).toBeUndefined();
  });
});

describe('growth of groups', () => {
  it('ranks by what was gained; periods without data add nothing', () => {
    const [up, down, born] = [
      Float64Array.of(1, 2, 3, 5),
      Float64Array.of(9, NaN, 4, NaN),
      Float64Array.of(0, 0, 0, 1),
    ];
    expect(groupGrowth([down, born, up], { length: 2, start: 2, lag: 2 })).toEqual([
      { index: 2, before: 3, now: 8, change: 5, growth: 8 / 3 - 1 },
      { index: 1, before: 0, now: 1, change: 1, growth: NaN },
      { index: 0, before: 9, now: 4, change: -5, growth: 4 / 9 - 1 },
    ]);
  });
});
