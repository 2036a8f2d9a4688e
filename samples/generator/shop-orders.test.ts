import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, SECONDS_PER_DAY } from './calendar';
import { ORDERS_SEED } from './seeds';
import { CUSTOMERS, type Order, generateOrders } from './shop-orders';

const orders = generateOrders(ORDERS_SEED);

describe('online shop orders', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generateOrders(ORDERS_SEED)).toEqual(orders);
    expect(generateOrders(ORDERS_SEED + 1).slice(0, 100)).not.toEqual(orders.slice(0, 100));
  }, 30_000);

  it('are about 60,000 of 9,000 customers within the four years', () => {
    expect(orders.length).toBeGreaterThan(57_000);
    expect(orders.length).toBeLessThan(63_000);
    expect(new Set(orders.map((order) => order.customerId)).size).toBe(CUSTOMERS);
    const days = orders.map((order) => order.orderedAt / SECONDS_PER_DAY);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(FIRST_DAY);
    expect(Math.max(...days)).toBeLessThan(LAST_DAY + 1);
  });

  it('are numbered in the order they came in', () => {
    expect(new Set(orders.map((order) => order.orderId)).size).toBe(orders.length);
    expect(
      orders.every((order, index) => index === 0 || order.orderedAt >= (orders[index - 1]?.orderedAt ?? 0)),
    ).toBe(true);
  });

  it('grow from year to year, in number and in value', () => {
    for (const measure of [() => 1, (order: Order) => order.cents]) {
      const years = [2022, 2023, 2024, 2025].map((year) =>
        total(orders, (order) => yearOf(order) === year, measure),
      );
      expect(years).toEqual([...years].sort((a, b) => a - b));
    }
  });

  it('have a Christmas peak and a summer dip, but garden has its own season', () => {
    const inMonth = (month: number, family?: string): number =>
      total(orders, (order) => monthOf(order) === month && (!family || order.productFamily === family));
    expect(inMonth(12)).toBeGreaterThan(1.8 * inMonth(7));
    expect(inMonth(11)).toBeGreaterThan(1.8 * inMonth(7));
    expect(inMonth(4, 'Garden')).toBeGreaterThan(2 * inMonth(12, 'Garden'));
  });

  it('move from the phone to the app', () => {
    const share = (channel: string, year: number): number =>
      total(orders, (order) => yearOf(order) === year && order.channel === channel) /
      total(orders, (order) => yearOf(order) === year);
    expect(share('mobile app', 2025)).toBeGreaterThan(2.5 * share('mobile app', 2022));
    expect(share('phone', 2025)).toBeLessThan(0.7 * share('phone', 2022));
  });

  it('come from customers of whom some buy once, some often, and some have left', () => {
    const histories = historiesOf(orders);
    const known = histories.filter((history) => yearOf(history[0]) < 2025);
    const gone = known.filter((history) => yearOf(history.at(-1)) < 2025);
    expect(gone.length / known.length).toBeGreaterThan(0.3);
    expect(gone.length / known.length).toBeLessThan(0.8);
    const once = histories.filter((history) => history.length === 1);
    expect(once.length / histories.length).toBeGreaterThan(0.15);
    expect(once.length / histories.length).toBeLessThan(0.45);
    expect(Math.max(...histories.map((history) => history.length))).toBeGreaterThan(50);
  });

  it('hold a few refunds, each of an order that was paid before', () => {
    const refunds = orders.filter((order) => order.cents < 0);
    expect(refunds.length / orders.length).toBeGreaterThan(0.003);
    expect(refunds.length / orders.length).toBeLessThan(0.007);
    const firstPaid = new Map<string, number>();
    for (const order of orders) {
      const key = `${order.customerId} ${order.cents}`;
      if (!firstPaid.has(key)) firstPaid.set(key, order.orderedAt);
    }
    for (const refund of refunds) {
      expect(firstPaid.get(`${refund.customerId} ${-refund.cents}`)).toBeLessThan(refund.orderedAt);
    }
  });
});

function total(
  list: readonly Order[],
  where: (order: Order) => boolean,
  measure: (order: Order) => number = () => 1,
): number {
  return list.reduce((sum, order) => (where(order) ? sum + measure(order) : sum), 0);
}

function historiesOf(list: readonly Order[]): Order[][] {
  const histories = new Map<string, Order[]>();
  for (const order of list) {
    const history = histories.get(order.customerId);
    if (history) history.push(order);
    else histories.set(order.customerId, [order]);
  }
  return [...histories.values()];
}

function yearOf(order: Order | undefined): number {
  return new Date((order?.orderedAt ?? NaN) * 1000).getUTCFullYear();
}

function monthOf(order: Order): number {
  return new Date(order.orderedAt * 1000).getUTCMonth() + 1;
}
