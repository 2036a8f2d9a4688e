import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

export const CACHE = '.cache/bench';
const ROWS_OF_A_CUSTOMER = 50;

export type OrdersFormat = 'csv' | 'parquet';

export interface OrdersFile {
  path: string;
  rows: number;
  bytes: number;
}

/**
 * Orders as a file, made once and kept: 5,000,000 are about 290 MB of CSV. Every value comes from a hash of the row's
 * number, so each run measures the same bytes.
 */
export async function ensureOrders(rows = 5_000_000, format: OrdersFormat = 'csv'): Promise<OrdersFile> {
  const path = join(CACHE, `orders-${rows / 1e6}m.${format}`);
  if (!existsSync(path)) await writeOrders(path, rows, format);
  return { path, rows, bytes: statSync(path).size };
}

async function writeOrders(path: string, rows: number, format: OrdersFormat): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  // Under another name until it is whole, so that a run that was broken off leaves no half file behind.
  const unfinished = `${path}.part`;
  rmSync(unfinished, { force: true });
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(
    `CREATE MACRO uniform(number, salt) AS (hash(number, salt) % 1000003 + 0.5) / 1000003`,
  );
  await connection.run(customerTable(rows));
  const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet';
  await connection.run(`COPY (${orders(rows)}) TO '${unfinished}' (${options})`);
  connection.closeSync();
  instance.closeSync();
  renameSync(unfinished, path);
}

/** Customers come over four years, buy at rates of their own and leave: what BG/NBD expects to find. */
const customerTable = (rows: number) => `
  CREATE TABLE customers AS
  WITH drawn AS (
    SELECT
      number,
      uniform(number, 1) * 1400 AS first_day,
      least(-ln(uniform(number, 2)) * 700, 1460 - uniform(number, 1) * 1400) AS days,
      -ln(uniform(number, 3)) AS rate,
      12 - 45 * ln(uniform(number, 4)) AS level
    FROM range(${rows / ROWS_OF_A_CUSTOMER}) AS numbers(number)
  )
  SELECT *, 1 + floor(rate * days * ${rows} / sum(rate * days) OVER ())::BIGINT AS orders FROM drawn`;

const orders = (rows: number) => `
  SELECT
    1000000 + row_number() OVER (ORDER BY second, key) AS order_id,
    'C' || lpad(number::VARCHAR, 6, '0') AS customer_id,
    TIMESTAMP '2022-01-01' + to_seconds(second) AS ordered_at,
    (level * -ln(uniform(key, 6) * uniform(key, 7) * uniform(key, 8)) / 3)::DECIMAL(12, 2) + 0.9 AS amount,
    1 + floor(uniform(key, 9) * uniform(key, 10) * 6)::INTEGER AS quantity,
    ['Coffee', 'Kitchen', 'Textiles', 'Gifts', 'Garden', 'Outdoor'][1 + (hash(key, 11) % 6)::INTEGER] AS product_family,
    ['web', 'market', 'app', 'email', 'phone'][1 + (hash(key, 12) % 5)::INTEGER] AS channel
  FROM (
    SELECT
      number,
      level,
      number * 100000 + step AS key,
      step,
      floor((first_day + if(step = 0, 0, uniform(number * 100000 + step, 5)) * days) * 86400)::BIGINT AS second
    FROM customers, range(orders) AS steps(step)
    ORDER BY step > 0, hash(key, 13)
    LIMIT ${rows}
  )
  ORDER BY second, key`;
