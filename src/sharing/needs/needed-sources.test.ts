import { describe, expect, it } from 'vitest';
import { manifests } from '../../../workers/analyses/manifests';
import { NotebookDocument } from '../../notebook/document.svelte';
import { neededSources } from './needed-sources';

const ORDERS = {
  name: 'orders',
  columns: [
    'customer_id:BIGINT',
    'ordered_at:TIMESTAMP',
    'amount:DOUBLE',
    'product:VARCHAR',
    'id:BIGINT',
  ].map((text) => ({
    name: text.split(':')[0]!,
    type: text.split(':')[1]!,
  })),
};
const CUSTOMERS = {
  name: 'customers',
  columns: [
    { name: 'id', type: 'BIGINT' },
    { name: 'country', type: 'VARCHAR' },
  ],
};

function needs(text: string, tables = [ORDERS, CUSTOMERS]): Record<string, string[]> {
  const notebook = new NotebookDocument();
  notebook.open(text);
  expect(notebook.fault).toBeNull();
  const found = neededSources(notebook.cells, manifests, tables, notebook.data);
  return Object.fromEntries(found.map(({ table, columns }) => [table, columns.map(({ name }) => name)]));
}

const sql = (name: string, text: string) => `\`\`\`sql name=${name}\n${text}\n\`\`\`\n\n`;
const cell = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n\n`;

describe('neededSources', () => {
  it('asks for the columns that SQL names, whatever their case', () => {
    expect(needs(sql('a', 'select Customer_ID, sum(amount) as product from orders group by all'))).toEqual({
      orders: ['customer_id', 'amount'],
    });
  });

  it('tells columns of joined tables apart by what stands before the point', () => {
    const join = 'select o.amount, c.country from orders o join customers as c on c.id = o.customer_id';
    expect(needs(sql('a', join))).toEqual({
      orders: ['customer_id', 'amount'],
      customers: ['id', 'country'],
    });
  });

  it('follows rows that are handed on, and stops where they are not', () => {
    const recent = sql('recent', "select * from orders where ordered_at > '2024-01-01'");
    expect(needs(recent + cell('chart name=c', 'table: recent\nx: product'))).toEqual({
      orders: ['ordered_at', 'product'],
    });
    const sums = sql('sums', 'select sum(amount) as product from orders');
    expect(needs(sums + cell('chart name=c', 'table: sums\nx: product'))).toEqual({ orders: ['amount'] });
  });

  it('takes the columns of roles, also of a second table', () => {
    const clv = cell(
      'analysis name=v type=clv',
      'table: orders\nroles: { customer: customer_id, time: ordered_at, amount: amount }',
    );
    expect(needs(clv)).toEqual({ orders: ['customer_id', 'ordered_at', 'amount'] });
    const link = cell(
      'analysis name=l type=link',
      'table: customers\nroles: { id: id, other_id: customer_id }\nparams: { other: orders }',
    );
    expect(needs(link)).toEqual({ customers: ['id'], orders: ['customer_id'] });
  });

  it('leaves out what cells make, and views of the engine', () => {
    const made = 'create or replace table t as select 1 as a; from t';
    expect(needs(sql('a', made) + sql('b', 'select * from a, information_schema.tables'))).toEqual({});
  });

  it('knows only roles and charts for certain while the table is not there', () => {
    const text = sql('a', 'select customer_id from shop') + cell('chart name=c', 'table: shop\nx: day');
    expect(needs(text)).toEqual({ shop: ['day'] });
  });

  it('believes what the notebook says of a table that is not there', () => {
    const head = '---\ndaybook: 1\ndata:\n  - table: Shop\n    columns: { day: DATE, n: BIGINT }\n---\n\n';
    expect(needs(head + sql('a', 'select day from shop'))).toEqual({ Shop: ['day', 'n'] });
  });

  it('asks for the column whose values an input offers', () => {
    const input = cell(
      'input name=country',
      'type: select\nvalue: DE\noptions: { table: customers, column: country }',
    );
    expect(needs(input)).toEqual({ customers: ['country'] });
  });
});
