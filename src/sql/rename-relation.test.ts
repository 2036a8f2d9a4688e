import { expect, it } from 'vitest';
import { renameRelation } from './rename-relation';

it.each([
  ['select * from orders', 'select * from "orders 2"'],
  ['from Orders where Orders.a > 1', 'from "orders 2" as Orders where Orders.a > 1'],
  [
    'select o.a from orders o join x on orders.id = 1',
    'select o.a from "orders 2" o join x on orders.id = 1',
  ],
  ['select orders from "orders" as t, orders', 'select orders from "orders 2" as t, "orders 2" as orders'],
  ['with orders as (select 1) select * from orders', 'with orders as (select 1) select * from orders'],
  ['summarize orders', 'summarize "orders 2"'],
  ["select 'from orders' -- from orders", "select 'from orders' -- from orders"],
  ['select * from main.orders', 'select * from main.orders'],
  [
    'select a from orders where b in (select max(orders.b) from orders)',
    'select a from "orders 2" as orders where b in (select max(orders.b) from "orders 2" as orders)',
  ],
])('renames the relation in %s', (sql, expected) => {
  expect(renameRelation(sql, 'orders', 'orders 2')).toBe(expected);
});

it('writes a name without quotes where it can do without', () => {
  expect(renameRelation('from "Orders" join orders_2 using (id)', 'orders', '订单')).toBe(
    'from 订单 join orders_2 using (id)',
  );
});
