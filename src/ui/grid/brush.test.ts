import { describe, expect, it } from 'vitest';
import { barsInRange, rangeOfBars } from './brush';

const bins = (start: number, width: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    low: start + index * width,
    high: start + (index + 1) * width,
    count: 1,
  }));

describe('a range chosen from bars', () => {
  it('takes whole numbers up to the one before the next bar', () => {
    const bars = bins(1, 3, 5);
    expect(rangeOfBars(bars, 1, 2, 'INTEGER')).toEqual({ low: '4', high: '9' });
    expect(rangeOfBars(bars, 2, 1, 'INTEGER')).toEqual({ low: '4', high: '9' });
  });

  it('is open beyond the outermost bars', () => {
    const bars = bins(0, 10, 4);
    expect(rangeOfBars(bars, 0, 1, 'DOUBLE')).toEqual({ low: null, high: '20' });
    expect(rangeOfBars(bars, 3, 3, 'DOUBLE')).toEqual({ low: '30', high: null });
    expect(rangeOfBars([], 0, 0, 'DOUBLE')).toEqual({ low: null, high: null });
  });

  it('writes edges as somebody would', () => {
    expect(rangeOfBars(bins(0, 1 / 3, 4), 1, 2, 'DOUBLE')).toEqual({ low: '0.333', high: '1' });
    expect(rangeOfBars(bins(0, 123456.789, 4), 1, 1, 'DECIMAL(12,2)')).toEqual({
      low: '123000',
      high: '247000',
    });
  });

  it('keeps the bars that were drawn over, however narrow', () => {
    for (const width of [9.9995, 0.0007, 1e-9, 3e18]) {
      const bars = bins(width * 3.7, width, 20);
      const range = rangeOfBars(bars, 4, 9, 'DOUBLE');
      expect(barsInRange(bars, range, Number)).toEqual({ from: 4, to: 9 });
    }
  });

  it('takes days up to the one before the next bar', () => {
    const day = 86_400_000;
    const bars = bins(Date.UTC(2024, 1, 26), 2 * day, 4);
    expect(rangeOfBars(bars, 1, 2, 'DATE')).toEqual({ low: '2024-02-28', high: '2024-03-02' });
    expect(rangeOfBars(bars, 1, 1, 'TIMESTAMP')).toEqual({
      low: '2024-02-28T00:00:00',
      high: '2024-02-29T23:59:59.999',
    });
  });

  it('shows which bars a typed range covers', () => {
    const bars = bins(0, 10, 4);
    expect(barsInRange(bars, { low: '12', high: '29' }, Number)).toEqual({ from: 1, to: 2 });
    expect(barsInRange(bars, { low: null, high: null }, Number)).toEqual({ from: 0, to: 3 });
    expect(barsInRange(bars, { low: '100', high: null }, Number)).toBeNull();
  });
});
