import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { relationNames } from './referenced-names';

/** What DuckDB 1.4.3's own `getTableNames` answers, where it answers at all. */
const agreed: [string, string][] = [
  ['select * from a, b where x in (select y from c)', 'a b c'],
  ['with a as (select 1 from b) select * from a, d', 'b d'],
  ['with recursive a as (select 1 union all select * from a) from a', ''],
  [`from 'a'`, 'a'],
  ['from main.a', 'a'],
  ['from x.main.a', 'a'],
  ['select extract(year from ts) from a', 'a'],
  ['from "A""b"', 'A"b'],
  ['describe a', 'a'],
  ['summarize a', 'a'],
  ['from (a join b on true)', 'a b'],
  ['from a b', 'a'],
  ['from a: b', 'b'],
  ['select (with q as (from z) select 1 from q), q from q', 'z q'],
  ['with a as (from b), b as (from c) from a', 'b c'],
  ['with a as (from c) select * from (with a as (from d) from a), a', 'c d'],
  ['with orders as (select * from orders) from orders', 'orders'],
  [`from query_table('a')`, 'a'],
  [`from read_csv('a')`, ''],
  ['from a tablesample 10%, b', 'a b'],
  ['select exists(from a), [x for x in [1]], array(from b)', 'a b'],
  ['table a', 'a'],
  [`copy a to 'x'`, 'a'],
  ['from (values (1)) a, b', 'b'],
  ['select trim(both from x) from a', 'a'],
  ['select x is distinct from y, x is not distinct from z from a', 'a'],
  ['from a, lateral (select a.x from c)', 'a c'],
  ['from a pivot (sum(x) for y in (1, 2)), b', 'a b'],
  ['select substring(x from 1 for 2), (from b) from a', 'b a'],
  ['from a union from b', 'a b'],
  ['(from a) union all (select 1 from b, c)', 'a b c'],
  ['create table z as from a', 'a'],
  ['explain from a', 'a'],
  ['from a order by x, b', 'a'],
  ['from a window w as (order by b)', 'a'],
  ['select a from b group by a, c', 'b'],
  ['from a as b(c, d), e', 'a e'],
  ['from a positional join b', 'a b'],
  ['from (from a)', 'a'],
  ['from ((select * from a)), b', 'a b'],
  ['with a(x) as materialized (from b) from a', 'b'],
  ['with a as not materialized (from b) from a', 'b'],
  ['values ((from a))', 'a'],
  ['from a cross join b, c', 'a b c'],
  ['from range(3), a', 'a'],
  ['from a limit (from b)', 'a b'],
  ['select * exclude (a) from b', 'b'],
  ['from a where b = any(from c)', 'a c'],
  [`select 'from x', "from y" /* from z */ from a -- from b`, 'a'],
  ['select t.a, a.b from c t', 'c'],
  ['select cast(x as timestamp with time zone) from a', 'a'],
  ['from a select a.x, b', 'a'],
];

/** Where it fails or falls silent. */
const beyond: [string, string][] = [
  ['from a join b using (id), c', 'a b c'],
  ['select 1 from a join b on a.x = f(b.x, 2), c', 'a b c'],
  [`from query_table(['a', 'b'])`, 'a b'],
  ['from a asof join b using (t)', 'a b'],
  ['pivot a on x, y using sum(z), max(b)', 'a'],
  ['pivot (from a) on x', 'a'],
  ['unpivot a on x, y', 'a'],
  ['with p as (pivot a on x) from p', 'a'],
  ['from unnest([1]) u, a', 'a'],
  ['insert into z select * from a', 'a'],
  ['with recursive r(n) using key (n) as (from a union from r), s as (from r) from s', 'a'],
  ['with r as (from a) from r; from r', 'a r'],
  ['select overlay(x placing y from 1), position(b in c) from a', 'a'],
  ['from where', ''],
  ['from a, ', 'a'],
  ['select * from (', ''],
  ['with x as', ''],
  [')) from a', 'a'],
];

describe('relationNames', { timeout: 60_000 }, () => {
  it.each([...agreed, ...beyond])('in %j are %j', (sql, names) => {
    expect(relationNames(sql).join(' ')).toBe(names);
  });

  it('agrees with DuckDB', async () => {
    const engine = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [sql, names] of agreed) {
      const theirs = [...engine.getTableNames(sql, false)].sort();
      expect([sql, theirs]).toEqual([sql, names.split(' ').filter(Boolean).sort()]);
    }
    engine.closeSync();
  });

  it.each([
    ['nested queries', '(from a '],
    ['common tables', 'with a as ('],
    ['column lists', 'with a(b, c'],
    ['commas', 'from a, '],
    ['dots', 'from a.'],
  ])('is linear in %s', (_, piece) => {
    expect(relationNames(piece.repeat(50_000)).length).toBeLessThan(3);
  });
});

describe('referencedNames', () => {
  it('spells names as they are written', () => {
    expect(relationNames('select unused from ORDERS join "客户" using (id)')).toEqual(['ORDERS', '客户']);
  });

  it('is not fooled by names of object properties', () => {
    expect(relationNames('from constructor, __proto__')).toEqual(['constructor', '__proto__']);
  });
});
