import { describe, expect, it } from 'vitest';
import { nameAt } from './name-at';

/** The name at the mark `|`. */
function marked(text: string): string | null {
  const offset = text.indexOf('|');
  return nameAt(text.replace('|', ''), offset)?.name ?? null;
}

describe('nameAt', () => {
  it.each([
    ['select * from or|ders', 'orders'],
    ['select * from orders|', 'orders'],
    ['select * from |orders, customers', 'orders'],
    ['select * from orders,|customers', 'customers'],
    ['select or|ders.amount from orders', 'orders'],
    ['from shop.main."Or|ders"', 'Orders'],
    ['select * from a join cust|omers using (id)', 'customers'],
    ['select count(*) >= $min|imum', '$minimum'],
    ['from t where x = |$客户', '$客户'],
    ['from nowh|ere', 'nowhere'],
  ])('%s', (text, name) => {
    expect(marked(text)).toBe(name);
  });

  it.each([
    'select am|ount from orders',
    'select count(*) as or|ders from orders',
    'select x.or|ders from x, orders',
    'with orders as (select 1) from or|ders',
    "select 'or|ders' from orders",
    '-- from or|ders',
    'sel|ect 1',
    '|',
  ])('has nothing for %s', (text) => {
    expect(marked(text)).toBeNull();
  });

  it('says where the name stands', () => {
    expect(nameAt('from orders o', 7)).toEqual({ name: 'orders', from: 5, to: 11 });
  });
});
