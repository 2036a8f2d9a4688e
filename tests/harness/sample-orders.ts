const DAY_MS = 86_400_000;
const START = Date.UTC(2022, 0, 1);
const DAYS = 730;

export interface Order {
  customer: string;
  /** ISO text without a zone. */
  orderedAt: string;
  amount: number;
  channel: string;
}

/** The sequence of Tommy Ettinger's mulberry32: the same numbers for the same seed, in [0, 1). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Orders of customers who buy at their own rate until they stop, as the buy-till-you-die models suppose, over two
 * calendar years; every day has an order.
 */
export function sampleOrders(customers = 300, seed = 7): Order[] {
  const next = random(seed);
  const orders: Order[] = [];
  const channels = ['web', 'shop', 'partner'];
  for (let c = 0; c < customers; c++) {
    const gap = -Math.log(1 - next()) * 60 + 8;
    const dropout = 0.03 + 0.3 * next() ** 2;
    const spend = 20 * Math.exp(1.5 * next());
    const channel = channels[Math.floor(next() ** 2 * 3)] ?? 'web';
    let day = Math.floor(next() * DAYS * 0.8);
    do {
      orders.push({
        customer: `C${String(c).padStart(4, '0')}`,
        orderedAt: new Date(START + day * DAY_MS + Math.floor(next() * 86_400) * 1000)
          .toISOString()
          .slice(0, 19),
        amount: Math.round(spend * (0.5 + next()) * 100) / 100,
        channel,
      });
      day += Math.ceil(-Math.log(1 - next()) * gap);
    } while (day < DAYS && next() > dropout);
  }
  for (let day = 0; day < DAYS; day++) {
    const orderedAt = new Date(START + day * DAY_MS).toISOString().slice(0, 19);
    orders.push({
      customer: `D${String(day % 40).padStart(4, '0')}`,
      orderedAt,
      amount: 5 + (day % 9),
      channel: 'web',
    });
  }
  return orders;
}

/** SQL that makes the table `source` of such orders: customer, ordered_at, amount, channel. */
export function ordersSql(orders: readonly Order[]): string {
  const values = orders.map(
    (order) => `('${order.customer}', '${order.orderedAt}', ${order.amount}, '${order.channel}')`,
  );
  return `CREATE TABLE source (customer VARCHAR, ordered_at TIMESTAMP, amount DECIMAL(12, 2), channel VARCHAR);
INSERT INTO source VALUES ${values.join(', ')};`;
}
