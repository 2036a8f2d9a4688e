import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frequentValuesSql } from './column-values';
import { filterSql, type RowFilter } from './row-filter';
import { rowNumbersSql } from './row-origin';
import { pickedRowsSql, wholeTableSql } from './row-set';
import { selectStatement } from './select-statement';

/** What the page sends, run by the same engine without the browser; values are compared as the engine prints them. */
describe('filters and orders in the engine', () => {
  let connection: DuckDBConnection;
  let instance: DuckDBInstance;

  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await instance.connect();
    await connection.run(`
      CREATE TABLE t (
        id INTEGER, big BIGINT, huge HUGEINT, price DECIMAL(38,4), share DOUBLE, small FLOAT, day DATE,
        moment TIMESTAMP, name VARCHAR, ok BOOLEAN, tags VARCHAR[], "odd ""name" VARCHAR
      );
      INSERT INTO t VALUES
        (0, 9007199254740993, 170141183460469231731687303715884105727, 12345678901234567890.1234, 0.1::DOUBLE + 0.2::DOUBLE, 0.1, '1969-12-31', '2024-01-01 00:00:00.000001', 'Ann', true, ['a'], 'x'),
        (1, 9007199254740992, -1, 12345678901234567890.1235, 'NaN', 'NaN', '2038-01-20', '2024-01-01', '', false, [], 'it''s'),
        (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        (3, -9223372036854775808, 0, -0.0001, 'Infinity', -1.5, '0001-01-01', '1900-01-01', 'bob 100%', true, ['a', 'b'], 'X'),
        (4, 5, 0, 50, -2.5, 0.1, '2024-02-29', '2024-02-29 12:30:00', '空_值', false, ['a'], 'x')`);
  });

  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });

  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS();
  const ids = async (filter: RowFilter) =>
    (await rows(`SELECT id FROM t WHERE ${filterSql(filter, 't')} ORDER BY id`)).flat();

  const big = { column: 'big', type: 'BIGINT' };
  const price = { column: 'price', type: 'DECIMAL(38,4)' };
  const share = { column: 'share', type: 'DOUBLE' };
  const name = { column: 'name', type: 'VARCHAR' };

  it.each<[what: string, filter: RowFilter, expected: number[]]>([
    ['an integer beyond 2^53', { ...big, kind: 'values', values: ['9007199254740993'] }, [0]],
    ['the smallest integer', { ...big, kind: 'values', values: ['-9223372036854775808', null] }, [2, 3]],
    [
      'the largest integer of all',
      {
        column: 'huge',
        type: 'HUGEINT',
        kind: 'values',
        values: ['170141183460469231731687303715884105727'],
      },
      [0],
    ],
    ['every digit of a decimal', { ...price, kind: 'values', values: ['12345678901234567890.1235'] }, [1]],
    ['a decimal range', { ...price, kind: 'range', low: '-0.0001', high: '50' }, [3, 4]],
    ['a double to its last digit', { ...share, kind: 'values', values: ['0.30000000000000004'] }, [0]],
    ['not its neighbour', { ...share, kind: 'values', values: ['0.3'] }, []],
    ['a float as it is shown', { column: 'small', type: 'FLOAT', kind: 'values', values: ['0.1'] }, [0, 4]],
    ['NaN', { ...share, kind: 'values', values: ['NaN'] }, [1]],
    ['a range without end leaves NaN out', { ...share, kind: 'range', low: '0', high: null }, [0, 3]],
    ['a range without start', { ...share, kind: 'range', low: null, high: '0.5' }, [0, 4]],
    ['beyond both ends, without NaN', { ...share, kind: 'outside', low: '0', high: '100' }, [3, 4]],
    ['an integer beyond both ends', { ...big, kind: 'outside', low: '0', high: '9007199254740992' }, [0, 3]],
    ['days', { column: 'day', type: 'DATE', kind: 'range', low: '1969-12-31', high: '2024-02-29' }, [0, 4]],
    [
      'a microsecond',
      { column: 'moment', type: 'TIMESTAMP', kind: 'values', values: ['2024-01-01T00:00:00.000001'] },
      [0],
    ],
    ['text that has a sign of patterns', { ...name, kind: 'text', how: 'contains', text: '0%' }, [3]],
    ['text without case', { ...name, kind: 'text', how: 'starts', text: 'BOB' }, [3]],
    ['text of other scripts', { ...name, kind: 'text', how: 'contains', text: '_值' }, [4]],
    ['text that is the same', { ...name, kind: 'text', how: 'equals', text: 'Ann' }, [0]],
    ['nothing', { ...name, kind: 'empty' }, [1, 2]],
    ['something', { ...name, kind: 'filled' }, [0, 3, 4]],
    ['no number', { ...big, kind: 'empty' }, [2]],
    ['no value chosen', { ...name, kind: 'values', values: [] }, []],
    ['truth', { column: 'ok', type: 'BOOLEAN', kind: 'values', values: ['true'] }, [0, 3]],
    ['a list', { column: 'tags', type: 'VARCHAR[]', kind: 'values', values: ['[a]'] }, [0, 4]],
    ['what stands more than once', { column: 'odd "name', type: 'VARCHAR', kind: 'repeated' }, [0, 4]],
    [
      'quotes in names and values',
      { column: 'odd "name', type: 'VARCHAR', kind: 'values', values: ["it's"] },
      [1],
    ],
  ])('finds %s', async (_, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('sorts with missing values last and NaN as the largest', async () => {
    const sorted = async (column: string, descending: boolean) => {
      const sql = rowNumbersSql('t', { filters: [], order: [{ column, descending }] });
      return (await rows(sql)).flat();
    };
    expect(await sorted('share', false)).toEqual([4, 0, 3, 1, 2]);
    expect(await sorted('share', true)).toEqual([1, 3, 0, 4, 2]);
    expect(await sorted('big', true)).toEqual([0, 1, 4, 3, 2]);
  });

  it('keeps the order of the table among equals, and sorts by one key after the other', async () => {
    const order = [
      { column: 'ok', descending: true },
      { column: 'day', descending: true },
    ];
    expect((await rows(rowNumbersSql('t', { filters: [], order }))).flat()).toEqual([0, 3, 1, 4, 2]);
    const equal = rowNumbersSql('t', { filters: [], order: [{ column: 'ok', descending: false }] });
    expect((await rows(equal)).flat()).toEqual([1, 4, 0, 3, 2]);
  });

  it('reads rows by their numbers, in the order of the list', async () => {
    const columns = [
      { name: 'odd "name', type: 'VARCHAR' },
      { name: 'big', type: 'BIGINT' },
    ];
    const filters: RowFilter[] = [{ ...name, kind: 'filled' }];
    await connection.run(
      `CREATE TEMP TABLE k AS ${rowNumbersSql('t', { filters, order: [{ column: 'id', descending: true }] })}`,
    );
    expect(await rows(pickedRowsSql('t', 'k', 1, 50, columns))).toEqual([
      ['X', -9223372036854775808n],
      ['x', 9007199254740993n],
    ]);
    expect(await rows(wholeTableSql('t', 1, 2, columns))).toEqual([
      ["it's", 9007199254740992n],
      [null, null],
    ]);
  });

  it('counts the values of a column among the rows that pass the other filters', async () => {
    const others: RowFilter[] = [{ column: 'id', type: 'INTEGER', kind: 'range', low: '0', high: '3' }];
    expect(await rows(frequentValuesSql('t', 'ok', others, ''))).toEqual([
      ['true', 2n],
      ['false', 1n],
      [null, 1n],
    ]);
    expect(await rows(frequentValuesSql('t', 'name', [], 'B'))).toEqual([['bob 100%', 1n]]);
  });

  it('reads like a statement somebody wrote', async () => {
    const sql = selectStatement({
      name: 't',
      columns: ['id', 'big'],
      filters: [
        { ...price, kind: 'range', low: '10', high: '50' },
        { ...name, kind: 'values', values: ['空_值', null] },
      ],
      order: [{ column: 'id', descending: true }],
    });
    expect(sql).toBe(
      [
        'SELECT "id", "big"',
        'FROM "t"',
        `WHERE "price" BETWEEN 10 AND 50 AND ("name" = '空_值' OR "name" IS NULL)`,
        'ORDER BY "id" DESC NULLS LAST',
      ].join('\n'),
    );
    expect(await rows(sql)).toEqual([[4, 5n]]);
    expect(selectStatement({ name: 't', columns: null, filters: [], order: [] })).toBe('SELECT *\nFROM "t"');
  });
});
