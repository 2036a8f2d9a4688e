import { describe, expect, it } from 'vitest';
import { fillGaps, fittingFill } from './fill-gaps';

const gappy = Float64Array.of(NaN, 2, NaN, NaN, 8, NaN);

describe('gaps', () => {
  it.each([
    ['none', [NaN, 2, NaN, NaN, 8, NaN]],
    ['zero', [0, 2, 0, 0, 8, 0]],
    ['forward', [NaN, 2, 2, 2, 8, NaN]],
    ['linear', [NaN, 2, 4, 6, 8, NaN]],
  ] as const)('are filled by %s', (fill, expected) => {
    expect([...fillGaps(gappy, fill)]).toEqual(expected);
    expect([...gappy]).toEqual([NaN, 2, NaN, NaN, 8, NaN]);
  });

  const months = Array.from({ length: 40 }, (_, i) => 10 + (i % 4));
  const without = (isGap: (at: number) => boolean) =>
    Float64Array.from(months, (value, at) => (isGap(at) ? NaN : value));

  it.each([
    ['a few holes were not measured', without((at) => at === 9 || at === 22), 'linear'],
    ['nothing is known before the first value', without((at) => at < 12), 'linear'],
    ['at the end nothing more happened', without((at) => at === 39), 'zero'],
    ['every seventh day is closed', without((at) => at % 7 === 3), 'zero'],
    ['among zeros a hole is one more', without((at) => at === 9).with(5, 0), 'zero'],
    ['many holes are nothing', without((at) => at % 5 < 2), 'zero'],
  ] as const)('fit what they are: %s', (_, values, fill) => {
    expect(fittingFill(values)).toBe(fill);
  });
});
