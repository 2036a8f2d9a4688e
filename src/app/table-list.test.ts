import { describe, expect, it } from 'vitest';
import type { TableInfo } from '../ingest/catalog';
import { Notices } from './notices.svelte';
import { TableList } from './table-list.svelte';

const table = (name: string): TableInfo => ({ name, rows: 1, columns: [], origin: {} });

function listOf(...names: string[]): TableList {
  const tables = new TableList(new Notices());
  tables.list = names.map(table);
  return tables;
}

describe('a table in the list', () => {
  it('is found whatever the case of its Latin letters', () => {
    const tables = listOf('Orders', 'orders_2');
    expect(tables.find('ORDERS')?.name).toBe('Orders');
    expect(tables.has('Orders_2')).toBe(true);
    expect(tables.has('order')).toBe(false);
  });

  it('is another one where the engine has another: it folds no other letters', () => {
    const tables = listOf('Käufe', 'KÄUFE', 'ПРОДАЖИ');
    expect(tables.find('KÄUFE')?.name).toBe('KÄUFE');
    expect(tables.find('käufe')?.name).toBe('Käufe');
    expect(tables.has('продажи')).toBe(false);
  });
});
