import { describe, expect, it } from 'vitest';
import { dayOf, weekday } from '../calendar';
import { PLAN_SEED } from '../seeds';
import { type PlanData, generatePlan } from './plan-files';
import { NORTH, OWN_NAME } from './plan-firm';
import { PLAN_FIRST_DAY, PLAN_LAST_DAY, type PlanOrder } from './plan-orders';

const plan = generatePlan(PLAN_SEED);

const sold = (which: (order: PlanOrder) => boolean): number =>
  plan.orders.filter(which).reduce((sum, { amount }) => sum + amount, 0);
/** The nine months of a year that the data hold of the last one. */
const nineMonths = (year: number) => (order: PlanOrder) =>
  order.day >= dayOf(year, 1, 1) && order.day < dayOf(year, 10, 1);

/** Share of a supplier in the four quarters from that of this day on. */
function shareOf({ market }: PlanData, supplier: string, from: number): number {
  const year = market.filter(({ quarter }) => quarter >= from && quarter < from + 365);
  const sum = (sales: typeof year): number => sales.reduce((all, { revenue }) => all + revenue, 0);
  return sum(year.filter((sale) => sale.supplier.en === supplier)) / sum(year);
}

describe('the plan of a maker of packaging machines', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generatePlan(PLAN_SEED)).toEqual(plan);
    expect(generatePlan(PLAN_SEED + 1).orders.slice(0, 20)).not.toEqual(plan.orders.slice(0, 20));
  });

  it('has orders on workdays of three years, from companies with one name each in both languages', () => {
    for (const { day } of plan.orders) {
      expect(day).toBeGreaterThanOrEqual(PLAN_FIRST_DAY);
      expect(day).toBeLessThanOrEqual(PLAN_LAST_DAY);
      expect(weekday(day)).toBeLessThan(5);
    }
    const accounts = new Set(plan.orders.map(({ account }) => account));
    for (const language of ['en', 'zh'] as const)
      expect(new Set([...accounts].map(({ name }) => name[language])).size).toBe(accounts.size);
  });

  it('sells in the market what its orders say', () => {
    const own = plan.market.filter(({ supplier }) => supplier === OWN_NAME);
    expect(own.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(sold(() => true));
  });

  it('grows by less than the market, and is overtaken by the young rival', () => {
    const [before, now] = [dayOf(2023, 10, 1), dayOf(2024, 10, 1)];
    expect(shareOf(plan, OWN_NAME.en, now)).toBeLessThan(shareOf(plan, OWN_NAME.en, before));
    expect(shareOf(plan, 'Veltro', before)).toBeLessThan(shareOf(plan, OWN_NAME.en, before));
    expect(shareOf(plan, 'Veltro', now)).toBeGreaterThan(shareOf(plan, OWN_NAME.en, now));
  });

  it('is behind a plan of 8% more because dealers of the north sell half', () => {
    const growth = sold(nineMonths(2025)) / sold(nineMonths(2024)) - 1;
    expect(growth).toBeGreaterThan(0);
    expect(growth).toBeLessThan(0.06);
    const dealers = (year: number): number =>
      sold(
        (order) => nineMonths(year)(order) && order.account.region === NORTH && order.channel.en === 'Dealer',
      );
    expect(dealers(2025)).toBeLessThan(0.6 * dealers(2024));
  });

  it('has contracts that follow each other, and some that run out without a successor', () => {
    for (const { start, end } of plan.contracts) expect(end).toBeGreaterThan(start);
    const soon = plan.contracts.filter(({ end }) => end >= PLAN_LAST_DAY && end < PLAN_LAST_DAY + 180);
    const open = soon.filter(
      ({ partner, end }) =>
        !plan.contracts.some((other) => other.partner.en === partner.en && other.start === end + 1),
    );
    expect(open.length).toBeGreaterThan(2);
  });
});
