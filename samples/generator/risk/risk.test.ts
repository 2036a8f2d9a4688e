import { describe, expect, it } from 'vitest';
import { LAST_DAY, SECONDS_PER_DAY } from '../calendar';
import { Random } from '../random';
import { RISK_SEED } from '../seeds';
import { ORDERS_FROM, drawRiskAccounts } from './risk-accounts';
import { type RiskOrder, drawRiskOrders } from './risk-orders';

const random = new Random(RISK_SEED);
const accounts = drawRiskAccounts(random);
const orders = drawRiskOrders(random, accounts);

const share = (all: readonly RiskOrder[], is: (order: RiskOrder) => boolean | undefined): number =>
  all.filter((order) => is(order)).length / all.length;

describe('orders at risk', () => {
  const known = orders.filter((order) => order.chargeback !== undefined);

  it('are those of one year, none before its account was there', () => {
    for (const { at, account } of orders) {
      const day = Math.floor(at / SECONDS_PER_DAY);
      expect(day).toBeGreaterThanOrEqual(Math.max(ORDERS_FROM, account.since));
      expect(day).toBeLessThanOrEqual(LAST_DAY);
    }
    expect(orders.length).toBeGreaterThan(3000);
  });

  it('are charged back now and then; of the last ones nobody knows yet', () => {
    expect(share(known, (order) => order.chargeback)).toBeGreaterThan(0.02);
    expect(share(known, (order) => order.chargeback)).toBeLessThan(0.06);
    const lastKnown = Math.max(...known.map(({ at }) => at));
    for (const order of orders) expect(order.chargeback === undefined).toBe(order.at > lastKnown);
  });

  it('go elsewhere in the East more often, where that means nothing', () => {
    const isEast = ({ account }: RiskOrder): boolean => account.region.name === 'East';
    const elsewhere = (order: RiskOrder): boolean => order.isElsewhere;
    const east = known.filter(isEast);
    const others = known.filter((order) => !isEast(order));
    expect(share(east, elsewhere)).toBeGreaterThan(2 * share(others, elsewhere));
    expect(share(others.filter(elsewhere), (order) => order.chargeback)).toBeGreaterThan(0.1);
    expect(share(east.filter(elsewhere), (order) => order.chargeback)).toBeLessThan(0.05);
  });
});
