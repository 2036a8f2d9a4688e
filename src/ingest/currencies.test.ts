import { beforeAll, expect, it } from 'vitest';
import { startPageEngine } from '../../tests/harness/page-engine';
import type { Engine } from '../engine/engine';
import { sqlLiteral } from '../sql/literal';
import { appendTables } from './append-tables';
import { listTables } from './catalog';
import { convertColumn, planColumn } from './convert-column';
import { copyTable, renameTable } from './rename-table';
import { withCurrencies, writeOrigin } from './table-origin';

let engine: Engine;

beforeAll(async () => {
  engine = await startPageEngine();
}, 60_000);

/** The currencies of a table's columns, as the catalogue has them. */
async function currenciesOf(table: string): Promise<Record<string, string | undefined>> {
  const { columns } = (await listTables(engine)).find(({ name }) => name === table)!;
  return Object.fromEntries(columns.map(({ name, currency }) => [name, currency]));
}

async function make(table: string, rows: string, currencies: [string, string][]): Promise<void> {
  const origin = withCurrencies({ sheet: table }, currencies);
  await engine.run(`CREATE OR REPLACE TABLE "${table}" AS ${rows}`);
  await engine.run(`COMMENT ON TABLE "${table}" IS ${sqlLiteral(writeOrigin(origin))}`);
}

const SALES = 'SELECT 1.5 AS price, 2 AS cost';

it('currencies of columns keep their columns when these, or their table, get other names', async () => {
  await make('sales', SALES, [['price', '€']]);
  expect(await currenciesOf('sales')).toEqual({ price: '€', cost: undefined });
  await renameTable(engine, 'sales', 'orders', [['cost', 'price']]);
  expect(await currenciesOf('orders')).toEqual({ price_2: '€', price: undefined });
  const [table] = await listTables(engine);
  expect(table?.origin.sheet).toBe('sales');
  await copyTable(engine, table!, 'copy', [['price_2', 'amount']]);
  expect(await currenciesOf('copy')).toEqual({ amount: '€', price: undefined });
});

it('currencies that are the same in all tables stay when these become one', async () => {
  await make('sales_1', SALES, [
    ['price', '€'],
    ['cost', '€'],
  ]);
  await make('sales_2', SALES, [
    ['price', '€'],
    ['cost', '$'],
  ]);
  const { table } = await appendTables(engine, ['sales_1', 'sales_2']);
  expect(await currenciesOf(table)).toMatchObject({ price: '€', cost: undefined });
});

it('a currency is kept of a text that becomes a number, and goes when it is text again', async () => {
  const texts = `SELECT unnest(['$1,200.50', 'on request', '$3', '7']) AS price`;
  await make('quotes', texts, []);
  const plan = await planColumn(engine, 'quotes', 'price', 'number');
  const { undo } = await convertColumn(engine, 'quotes', plan);
  expect(await currenciesOf('quotes')).toEqual({ price: '$' });
  await undo();
  expect(await currenciesOf('quotes')).toEqual({ price: undefined });
  await make('mixed', `SELECT unnest(['$1', '€3']) AS price`, []);
  await convertColumn(engine, 'mixed', await planColumn(engine, 'mixed', 'price', 'number'));
  expect(await currenciesOf('mixed')).toEqual({ price: undefined });
});
