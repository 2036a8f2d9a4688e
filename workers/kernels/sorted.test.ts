import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedNumbers } from './sorted';

/** What the built-in sort makes of them, zeros of both signs alike. */
function expected(values: readonly number[]): number[] {
  return [...Float64Array.from(values).toSorted()].map((value) => value + 0);
}

function sorted(values: readonly number[]): number[] {
  return [...sortedNumbers(Float64Array.from(values))].map((value) => value + 0);
}

describe('sorted numbers are those of the built-in sort', () => {
  it('for any doubles', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (values) => {
        expect(sorted(values)).toEqual(expected(values));
      }),
    );
  });

  it('for whole numbers over small and great ranges', () => {
    const whole = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(whole), (values) => {
        expect(sorted(values)).toEqual(expected(values));
      }),
    );
  });

  it('for numbers that rise, fall, or stay, with and without NaN and infinities', () => {
    const odd = [NaN, Infinity, -Infinity, -0];
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), fc.constantFrom(...odd), (values, last) => {
        const rising = expected(values);
        for (const tried of [
          rising,
          rising.toReversed(),
          [...rising, last],
          [last, ...rising.toReversed()],
        ]) {
          expect(sorted(tried)).toEqual(expected(tried));
        }
      }),
    );
  });

  it('leaves the values as they are', () => {
    const values = Float64Array.of(3, 1.5, 2);
    sortedNumbers(values);
    expect([...values]).toEqual([3, 1.5, 2]);
  });
});
