import { describe, expect, it } from 'vitest';
import { classify, type ValueClass } from './value-class';

const cases: Record<ValueClass, string[]> = {
  text: ['abc', '客户', 'v1.2', '1 2', '2024-13-05', '12:60', '1,234,567', '0x10', '1_000', '24-01-02', '--'],
  empty: [''],
  blank: [' ', '   '],
  integer: ['0', '-12', '+7', ' 42 ', '9007199254740993'],
  padded: ['007', '-01', '00'],
  decimal: ['1.5', '.5', '1.', '-0.25'],
  exponent: ['1e5', '1.5E-3', '.5e+10'],
  nonfinite: ['NaN', 'inf', '-Infinity'],
  comma: ['1,5', '-12,345'],
  boolean: ['true', 'FALSE', 'True'],
  date: ['2024-01-05', '2024/1/5', '1969-12-31'],
  timestamp: ['2024-01-05 10:00', '2024-01-05T10:00:01.123', '2024/1/5 8:05:09'],
  nano: ['2024-01-05 10:00:00.1234567'],
  zoned: ['2011-12-06 13:41:31.788000+01:00', '2011-12-06T13:41:31Z', '2011-12-06 13:41:31 UTC'],
  time: ['10:30', '8:05:09.5'],
  dayFirst: ['13/1/2024', '31.12.2023', '25-12-2023'],
  monthFirst: ['1/13/2024', '12/31/99'],
  eitherFirst: ['1/2/2024', '01.02.24'],
  dayFirstTime: ['13/1/2024 8:26'],
  monthFirstTime: ['1/13/2024 08:26:01'],
  eitherFirstTime: ['12/1/2010 8:26', '1/2/10 3:15 PM'],
};

describe('classify', () => {
  it.each(Object.entries(cases))('%s', (kind, values) => {
    for (const value of values) expect(classify(value), value).toBe(kind);
  });
});
