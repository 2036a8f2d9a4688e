import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, SECONDS_PER_DAY } from './calendar';
import { generateDeals } from './deals';
import { DEALS_SEED } from './seeds';

const deals = generateDeals(DEALS_SEED);

describe('B2B deals', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generateDeals(DEALS_SEED)).toEqual(deals);
    expect(generateDeals(DEALS_SEED + 1).slice(0, 20)).not.toEqual(deals.slice(0, 20));
  });

  it('are about 1,200, most of them decided, by accounts that buy again', () => {
    expect(deals.length).toBeGreaterThan(1100);
    expect(deals.length).toBeLessThan(1300);
    const share = (outcome: string): number =>
      deals.filter((deal) => deal.outcome === outcome).length / deals.length;
    expect(share('won')).toBeGreaterThan(0.3);
    expect(share('won')).toBeLessThan(0.55);
    expect(share('open')).toBeGreaterThan(0.02);
    expect(share('open')).toBeLessThan(0.1);
    const wins = new Map<string, number>();
    for (const { account, outcome } of deals) {
      if (outcome === 'won') wins.set(account.name, (wins.get(account.name) ?? 0) + 1);
    }
    expect([...wins.values()].filter((count) => count > 1).length).toBeGreaterThan(80);
  });

  it('pass their stages in order, on workdays, and close when they are won or lost', () => {
    for (const deal of deals) {
      const days = [deal.createdOn, deal.qualifiedOn, deal.proposalOn, deal.negotiationOn, deal.closedOn];
      const reached = days.filter((day) => day !== undefined);
      expect(reached).toEqual([...reached].sort((a, b) => a - b));
      for (const day of reached) {
        expect(day).toBeGreaterThanOrEqual(FIRST_DAY);
        expect(day).toBeLessThanOrEqual(LAST_DAY);
        expect(new Date(day * SECONDS_PER_DAY * 1000).getUTCDay() % 6).not.toBe(0);
      }
      expect(deal.closedOn === undefined).toBe(deal.outcome === 'open');
      if (deal.outcome === 'won') expect(reached.length).toBe(5);
      if (deal.outcome !== 'open') expect(deal.stage).toBe(deal.outcome);
    }
  });

  it('are won more often by referral than by cold call', () => {
    const winRate = (channel: string): number => {
      const closed = deals.filter((deal) => deal.channel === channel && deal.outcome !== 'open');
      return closed.filter((deal) => deal.outcome === 'won').length / closed.length;
    };
    expect(winRate('referral')).toBeGreaterThan(winRate('outbound') + 0.1);
  });
});
