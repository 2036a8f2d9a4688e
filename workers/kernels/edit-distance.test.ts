import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance';

describe('editDistance', { timeout: 60_000 }, () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['orders', 'odrers', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %s to %s is %i', (a, b, distance) => {
    // The textbook pairs; "ca" to "abc" is 3 for optimal string alignment, 2 for unrestricted Damerau–Levenshtein.
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it('is the same whatever the limit, as far as the limit goes', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 99), limit + 1));
      }),
      { numRuns: 3000 },
    );
  });
});
