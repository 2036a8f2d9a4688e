import { describe, expect, it } from 'vitest';
import { decimalsOf, textWidth } from './measure-cells';

describe('decimalsOf', () => {
  it('is what the numbers of a column need', () => {
    expect(decimalsOf([1, 2.5, 79.19, null, undefined, 'NaN'])).toBe(2);
    expect(decimalsOf([1, 2, 1e20])).toBe(0);
    expect(decimalsOf([0.1 + 0.2])).toBe(1);
    expect(decimalsOf([])).toBe(0);
  });

  it('gives up on numbers that have no end', () => {
    expect(decimalsOf([1 / 3, 2])).toBeUndefined();
  });
});

describe('textWidth', () => {
  it('takes Chinese characters for wider ones', () => {
    expect(textWidth('空')).toBeGreaterThan(textWidth('a'));
    expect(textWidth('空值')).toBe(2 * textWidth('空'));
  });
});
