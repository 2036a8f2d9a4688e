import { describe, expect, it } from 'vitest';
import { foldIdentifier, nameOf, quoteIdentifier } from './identifier';
import { tokenize } from './tokenize';

describe('quoteIdentifier', () => {
  it.each([
    ['orders', '"orders"'],
    ['a"b', '"a""b"'],
    ['x"; drop table orders; --', '"x""; drop table orders; --"'],
    ['客户', '"客户"'],
    ['a\0b', '"a\ufffdb"'],
  ])('quotes %j', (name, quoted) => {
    expect(quoteIdentifier(name)).toBe(quoted);
    expect(tokenize(quoted)).toHaveLength(1);
  });
});

describe('foldIdentifier', () => {
  it('ignores the case of ASCII letters only, as DuckDB does', () => {
    expect(foldIdentifier('Orders_ÄÖ')).toBe('orders_ÄÖ');
  });
});

describe('nameOf', () => {
  it.each([
    ['orders', 'orders'],
    ['"a""b"', 'a"b'],
    [`'it''s'`, "it's"],
    ['$min', 'min'],
    ['$"a b"', 'a b'],
    ['"open', 'open'],
    ['"', ''],
  ])('of %j is %j', (sql, name) => {
    const [token] = tokenize(sql);
    expect(token && nameOf(token)).toBe(name);
  });
});
