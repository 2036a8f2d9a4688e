import { describe, expect, it } from 'vitest';
import { ColumnReader } from './output-columns';
import { shapeOf } from './query-shape';
import { scopeAt } from './scope-at';

const TABLES: Record<string, string[]> = {
  orders: ['order_id', 'customer_id', 'amount'],
  customers: ['customer_id', 'city'],
};
const columnsOf = (name: string) => TABLES[name.toLowerCase()]?.map((column) => ({ name: column }));

/** The scope at `|`, with sources written `alias(columns)`. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const { sources, ...scope } = scopeAt(marked.replace('|', ''), offset, columnsOf);
  const written = sources.map(
    ({ alias, columns }) => `${alias}(${columns.map(({ name }) => name).join(' ')})`,
  );
  return { ...scope, sources: written };
}

const ORDERS = 'o(order_id customer_id amount)';

describe('scopeAt', () => {
  it('knows an alias before and after its FROM', () => {
    expect(at('select o.| from orders o')).toMatchObject({ qualifier: 'o', sources: [ORDERS] });
    expect(at('select o.\nam| from orders as o')).toMatchObject({ sources: [ORDERS] });
    expect(at('select o.|\nfrom orders o')).toMatchObject({ qualifier: 'o', sources: [ORDERS] });
    expect(at('from orders o select o.am|')).toMatchObject({ qualifier: 'o', sources: [ORDERS] });
    expect(at('select * from orders o join customers c on o.customer_id = c.|')).toMatchObject({
      qualifier: 'c',
      sources: [ORDERS, 'c(customer_id city)'],
    });
    expect(at('select * from orders, customers where |').sources).toEqual([
      'orders(order_id customer_id amount)',
      'customers(customer_id city)',
    ]);
  });

  it('knows where a relation is expected', () => {
    for (const text of [
      'select * from |',
      'select * from or|',
      'select * from orders o join |',
      'select * from orders, |',
      'select * from a.b, c|',
      'insert into |',
      'from |',
      'describe |',
    ])
      expect([text, at(text).expects]).toEqual([text, 'relation']);
    for (const text of ['select |', 'select a, |', 'select * from t where |', 'select extract(year from |'])
      expect([text, at(text).expects]).toEqual([text, 'expression']);
    expect(at('select * from orders |').expects).toBe('keyword');
    expect(at('|').expects).toBe('keyword');
  });

  it('offers nothing in texts and comments, and parameters after $', () => {
    for (const text of ["select 'a|", "select 'a|b'", '-- from |', '/* a | b */', '/* |', 'select $$ a | $$'])
      expect([text, at(text).expects]).toEqual([text, 'nothing']);
    expect(at('select $|')).toMatchObject({ expects: 'parameter', from: 7 });
    expect(at('select $mi|')).toMatchObject({ expects: 'parameter', from: 7 });
  });

  it('knows columns of common table expressions and subqueries', () => {
    expect(at('with a as (select amount x, count(*) as n from orders) select a.| from a')).toMatchObject({
      commons: ['a'],
      sources: ['a(x n)'],
    });
    expect(
      at('with a(p, q) as (select 1, 2), b as (select *, p + 1 as r from a) select | from b').sources,
    ).toEqual(['b(p q r)']);
    expect(at('select s.| from (select o.* exclude (amount), 1 as one from orders o) s').sources).toEqual([
      's(order_id customer_id one)',
    ]);
    expect(at('with a as (select 1 x) select * from |').commons).toEqual(['a']);
    expect(at('with a as (select | from orders) select 1').sources).toEqual([
      'orders(order_id customer_id amount)',
    ]);
    expect(
      at('with recursive r as (select 1 n union all select n + 1 from r) select | from r').sources,
    ).toEqual(['r(n)']);
  });

  it('sees what a subquery can see, and each SELECT of a UNION by itself', () => {
    expect(at('select * from orders o where exists (select 1 from customers c where |)').sources).toEqual([
      'c(customer_id city)',
      ORDERS,
    ]);
    expect(at('select | from orders o union all select 1 from customers c').sources).toEqual([ORDERS]);
    expect(at('select 1 from orders o union all select | from customers c').sources).toEqual([
      'c(customer_id city)',
    ]);
    expect(at('select * from customers c; select | from orders o; select 1').sources).toEqual([ORDERS]);
  });

  it('knows names with quotes', () => {
    expect(at('select "my orders".| from orders "my orders"')).toMatchObject({ qualifier: 'my orders' });
    expect(at('select "am|')).toMatchObject({ isQuoted: true, from: 7 });
    expect(at('select o."am| from orders o')).toMatchObject({ isQuoted: true, qualifier: 'o' });
  });
});

describe('ColumnReader', () => {
  const columns = (sql: string) =>
    new ColumnReader(columnsOf).ofQuery(shapeOf(sql)[0]!).map(({ name }) => name);
  it.each([
    ['select a, t.b, c as d, count(*) n, "x y", 1 + 2, sum(q), z: 3 from t', 'a b d n x y z'],
    ['from orders', 'order_id customer_id amount'],
    ['from orders select amount', 'amount'],
    ['select distinct amount from orders', 'amount'],
    ['select case when a then b end as c, case when a then b end d from t', 'c d'],
    ['select (select max(x) from t) as best, list[1] l from t', 'best l'],
    ['select a from t union all select b from u', 'a'],
    ['select', ''],
  ])('%s', (sql, names) => {
    expect(columns(sql).join(' ')).toBe(names);
  });

  it('ends with hostile texts', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `c${i + 1} as (select x.*, y.* from c${i} x, c${i} y)`,
    );
    const sql = `with c0 as (select 1 a, 2 b), ${doubling.join(', ')} select * from c40`;
    expect(new ColumnReader(columnsOf).ofQuery(shapeOf(sql)[0]!)).toHaveLength(1_000);
    expect(shapeOf(`select ${'(select '.repeat(20_000)}`)).toHaveLength(1);
    expect(shapeOf('with a as ('.repeat(20_000))).toHaveLength(1);
  });
});
