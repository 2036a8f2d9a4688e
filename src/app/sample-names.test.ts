import { expect, it } from 'vitest';
import { besideOwnTables } from './sample-names';
import type { TableList } from './table-list.svelte';

const TEXT = `---
daybook: 1
data:
  - table: orders
    file: samples/data/orders.csv
---

\`\`\`sql name=a
from orders
\`\`\`
`;

function tables(...list: { name: string; sample?: string }[]): TableList {
  const infos = list.map(({ name, sample }) => ({ name, origin: sample === undefined ? {} : { sample } }));
  const find = (name: string) => infos.find((table) => table.name.toLowerCase() === name.toLowerCase());
  return { loaded: true, list: infos, find } as unknown as TableList;
}

const asSample = TEXT.replace('table: orders', 'table: orders_sample').replace(
  'from orders',
  'from orders_sample',
);

it('leaves a sample as it is where its names are free, or its own', async () => {
  expect(await besideOwnTables(TEXT, tables())).toBe(TEXT);
  const own = { name: 'orders', sample: 'samples/data/orders.csv' };
  expect(await besideOwnTables(TEXT, tables(own))).toBe(TEXT);
});

it('lets a sample read its own table beside one of the reader’s of the same name', async () => {
  expect(await besideOwnTables(TEXT, tables({ name: 'Orders' }))).toBe(asSample);
  const before = { name: 'orders_sample', sample: 'samples/data/orders.csv' };
  expect(await besideOwnTables(TEXT, tables({ name: 'orders' }, before))).toBe(asSample);
  expect(await besideOwnTables(TEXT, tables({ name: 'orders' }, { name: 'orders_sample' }))).toBe(
    asSample.replaceAll('orders_sample', 'orders_sample_2'),
  );
});
