import { describe, expect, it } from 'vitest';
import { formatPeriod, formatTick, formatTicks, formatValue, missing, toDate } from './format';

const en = { language: 'en' } as const;
const zh = { language: 'zh' } as const;
const march = new Date('2025-03-03T00:00:00Z');

describe('numbers', () => {
  it('groups integers', () => {
    expect(formatValue(1234567, 'integer', en)).toBe('1,234,567');
    expect(formatValue(-1234567, 'integer', zh)).toBe('-1,234,567');
  });

  it('limits significant digits after the point, never before it', () => {
    expect(formatValue(12345.678, 'number', en)).toBe('12,346');
    expect(formatValue(99.987, 'number', en)).toBe('99.99');
    expect(formatValue(0.123456, 'number', en)).toBe('0.1235');
    expect(formatValue(3, 'number', en)).toBe('3');
    expect(formatValue(3.14159, 'number', { ...en, precision: 2 })).toBe('3.1');
    expect(formatValue(1.2345e-9, 'number', en)).toBe('1.235E-9');
  });

  it('gives what is rounded to nothing no sign', () => {
    expect(formatValue(-0.0002, 'decimal', en)).toBe('0.00');
    expect(formatValue(-0, 'number', zh)).toBe('0');
    expect(formatValue(-0.3, 'integer', en)).toBe('0');
    expect(formatValue(-0.6, 'decimal', en)).toBe('-0.60');
  });

  it('writes decimals with two digits', () => {
    expect(formatValue(3, 'decimal', en)).toBe('3.00');
    expect(formatValue(1234.567, 'decimal', zh)).toBe('1,234.57');
  });

  it('writes measures with four digits, and of next to nothing only that it is less', () => {
    const texts = [0.21234, 0.00004999, 0.00005, -0.00001234, 0, 1.5, 1e-12].map((value) =>
      formatValue(value, 'measure', en),
    );
    expect(texts).toEqual(['0.2123', '<0.0001', '0.0001', '>-0.0001', '0.0000', '1.5000', '<0.0001']);
  });

  it('keeps every digit of BIGINT and DECIMAL', () => {
    expect(formatValue(9007199254740993n, 'integer', en)).toBe('9,007,199,254,740,993');
    expect(formatValue('9007199254740993.125', 'number', en)).toBe('9,007,199,254,740,993.125');
    expect(formatValue('0.30', 'number', en)).toBe('0.30');
    expect(formatValue('9007199254740993.50', 'currency', { ...en, currency: 'USD' })).toBe(
      '$9,007,199,254,740,993.50',
    );
  });
});

describe('percent', () => {
  it.each([
    [0.41, '41%'],
    [0.034, '3.4%'],
    [0.0034, '0.34%'],
    [0.1, '10%'],
    [0.0999, '10%'],
    [0.999, '99.9%'],
    [0.9996, '99.96%'],
    [1, '100%'],
    [12.5, '1,250%'],
    [0, '0%'],
    [0.0000012, '<0.01%'],
    [-0.05, '-5%'],
  ])('%d is %s', (value, text) => {
    expect(formatValue(value, 'percent', en)).toBe(text);
  });
});

describe('currency', () => {
  it('writes the code it is given', () => {
    expect(formatValue(12.5, 'currency', { ...en, currency: 'USD' })).toBe('$12.50');
    expect(formatValue(-1234.5, 'currency', { ...en, currency: 'EUR' })).toBe('-€1,235');
    expect(formatValue(12.5, 'currency', { ...zh, currency: 'CNY' })).toBe('¥12.50');
    expect(formatValue(12.5, 'currency', { ...en, currency: 'JPY' })).toBe('¥13');
  });

  it('is a plain number without one: cents below a thousand, whole units beyond', () => {
    expect(formatValue(12.5, 'currency', en)).toBe('12.50');
    expect(formatValue(999.996, 'currency', en)).toBe('1,000');
    expect(formatValue(1234.5, 'currency', en)).toBe('1,235');
    expect(formatValue(1234.5, 'currency', { ...en, precision: 2 })).toBe('1,234.50');
  });
});

