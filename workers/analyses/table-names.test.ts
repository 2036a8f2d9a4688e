import { describe, expect, it } from 'vitest';
import { type Outcome, rowsSql, runAnalysis } from '../../tests/harness/run-analysis';
import type { ParamValue } from '../contract/manifest';

type Roles = Record<string, string | string[]>;

/** A few purchases of some customers, in a table of this name. */
function ordersSql(table: string): string {
  const rows = Array.from({ length: 90 }, (_, i) => {
    const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10);
    return `${(i * i) % 23}, ${i % 60}, '${['tea', 'cup', 'pot'][(i * i + (i % 5)) % 3]}', ${10 + ((i * 37) % 50)}, '${day}'`;
  });
  const sql = rowsSql('customer INTEGER, "order" INTEGER, product VARCHAR, amount DOUBLE, day DATE', rows);
  return `${sql} ALTER TABLE source RENAME TO "${table}"`;
}

const purchases = { customer: 'customer', time: 'day', amount: 'amount' };

/** Names that people give their tables, and that queries of the analysis use for parts of their own. */
const analyses: [string, Roles, Record<string, ParamValue>, string[]][] = [
  ['basket', { basket: 'order', item: 'product' }, {}, ['baskets', 'lines', 'texts']],
  ['churn', purchases, {}, ['purchases', 'setting']],
  ['quality', { columns: ['product', 'amount'] }, {}, ['spread']],
  ['recommend', { customer: 'customer', item: 'product' }, {}, ['customers', 'lines', 'whole']],
  ['rfm', purchases, {}, ['early', 'late', 'others']],
  ['sequences', { customer: 'customer', time: 'day', item: 'product' }, {}, ['lines', 'texts']],
];

describe('a table may be called as a part of a query is', () => {
  it.each(analyses)('in `%s`', async (analysis, roles, params, names) => {
    const run = (table: string): Promise<Outcome> =>
      runAnalysis({ analysis, sql: ordersSql(table), table, roles, params });
    const { tables } = await run('orders');
    for (const name of names) expect((await run(name)).tables).toEqual(tables);
  });
});
