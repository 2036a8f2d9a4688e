import { describe, expect, it } from 'vitest';
import { SECONDS_PER_DAY } from '../calendar';
import { ORDERS_SEED } from '../seeds';
import { generateOrders } from '../shop-orders';
import { generateCustomers } from './customers';

const customers = generateCustomers(ORDERS_SEED);
const orders = generateOrders(ORDERS_SEED);

describe('customers of the online shop', () => {
  it('are those of the orders, each once, and none has bought before the day of acquisition', () => {
    const acquired = new Map(customers.map((customer) => [customer.customerId, customer.acquiredOn]));
    expect(acquired.size).toBe(customers.length);
    expect(new Set(orders.map((order) => order.customerId))).toEqual(new Set(acquired.keys()));
    const early = orders.filter(
      (order) => Math.floor(order.orderedAt / SECONDS_PER_DAY) < (acquired.get(order.customerId) ?? Infinity),
    );
    expect(early).toEqual([]);
  });

  it('cost most on the marketplace, and more there each year, but not in the app', () => {
    const cost = (channel: string, year: number): number =>
      mean(
        customers
          .filter((one) => one.firstChannel === channel && yearOf(one.acquiredOn) === year)
          .map((one) => one.acquisitionCost),
      );
    expect(cost('marketplace', 2025)).toBeGreaterThan(1.3 * cost('marketplace', 2023));
    expect(cost('marketplace', 2025)).toBeGreaterThan(1.3 * cost('web shop', 2025));
    expect(cost('mobile app', 2025)).toBeLessThan(1.15 * cost('mobile app', 2022));
  });

  it('are less happy where they have bought but once', () => {
    const times = new Map<string, number>();
    for (const { customerId } of orders) times.set(customerId, (times.get(customerId) ?? 0) + 1);
    const answers = (often: boolean): number[] =>
      customers.flatMap(({ customerId, satisfaction }) =>
        satisfaction !== undefined && (times.get(customerId) ?? 0) > 3 === often ? [satisfaction] : [],
      );
    expect(answers(true).length + answers(false).length).toBeGreaterThan(3000);
    expect(mean(answers(true))).toBeGreaterThan(mean(answers(false)) + 0.15);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function yearOf(day: number): number {
  return new Date(day * SECONDS_PER_DAY * 1000).getUTCFullYear();
}
