import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, sameLetter } from './difference';

describe('difference', () => {
  it('is one stretch that makes the one text the other', () => {
    expect(difference('select a from t', 'select b from t')).toEqual({ from: 7, to: 8, insert: 'b' });
    expect(difference('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
    fc.assert(
      fc.property(text, text, (old, next) => {
        const { from, to, insert } = difference(old, next);
        expect(old.slice(0, from) + insert + old.slice(to)).toBe(next);
      }),
    );
  });
});

describe('sameLetter', () => {
  it('finds the letter after which the cursor stood', () => {
    expect(sameLetter('select a,b from t', 'select\n  a,\n  b\nfrom\n  t', 10)).toBe(15);
    expect(sameLetter('a b', 'a c', 1)).toBeNull();
    expect(sameLetter('', '\n', 0)).toBe(0);
  });
});
