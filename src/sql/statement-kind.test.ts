import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { type StatementKind, isQuery, statementKind, viewBody } from './statement-kind';

const cases: [string, StatementKind][] = [
  ['select 1', 'relation'],
  ['-- why\nSELECT 1', 'relation'],
  ['((select 1))', 'relation'],
  ['from orders', 'relation'],
  ['values (1)', 'relation'],
  ['table orders', 'relation'],
  ['with a as (select 1), b(x) as materialized (select 2) select * from a, b', 'relation'],
  ['with a as (select 1) (from a)', 'relation'],
  ['with a as (select 1) pivot orders on x in (1)', 'relation'],
  ['with recursive a(n) as (select 1 union all select n + 1 from a where n < 3) from a', 'relation'],
  ['unpivot orders on id, x', 'relation'],
  ['pivot orders using sum(id)', 'relation'],
  ['pivot orders on x in (1, 2) using sum(id)', 'relation'],
  ['with p as (pivot orders on x in (1) using sum(id)) from p', 'relation'],
  ['select x in (1) from orders', 'relation'],
  ['from orders pivot (sum(id) for x in (1, 2))', 'relation'],
  ['pivot orders on x using sum(id)', 'rows'],
  ['pivot orders on x in (1), id using sum(x)', 'rows'],
  ['pivot orders on x in (select 1)', 'rows'],
  ['from (pivot orders on x using sum(id))', 'rows'],
  ['with p as (pivot orders on x) from p', 'rows'],
  ['describe orders', 'report'],
  ['desc orders', 'report'],
  ['summarize select 1', 'report'],
  ['show tables -- all', 'report'],
  ['explain select 1', 'rows'],
  ['call range(2)', 'rows'],
  ['pragma version', 'rows'],
  ['create table z as select 1', 'command'],
  ['with a as (select 1) insert into orders select 1, 1', 'command'],
  ['insert into orders values (1, 1)', 'command'],
  ['drop table orders', 'command'],
  ['select$x', 'command'],
  ['', 'command'],
  ['with', 'command'],
];

describe('statementKind', { timeout: 60_000 }, () => {
  it.each(cases)('of %j is %s', (sql, kind) => {
    expect(statementKind(sql)).toBe(kind);
  });

  it('agrees with DuckDB 1.4.3 about what can be a view', async () => {
    const engine = await (await DuckDBInstance.create(':memory:')).connect();
    await engine.run('create table orders as select 1 as id, 2 as x');
    for (const [sql] of cases) {
      const body = viewBody(sql);
      const created = engine.run(`create or replace temp view v as ${body ?? sql}`).then(
        () => true,
        () => false,
      );
      expect([sql, await created]).toEqual([sql, body !== null]);
    }
    engine.closeSync();
  });
});

describe('isQuery', () => {
  it('is true for what only reads', () => {
    expect(['from t', 'describe t', 'explain select 1', 'pivot t on x'].map(isQuery)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['call range(2)', 'drop table t', ''].some(isQuery)).toBe(false);
  });
});
