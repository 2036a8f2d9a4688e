import { describe, expect, it } from 'vitest';
import { suggestName } from './suggest-name';

describe('suggestName', () => {
  const known = ['orders', 'order_lines', 'customers', '客户订单'];
  it.each([
    ['ordres', 'orders'],
    ['ORDERS', 'orders'],
    ['order', 'orders'],
    ['custmers', 'customers'],
    ['customer', 'customers'],
    ['order_lin', 'order_lines'],
    ['客户定单', '客户订单'],
    ['deals', null],
    ['x', null],
    ['', null],
  ])('for %s is %s', (name, suggestion) => {
    expect(suggestName(name, known)).toBe(suggestion);
  });

  it('offers the shortest longer name when nothing is near', () => {
    expect(suggestName('sales', ['sales_by_channel_2024', 'sales_by_month'])).toBe('sales_by_month');
  });

  it('spends no time on absurd names', () => {
    expect(suggestName('x'.repeat(1_000_000), ['x'.repeat(1_000_001)])).toBeNull();
  });
});
