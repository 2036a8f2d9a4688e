import { describe, expect, it } from 'vitest';
import { fillGaps } from './fill-gaps';

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
});
