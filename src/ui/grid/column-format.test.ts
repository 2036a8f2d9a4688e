import { describe, expect, it } from 'vitest';
import { formatOf } from './column-format';
import { measureOf } from './measure-cells';

type Value = number | string;
const format = (value: Value, name: string, type: string, all: Value[] = [value]): string =>
  formatOf({ name, type }, value, measureOf(all).areYears);

describe('a column that speaks of years', () => {
  it('has its digits together where its values are years', () => {
    expect(format(2024, 'year', 'BIGINT')).toBe('text');
    expect(format(2024, 'Fiscal year', 'DOUBLE', [2023, 2024])).toBe('text');
    expect(format(2024, '年份', 'INTEGER')).toBe('text');
    expect(formatOf({ name: 'year', type: 'BIGINT' }, 2024)).toBe('text');
  });

  it('has them grouped where they are amounts', () => {
    expect(format(12345.6, 'Revenue per year', 'DOUBLE')).toBe('number');
    expect(format(2024, 'Revenue per year', 'DOUBLE', [2024, 12345.6])).toBe('number');
    expect(format(1500, 'orders_per_year', 'BIGINT', [1500, 12345])).toBe('integer');
    expect(format('1234567.80', '每年', 'DECIMAL(12,2)')).toBe('number');
  });

  it('has a value that is none grouped even where the first ones were years', () => {
    expect(format(12345, 'year', 'BIGINT', [2023, 2024])).toBe('integer');
  });
});

describe('a column of names', () => {
  it('never has its digits grouped', () => {
    expect(format(12345, 'customer_id', 'BIGINT')).toBe('text');
    expect(format('12345', 'year', 'VARCHAR')).toBe('text');
  });
});
