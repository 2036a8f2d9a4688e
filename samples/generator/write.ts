/** Writes the sample data: `npx tsx samples/generator/write.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBDecimalValue, DuckDBInstance, DuckDBTimestampValue } from '@duckdb/node-api';
import type { Language } from '../../workers/contract/message';
import { nameIn } from './chinese';
import { SAMPLE_FILES, fileIn } from './files';
import { ORDERS_SEED } from './seeds';
import { type Order, generateOrders } from './shop-orders';

const DATA = fileURLToPath(new URL('../data/', import.meta.url));

async function writeOrders(orders: readonly Order[], language: Language): Promise<void> {
  const path = `${DATA}${fileIn(language, 'orders', 'parquet')}`;
  // One thread, so that the same rows make the same bytes.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`
    CREATE TABLE orders (
      order_id BIGINT, customer_id VARCHAR, ordered_at TIMESTAMP, amount DECIMAL(12, 2), quantity INTEGER,
      product_family VARCHAR, channel VARCHAR, country VARCHAR, discount DECIMAL(4, 2)
    )`);
  const appender = await connection.createAppender('orders');
  for (const order of orders) {
    appender.appendBigInt(BigInt(order.orderId));
    appender.appendVarchar(order.customerId);
    appender.appendTimestamp(new DuckDBTimestampValue(BigInt(order.orderedAt) * 1_000_000n));
    appender.appendDecimal(new DuckDBDecimalValue(BigInt(order.cents), 12, 2));
    appender.appendInteger(order.quantity);
    appender.appendVarchar(nameIn(language, order.productFamily));
    appender.appendVarchar(nameIn(language, order.channel));
    appender.appendVarchar(nameIn(language, order.country));
    appender.appendDecimal(new DuckDBDecimalValue(BigInt(order.discountPercent), 4, 2));
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(
    `COPY orders TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)`,
  );
  connection.closeSync();
  instance.closeSync();
}

mkdirSync(DATA, { recursive: true });
const orders = generateOrders(ORDERS_SEED);
for (const language of ['en', 'zh'] as const) {
  await writeOrders(orders, language);
  for (const { name, csv } of SAMPLE_FILES) writeFileSync(`${DATA}${fileIn(language, name)}`, csv(language));
}