describe('duration', () => {
  it('is written in the unit that fits', () => {
    const texts = [0, 0.12, 1, 89, 90, 3599, 5400, 172_799, 172_800, 2_000_000].map((seconds) =>
      formatValue(seconds, 'duration', en),
    );
    expect(texts).toEqual([
      '0 s',
      '120 ms',
      '1 s',
      '89 s',
      '1.5 min',
      '60 min',
      '1.5 h',
      '48 h',
      '2 days',
      '23 days',
    ]);
    expect(formatValue(-5400, 'duration', en)).toBe('-1.5 h');
    expect(formatValue(16_200, 'duration', zh)).toBe('4.5 小时');
  });
});

describe('days', () => {
  it('names the unit', () => {
    expect(formatValue(12, 'days', en)).toBe('12 days');
    expect(formatValue(1, 'days', en)).toBe('1 day');
    expect(formatValue(3.46, 'days', en)).toBe('3.5 days');
    expect(formatValue(12.4, 'days', zh)).toBe('12 天');
  });
});

describe('dates', () => {
  it('are UTC whatever the zone of the browser', () => {
    const late = new Date('2025-12-31T23:59:00Z');
    expect(formatValue(late, 'date', en)).toBe('31 Dec 2025, 23:59');
    expect(formatValue(late, 'date', zh)).toBe('2025年12月31日 23:59');
    expect(formatValue('2025-12-31 23:59:00', 'date', en)).toBe('31 Dec 2025, 23:59');
  });

  it('are read from ISO text, days and milliseconds', () => {
    expect(formatValue('2025-03-03', 'date', en)).toBe('3 Mar 2025');
    expect(toDate(20150)?.toISOString()).toBe('2025-03-03T00:00:00.000Z');
    expect(toDate(march.getTime())).toEqual(march);
    expect(toDate('soon')).toBeUndefined();
    expect(formatValue('soon', 'date', en)).toBe('soon');
  });

  it('stand for periods', () => {
    const words = (grain: Parameters<typeof formatPeriod>[1]): string[] => [
      formatPeriod(march, grain, 'en'),
      formatPeriod(march, grain, 'zh'),
    ];
    expect(words('day')).toEqual(['3 Mar 2025', '2025年3月3日']);
    expect(words('week')).toEqual(['week of 3 Mar 2025', '2025年3月3日当周']);
    expect(words('month')).toEqual(['Mar 2025', '2025年3月']);
    expect(words('quarter')).toEqual(['Q1 2025', '2025年第1季度']);
    expect(words('year')).toEqual(['2025', '2025年']);
    expect(formatValue(march, 'period', { ...en, grain: 'month' })).toBe('Mar 2025');
    expect(formatValue(march, 'period', en)).toBe('3 Mar 2025');
  });
});

describe('missing and odd values', () => {
  it('are a dash', () => {
    for (const value of [null, undefined, NaN, '', new Date(NaN)]) {
      expect(formatValue(value, 'number', en)).toBe(missing);
    }
  });

  it('stay as they are when they do not fit', () => {
    expect(formatValue('n/a', 'integer', en)).toBe('n/a');
    expect(formatValue(41, 'text', en)).toBe('41');
    expect(formatValue(true, 'text', zh)).toBe('是');
  });
});

describe('ticks', () => {
  it('are compact from five digits on, in the way of the language', () => {
    expect(formatTicks([0, 500, 1000], 'integer', en)).toEqual(['0', '500', '1,000']);
    expect(formatTicks([0, 10000, 20000], 'integer', en)).toEqual(['0', '10K', '20K']);
    expect(formatTicks([0, 10000, 25000], 'integer', zh)).toEqual(['0', '1万', '2.5万']);
    expect(formatTicks([0, 2e8], 'currency', { ...zh, currency: 'CNY' })).toEqual(['¥0', '¥2亿']);
  });

  it('share their decimals', () => {
    expect(formatTicks([0, 0.05, 0.1], 'percent', en)).toEqual(['0%', '5%', '10%']);
    expect(formatTicks([0, 0.025, 0.05], 'percent', en)).toEqual(['0.0%', '2.5%', '5.0%']);
    expect(formatTicks([0, 0.5, 1], 'number', en)).toEqual(['0.0', '0.5', '1.0']);
    expect(formatTicks([-0, 0.30000000000000004], 'number', en)).toEqual(['0.0', '0.3']);
    expect(formatTick(12000, 'number', en)).toBe('12K');
  });
});
