import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { CACHE, type OrdersFile } from './data';

/** Milliseconds of native DuckDB with one thread. */
export interface NativeTimes {
  /** CSV into a table of a database file, checkpoint included, as the page's workspace has it. */
  importToFile: number;
  /** CSV into a table in memory. */
  importToMemory: number;
  /** The SQL part of a recency, frequency, monetary scoring. */
  rfm: number;
  /** The SQL part of BG/NBD and Gamma-Gamma: repeat days, age and mean spend of each customer. */
  clv: number;
}

export async function measureNative(orders: OrdersFile): Promise<NativeTimes> {
  const file = join(CACHE, 'native.duckdb');
  removeDatabase(file);
  const onDisk = await inDatabase(file, async (connection) => ({
    importToFile: await timeImport(connection, orders),
    rfm: await time(connection, RFM),
    clv: await time(connection, CLV),
  }));
  removeDatabase(file);
  const importToMemory = await inDatabase(':memory:', (connection) => timeImport(connection, orders));
  return { ...onDisk, importToMemory };
}

/** Work with native DuckDB on one thread. */
export async function inDatabase<Result>(
  path: string,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(path, { threads: '1' });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Milliseconds of an import, checkpoint included. @throws when rows are missing */
export async function timeImport(connection: DuckDBConnection, orders: OrdersFile): Promise<number> {
  const took = await time(connection, `CREATE TABLE orders AS FROM '${orders.path}'; CHECKPOINT`);
  const [[rows] = []] = (await connection.runAndReadAll('SELECT count(*) FROM orders')).getRowsJS();
  if (rows !== BigInt(orders.rows)) throw new Error(`native DuckDB did not read ${orders.rows} rows`);
  return took;
}

/** Milliseconds of a statement. */
export async function time(connection: DuckDBConnection, sql: string): Promise<number> {
  const start = performance.now();
  await connection.run(sql);
  return performance.now() - start;
}

export function removeDatabase(file: string): void {
  for (const path of [file, `${file}.wal`]) rmSync(path, { force: true });
}

const RFM = `
  CREATE TEMP TABLE rfm AS
  WITH customers AS (
    SELECT customer_id, max(ordered_at) AS latest, count(*) AS frequency, sum(amount) AS monetary
    FROM orders
    GROUP BY customer_id
  )
  SELECT
    *,
    ntile(5) OVER (ORDER BY latest) AS r,
    ntile(5) OVER (ORDER BY frequency) AS f,
    ntile(5) OVER (ORDER BY monetary) AS m
  FROM customers`;

const CLV = `
  CREATE TEMP TABLE clv AS
  WITH days AS (
    SELECT customer_id, ordered_at::DATE AS day, sum(amount) AS amount FROM orders GROUP BY ALL
  )
  SELECT
    customer_id,
    count(*) - 1 AS frequency,
    max(day) - min(day) AS recency,
    DATE '2026-01-01' - min(day) AS age,
    (sum(amount) - arg_min(amount, day)) / nullif(count(*) - 1, 0) AS mean_repeat
  FROM days
  GROUP BY customer_id`;
