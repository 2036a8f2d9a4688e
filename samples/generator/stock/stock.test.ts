import { describe, expect, it } from 'vitest';
import { LAST_DAY, dayOf } from '../calendar';
import { ORDERS_SEED, STOCK_SEED } from '../seeds';
import { generateOrders } from '../shop-orders';
import { STOCK_FAMILIES } from './families';
import { generateStock } from './stock';
import { stockCsv } from './stock-csv';

const orders = generateOrders(ORDERS_SEED);
const stock = generateStock(STOCK_SEED, orders);

/** Sums over the rows of one family. */
const ofFamily = (name: string, figure: (row: (typeof stock)[number]) => number): number =>
  stock.reduce((sum, row) => sum + (row.family.name === name ? figure(row) : 0), 0);

/** Units that the shop sold between two days. */
const soldBetween = (name: string, from: number, to: number): number =>
  orders.reduce(
    (sum, { productFamily, orderedAt, quantity }) =>
      sum + (productFamily === name && orderedAt >= from * 86_400 && orderedAt < to * 86_400 ? quantity : 0),
    0,
  );

describe('the shelves of the shop', () => {
  it('hold all families that are sold, with shares that make a whole', () => {
    expect(new Set(STOCK_FAMILIES.map(({ name }) => name))).toEqual(
      new Set(orders.map(({ productFamily }) => productFamily)),
    );
    for (const { items } of STOCK_FAMILIES)
      expect(items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('say of each family nearly what the orders say of its last year', () => {
    for (const { name } of STOCK_FAMILIES) {
      const ratio = ofFamily(name, ({ sold }) => sold) / soldBetween(name, dayOf(2025, 1, 1), LAST_DAY + 1);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.08);
    }
  });

  it('look full in the garden by the pace of autumn, and are empty by that of spring', () => {
    const there = ofFamily('Garden', ({ onHand, onOrder }) => onHand + onOrder);
    expect(there).toBeGreaterThan(2.5 * (soldBetween('Garden', dayOf(2025, 10, 1), LAST_DAY + 1) / 3));
    expect(there).toBeLessThan(soldBetween('Garden', dayOf(2025, 3, 1), dayOf(2025, 5, 1)));
  });

  it('have a day for all that is on order, and whole packs of it', () => {
    expect(stock.some(({ onOrder }) => onOrder > 0)).toBe(true);
    for (const { onOrder, dueOn, item } of stock) {
      expect(dueOn === undefined).toBe(onOrder === 0);
      expect(onOrder % item.pack).toBe(0);
      if (dueOn !== undefined) expect(dueOn).toBeGreaterThan(LAST_DAY);
    }
  });

  it('are the same rows in Chinese', () => {
    const [en, zh] = (['en', 'zh'] as const).map((language) => stockCsv(stock, language).split('\n'));
    expect(zh!.length).toBe(en!.length);
    expect(zh![0]).toBe(en![0]);
    expect(zh!.slice(1, -1).every((line) => /^[^,]*\p{Script=Han}/u.test(line))).toBe(true);
  });
});
