import { describe, expect, it } from 'vitest';
import { ingestWords } from '../../i18n/words/ingest';
import type { TableInfo } from '../../ingest/catalog';
import { cutAtMatches, searchTables } from './table-search';

function table(name: string, columns: Record<string, string>): TableInfo {
  const list = Object.entries(columns).map(([column, type]) => ({ name: column, type }));
  return { name, rows: 1, columns: list, origin: {} };
}

const tables = [
  table('orders', { customer_id: 'VARCHAR', ordered_at: 'DATE', amount: 'DOUBLE' }),
  table('Café', { größe: 'INTEGER', 金额: 'DOUBLE' }),
];
const names = (text: string) =>
  searchTables(tables, text, ingestWords).map(({ table: { name }, columns }) => [
    name,
    columns && [...columns],
  ]);

describe('a search over tables and columns', () => {
  it('shows everything without a text', () => {
    expect(names(' ')).toEqual([
      ['orders', null],
      ['Café', null],
    ]);
  });

  it('finds tables by name, whatever the case and accents', () => {
    expect(names('CAFE')).toEqual([['Café', null]]);
    expect(names('GROSSE')).toEqual([]);
    expect(names('groß')).toEqual([['Café', ['größe']]]);
  });

  it('finds columns by name and by meaning, in both languages', () => {
    expect(names('ordered')).toEqual([['orders', ['ordered_at']]]);
    expect(names('客户')).toEqual([['orders', ['customer_id']]]);
    expect(names('amount')).toEqual([
      ['orders', ['amount']],
      ['Café', ['金额']],
    ]);
  });

  it('cuts a name where it matches', () => {
    expect(cutAtMatches('customer_id', 'TOM')).toEqual(['cus', 'tom', 'er_id']);
    expect(cutAtMatches('aXa', 'a')).toEqual(['', 'a', 'X', 'a', '']);
    expect(cutAtMatches('plain', '')).toEqual(['plain']);
  });
});
