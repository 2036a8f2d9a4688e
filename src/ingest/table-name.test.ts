import { expect, it } from 'vitest';
import { tableNameOf } from './table-name';

it.each([
  ['orders.csv', 'orders'],
  ['orders.csv.gz', 'orders'],
  ['Q1 orders-2024.v2.csv', 'Q1_orders_2024_v2'],
  ['2024 sales.parquet', 't_2024_sales'],
  ['客户 订单（一月）.csv', '客户_订单_一月'],
  ['C:\\data\\deals.TSV', 'deals'],
  ['select.csv', 'select'],
  ['....csv', 'data'],
  ['Umsätze.csv', 'Umsätze'],
  ['pasted', 'pasted'],
])('%s makes %s', (file, table) => {
  expect(tableNameOf(file)).toBe(table);
});
