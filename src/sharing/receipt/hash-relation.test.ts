import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queryArrow } from '../../../tests/harness/native-arrow';
import type { Engine } from '../../engine/engine';
import { hashRelation } from './hash-relation';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** The page's SQL in the native engine of the same version. */
async function hashOf(sql: string): Promise<string> {
  const engine = {
    query: async (text: string) => tableFromIPC(await queryArrow(connection, text)),
  } as unknown as Engine;
  await connection.run(`CREATE OR REPLACE TABLE t AS ${sql}`);
  const described = await connection.runAndReadAll('DESCRIBE t');
  const columns = described
    .getRowsJson()
    .map(([name, type]) => ({ name: name as string, type: type as string }));
  return (await hashRelation(engine, 't', columns)).hash;
}

const ROWS = "VALUES (1, 'a', 0.1::DECIMAL(9,2)), (2, NULL, 5), (2, NULL, 5), (3, '', NULL)";
const table = (rows: string, list = 'n, s, d') => `SELECT ${list} FROM (${rows}) AS v(n, s, d)`;

it('is the same for rows and columns in another order', async () => {
  const hash = await hashOf(table(ROWS));
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(await hashOf(`${table(ROWS)} ORDER BY n DESC, s`)).toBe(hash);
  expect(await hashOf(table(ROWS, 'd, n, s'))).toBe(hash);
});

it.each([
  ['a value', table(ROWS.replace("'a'", "'A'"))],
  ['a text that is empty, not missing', table(ROWS.replace("3, ''", '3, NULL'))],
  ['how often a row comes', table(ROWS.replace('(2, NULL, 5), ', ''))],
  [
    'a row that comes twice more',
    `${table(ROWS)} UNION ALL ${table('VALUES (9, NULL, NULL), (9, NULL, NULL)')}`,
  ],
  ['a name', table(ROWS, 'n AS m, s, d')],
  ['a type', table(ROWS, 'n::BIGINT AS n, s, d')],
  ['two values that changed places', table(ROWS.replace("(1, 'a'", "(3, 'a'").replace("(3, ''", "(1, ''"))],
])('tells %s', async (_, sql) => {
  expect(await hashOf(sql)).not.toBe(await hashOf(table(ROWS)));
});

it('hashes lists, structs and tables without rows', async () => {
  const nested = await hashOf('SELECT [1, 2] AS l, {a: 1} AS s');
  expect(await hashOf('SELECT [2, 1] AS l, {a: 1} AS s')).not.toBe(nested);
  expect(await hashOf('SELECT [1, 2] AS l, {a: 1} AS s WHERE false')).not.toBe(nested);
});
