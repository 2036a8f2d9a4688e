import { describe, expect, it } from 'vitest';
import { decimalsOf, measureOf, textWidth } from './measure-cells';

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

describe('measureOf', () => {
  it('takes whole numbers of four digits for years, if there is nothing else', () => {
    expect(measureOf([2024, null, 1999, undefined]).areYears).toBe(true);
    expect(measureOf(['2024', '1999']).areYears).toBe(true);
    expect(measureOf([2024, 3000]).areYears).toBe(false);
    expect(measureOf([2024, 1999.5]).areYears).toBe(false);
    expect(measureOf(['12345.60']).areYears).toBe(false);
    expect(measureOf([2024, 'NaN']).areYears).toBe(false);
  });
});

describe('textWidth', () => {
  it('takes Chinese characters for wider ones', () => {
    expect(textWidth('空')).toBeGreaterThan(textWidth('a'));
    expect(textWidth('空值')).toBe(2 * textWidth('空'));
  });
});
