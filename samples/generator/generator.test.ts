import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../workers/contract/message';
import { companyIn, nameIn } from './chinese';
import { generateDeals } from './deals';
import { SAMPLE_FILES, fileIn } from './files';
import { DEALS_SEED, ORDERS_SEED } from './seeds';
import { type Order, generateOrders } from './shop-orders';

const data = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

const LANGUAGES = ['en', 'zh'] as const;

describe.each(LANGUAGES)('the committed orders in %s', (language) => {
  const file = data(fileIn(language, 'orders', 'parquet'));

  it('hold the rows of the generator', async () => {
    const orders = generateOrders(ORDERS_SEED);
    const rows = await readTexts(
      `SELECT order_id::VARCHAR, customer_id, epoch(ordered_at)::BIGINT::VARCHAR, (amount * 100)::BIGINT::VARCHAR,
         quantity::VARCHAR, product_family, channel, country, (discount * 100)::INTEGER::VARCHAR
       FROM read_parquet('${file}')`,
    );
    expect(rows.length).toBe(orders.length);
    expect(checksum(rows.map((row) => row.join('|')))).toBe(
      checksum(orders.map((order) => orderLine(order, language))),
    );
    expect(statSync(file).size).toBeLessThan(2_000_000);
  }, 30_000);

  it('have the column types the notebooks are written for', async () => {
    const columns = await readTexts(
      `SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet('${file}'))`,
    );
    expect(columns.map(([name, type]) => `${name} ${type}`)).toEqual([
      'order_id BIGINT',
      'customer_id VARCHAR',
      'ordered_at TIMESTAMP',
      'amount DECIMAL(12,2)',
      'quantity INTEGER',
      'product_family VARCHAR',
      'channel VARCHAR',
      'country VARCHAR',
      'discount DECIMAL(4,2)',
    ]);
  });
});

describe('the committed CSV files', () => {
  it.each(SAMPLE_FILES.flatMap(({ name, csv }) => LANGUAGES.map((language) => ({ name, csv, language }))))(
    '$name in $language has the bytes of the generator',
    ({ name, csv, language }) => {
      expect(readFileSync(data(fileIn(language, name)), 'utf8') === csv(language)).toBe(true);
    },
  );

  it('are read by DuckDB: deals', async () => {
    const deals = generateDeals(DEALS_SEED);
    const [row] = await readTexts(
      `SELECT count(*)::VARCHAR, count(closed_on)::VARCHAR, sum(amount)::BIGINT::VARCHAR, max(closed_on)::VARCHAR
       FROM read_csv('${data('deals.csv')}')`,
    );
    const closed = deals.filter((deal) => deal.closedOn !== undefined).length;
    const amount = deals.reduce((sum, deal) => sum + deal.amount, 0);
    expect(row?.slice(0, 3)).toEqual([deals.length, closed, amount].map(String));
    expect(row?.[3]?.slice(0, 7)).toBe('2025-12');
  });

  it('have one name for one company in each language', () => {
    const accounts = new Set(generateDeals(DEALS_SEED).map(({ account }) => account.name));
    expect(new Set([...accounts].map((name) => companyIn('zh', name))).size).toBe(accounts.size);
  });
});

function orderLine(order: Order, language: Language): string {
  const {
    orderId,
    customerId,
    orderedAt,
    cents,
    quantity,
    productFamily,
    channel,
    country,
    discountPercent,
  } = order;
  return [
    orderId,
    customerId,
    orderedAt,
    cents,
    quantity,
    ...[productFamily, channel, country].map((name) => nameIn(language, name)),
    discountPercent,
  ].join('|');
}

function checksum(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Every column of the statement is text. */
async function readTexts(sql: string): Promise<string[][]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowsJS() as string[][];
  connection.closeSync();
  instance.closeSync();
  return rows;
}
