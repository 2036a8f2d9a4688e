import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance';
import { textCodes } from './text-codes';

const distance = (a: string, b: string, limit = 10): number =>
  editDistance(textCodes(a), textCodes(b), limit);

describe('editDistance', () => {
  it('counts slips', () => {
    // Wagner and Fischer's and Damerau's textbook pairs.
    expect(distance('kitten', 'sitting')).toBe(3);
    expect(distance('saturday', 'sunday')).toBe(3);
    expect(distance('ca', 'abc')).toBe(3);
    expect(distance('smith', 'simth')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
  });

  it('takes texts as well as their codes', () => {
    expect(editDistance('orders', 'odrers', 2)).toBe(1);
  });

  it('stops at the limit', () => {
    expect(distance('kitten', 'sitting', 2)).toBe(3);
    expect(distance('a', 'abcdef', 1)).toBe(2);
    expect(distance('a'.repeat(500), 'a'.repeat(500), 3)).toBe(4);
  });

  it('is a number of slips whatever the texts: the same both ways, none for equal ones, below any limit', () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', '王') });
    fc.assert(
      fc.property(text, text, fc.nat(6), (a, b, limit) => {
        const full = distance(a, b, 40);
        expect(distance(b, a, 40)).toBe(full);
        expect(full === 0).toBe(a === b);
        expect(full).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance(a, b, limit)).toBe(Math.min(full, limit + 1));
      }),
    );
  });
});
