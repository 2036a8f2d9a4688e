import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { relationNames } from '../sql/referenced-names';
import { bindParameters } from '../sql/parameters';
import type { Clause } from './clause';
import { selectionParameter } from './parameters';
import { selectedRowsSql } from './selected-rows';

const months: Clause = {
  kind: 'interval',
  column: 'at',
  type: 'TIMESTAMP',
  reading: 'month',
  from: '2023-03-01',
  to: '2023-06-01',
  closed: false,
};
const hostile = "x' OR 1 = 1; DROP TABLE t; --";
const names = (...values: string[]): Clause => ({
  kind: 'values',
  column: 'odd "name"',
  type: 'VARCHAR',
  reading: 'name',
  values,
});

const bind = (sql: string, clauses: Clause[]) => bindParameters(sql, { m: selectionParameter(clauses) });

async function rowsOf(sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(`CREATE TABLE t AS SELECT * FROM (VALUES
      (TIMESTAMP '2023-02-28 23:59:59', 'web'), (TIMESTAMP '2023-03-01', 'shop'),
      (TIMESTAMP '2023-05-31 23:59:59.999999', NULL), (TIMESTAMP '2023-06-01', '${hostile.replaceAll("'", "''")}'))
      AS v("at", "odd ""name""")`);
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
  }
}

describe('a selection as a parameter', () => {
  it('is a condition, true while nothing is selected', async () => {
    const sql = 'SELECT count(*)::INT FROM t WHERE $m AND NOT NOT $M';
    expect(await rowsOf(bind(sql, []).sql)).toEqual([[4]]);
    expect(await rowsOf(bind(sql, [months]).sql)).toEqual([[2]]);
    expect(await rowsOf(bind(sql, [names('shop', '–')]).sql)).toEqual([[2]]);
    expect(await rowsOf(bind(sql, [months, names('shop')]).sql)).toEqual([[1]]);
  });

  it('has no value that could end its literal', async () => {
    expect(await rowsOf(bind('SELECT count(*)::INT FROM t WHERE $m', [names(hostile)]).sql)).toEqual([[1]]);
    expect(await rowsOf(bind('SELECT $m.value', [names(hostile)]).sql)).toEqual([[hostile]]);
  });

  it('has fields: ends of an interval, values that are picked', async () => {
    const dates = 'SELECT $m.from::VARCHAR, $m.to::VARCHAR, $m.value, len($m.values)::INT';
    expect(await rowsOf(bind(dates, [months]).sql)).toEqual([['2023-03-01', '2023-06-01', null, 0]]);
    expect(await rowsOf(bind('SELECT $m.value, $m.values', [names('a', 'b')]).sql)).toEqual([
      [null, ['a', 'b']],
    ]);
    expect(await rowsOf(bind('SELECT $m.from, $m.value', []).sql)).toEqual([[null, null]]);
    const numbers: Clause = {
      ...months,
      column: 'n',
      type: 'DOUBLE',
      reading: 'number',
      from: '-2',
      to: '3',
    };
    expect(bind('SELECT 1 -$m.from', [numbers]).sql).toBe('SELECT 1 -(-2)');
  });

  it('finds places in the text before, behind a field too', () => {
    const { sql, sourceOffset } = bind('SELECT $m.from + wrong', [months]);
    expect(sql).toBe("SELECT CAST('2023-03-01' AS DATE) + wrong");
    expect(sourceOffset(sql.indexOf('wrong'))).toBe('SELECT $m.from + wrong'.indexOf('wrong'));
  });

  it('does not take a field for the beginning of FROM', () => {
    expect(relationNames('select a, $m.from, b from orders where x >= $m.from and x < $m.to')).toEqual([
      'orders',
    ]);
  });

  it('leaves a name behind a point that it does not have', () => {
    expect(bind('SELECT $m.other', []).sql).toBe('SELECT (true).other');
  });
});

describe('selectedRowsSql', () => {
  it('is a query that an author can go on from', async () => {
    const sql = selectedRowsSql('t', [months, names('shop')]);
    expect(sql).toBe(`SELECT *
FROM "t"
WHERE "at" >= CAST('2023-03-01' AS DATE) AND "at" < CAST('2023-06-01' AS DATE)
  AND "odd ""name""" = 'shop'`);
    expect(await rowsOf(sql)).toHaveLength(1);
  });
});
