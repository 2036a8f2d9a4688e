import { describe, expect, it } from 'vitest';
import { type Purchases, eachCustomersDays } from './purchase-days';
import { createRandom } from './random';

/** Rows as [customer, day, amount], customers from 0. */
type Row = [number, number, number];

/** Those of the customers from `from` on, before `to`. */
function purchases(rows: readonly Row[], from: number, to: number): Purchases {
  const own = Array.from({ length: to - from }, (_, i) => rows.filter(([one]) => one === from + i));
  const offsets = new Int32Array(own.length + 1);
  own.forEach((each, i) => (offsets[i + 1] = offsets[i]! + each.length));
  return {
    offsets,
    days: Int32Array.from(own.flat(), ([, day]) => day),
    amounts: Float64Array.from(own.flat(), ([, , amount]) => amount),
  };
}

/** Days and what was spent, by customer, read in two pieces. */
function read(rows: readonly Row[], customers: number) {
  const half = Math.ceil(customers / 2);
  const byCustomer: number[][][] = Array.from({ length: customers }, () => []);
  const cancelled = eachCustomersDays(
    [purchases(rows, 0, half), purchases(rows, half, customers)],
    (customer, days, spend, count) => {
      byCustomer[customer] = Array.from(days.subarray(0, count), (day, i) => [day, spend[i]!]);
    },
  );
  return { byCustomer, cancelled };
}

describe('days with purchases', () => {
  it('are one purchase each, in their order, whatever the order of the rows', () => {
    const rows: Row[] = [
      [0, 20, 5],
      [0, 10, 1],
      [0, 20, 2],
      [1, 15, 4],
      [0, 10, 3],
    ];
    expect(read(rows, 2).byCustomer).toEqual([
      [
        [10, 4],
        [20, 7],
      ],
      [[15, 4]],
    ]);
  });

  it('are none where refunds took all, rounding aside', () => {
    const rows: Row[] = [
      [0, 10, 0.1],
      [0, 10, 0.2],
      [0, 10, -0.3],
      [0, 11, 0],
      [0, 12, 5],
      [0, 12, -2],
      [1, 10, -4],
    ];
    expect(0.1 + 0.2 - 0.3).toBeGreaterThan(0);
    expect(read(rows, 3)).toEqual({ byCustomer: [[[12, 3]], [], []], cancelled: 3 });
  });

  it('may lie before 1970', () => {
    const rows: Row[] = [
      [0, 3, 1],
      [0, -7, 2],
      [0, -2, 4],
      [0, -7, 8],
    ];
    expect(read(rows, 1).byCustomer).toEqual([
      [
        [-7, 10],
        [-2, 4],
        [3, 1],
      ],
    ]);
  });

  it('are what grouping by customer and day gives', () => {
    const random = createRandom(3);
    const draw = (n: number): number => Math.floor(n * random.uniform());
    const rows = Array.from({ length: 4000 }, (): Row => [draw(60), draw(200) - 50, draw(30) - 4]);
    const { byCustomer, cancelled } = read(rows, 60);
    let none = 0;
    for (let customer = 0; customer < 60; customer++) {
      const sums = new Map<number, number>();
      for (const [one, day, amount] of rows) {
        if (one === customer) sums.set(day, (sums.get(day) ?? 0) + amount);
      }
      const kept = Array.from(sums).filter(([, sum]) => sum > 0);
      none += sums.size - kept.length;
      expect(byCustomer[customer]).toEqual(kept.toSorted(([one], [other]) => one - other));
    }
    expect(cancelled).toBe(none);
  });
});
