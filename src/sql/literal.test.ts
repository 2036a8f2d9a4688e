import { describe, expect, it } from 'vitest';
import { type SqlValue, sqlLiteral } from './literal';

describe('sqlLiteral', () => {
  const cases: [SqlValue, string][] = [
    ["it's", "'it''s'"],
    ["'; drop table orders; --", "'''; drop table orders; --'"],
    ['a\\', "'a\\'"],
    ['a\0b', "('a' || chr(0) || 'b')"],
    ['', "''"],
    [5, '5'],
    [-5, '(-5)'],
    [-0, '0'],
    [0.1, '0.1'],
    [1e21, '1e+21'],
    [NaN, "CAST('NaN' AS DOUBLE)"],
    [-Infinity, "CAST('-Infinity' AS DOUBLE)"],
    [9007199254740993n, '9007199254740993'],
    [-1n, '(-1)'],
    [true, 'true'],
    [null, 'NULL'],
    [undefined, 'NULL'],
    [[], '[]'],
    [['a', 1, null, [2]], "['a', 1, NULL, [2]]"],
    [{ date: '2024-02-29' }, "CAST('2024-02-29' AS DATE)"],
    [{ date: "2024'); --" }, "CAST('2024''); --' AS DATE)"],
    [new Date('2024-02-29T12:30:00.5Z'), "CAST('2024-02-29 12:30:00.500' AS TIMESTAMP)"],
    [new Date(NaN), 'NULL'],
  ];
  it.each(cases.map(([value, literal]) => ({ value, literal })))('writes $literal', ({ value, literal }) => {
    expect(sqlLiteral(value)).toBe(literal);
  });
});
