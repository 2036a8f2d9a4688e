import { describe, expect, it } from 'vitest';
import { isoDate, weekday } from '../calendar';
import { generateDeals } from '../deals';
import { Random } from '../random';
import { ACCOUNTS_SEED, DEALS_SEED } from '../seeds';
import { accountProfiles } from './accounts';
import { LOG_FROM, type DealStep, dealSteps } from './deal-steps';
import { SALE_TASKS } from './sale-tasks';
import { momentAfter, workHours } from './work-hours';

const deals = generateDeals(DEALS_SEED);
const random = new Random(ACCOUNTS_SEED);
const profiles = accountProfiles(random, deals);
const steps = dealSteps(random, deals, profiles);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('hours of work', () => {
  // 2025-01-03 is a Friday.
  const friday = 20091;

  it('are eight a day from Monday to Friday', () => {
    expect([isoDate(friday), weekday(friday)]).toEqual(['2025-01-03', 4]);
    expect(workHours(friday, friday + 3)).toBe(16);
    expect(momentAfter(friday, 0)).toBe('2025-01-03 08:00');
    expect(momentAfter(friday, 7.5)).toBe('2025-01-03 15:30');
    expect(momentAfter(friday, 9)).toBe('2025-01-06 09:00');
  });
});

describe('what accounts need', () => {
  it('is known of every account of the deals once', () => {
    const names = new Set(deals.map((deal) => deal.account.name));
    expect(profiles.map((profile) => profile.account.name).toSorted()).toEqual([...names].toSorted());
  });

  it('sets four groups apart, and those who want advice win more than those who want a price', () => {
    const of = (id: string) => profiles.filter((profile) => profile.need.id === id);
    for (const id of ['many-sites', 'price', 'self-service', 'advice'])
      expect(of(id).length, id).toBeGreaterThan(profiles.length / 8);
    expect(mean(of('many-sites').map(({ sites }) => sites))).toBeGreaterThan(
      4 * mean(of('advice').map(({ sites }) => sites)),
    );
    const winRate = (id: string): number => {
      const names = new Set(of(id).map(({ account }) => account.name));
      const decided = deals.filter((deal) => names.has(deal.account.name) && deal.outcome !== 'open');
      return decided.filter((deal) => deal.outcome === 'won').length / decided.length;
    };
    expect(winRate('advice')).toBeGreaterThan(winRate('price') + 0.1);
  });
});

describe('the log of deals', () => {
  const byDeal = grouped(steps);

  it('has no overlaps, and what it calls by the days of the deals happens on them', () => {
    for (const [deal, own] of byDeal) {
      expect(deal.createdOn).toBeGreaterThanOrEqual(LOG_FROM);
      own.reduce((before, step) => {
        expect(step.startedAt >= before.finishedAt, deal.dealId).toBe(true);
        return step;
      });
      for (const step of own) expect(step.startedAt < step.finishedAt, deal.dealId).toBe(true);
      const days = { lead: deal.createdOn, qualified: deal.qualifiedOn, quote: deal.proposalOn };
      for (const [activity, day] of Object.entries({ ...days, won: deal.closedOn, lost: deal.closedOn })) {
        const step = own.find((each) => each.activity === activity);
        if (step) expect(step.finishedAt.slice(0, 10)).toBe(isoDate(day ?? 0));
      }
    }
  });

  it('shows earlier first calls and more visits where deals were won', () => {
    const share = (outcome: string, activity: string): number => {
      const own = [...byDeal].filter(([deal]) => deal.outcome === outcome && deal.proposalOn !== undefined);
      return mean(own.map(([, all]) => Number(all.some((step) => step.activity === activity))));
    };
    expect(share('won', 'site-visit')).toBeGreaterThan(share('lost', 'site-visit') + 0.15);
    expect(share('won', 'revision')).toBeLessThan(share('lost', 'revision'));
  });
});

describe('the plan of a sale', () => {
  it('begins nothing before what it waits for stands in it', () => {
    const seen = new Set<string>();
    for (const { id, after, optimistic, likely, pessimistic } of SALE_TASKS) {
      for (const each of after) expect(seen, id).toContain(each);
      expect(optimistic <= likely && likely <= pessimistic, id).toBe(true);
      seen.add(id);
    }
  });
});

function grouped(all: readonly DealStep[]): Map<DealStep['deal'], DealStep[]> {
  const groups = new Map<DealStep['deal'], DealStep[]>();
  for (const step of all) groups.set(step.deal, [...(groups.get(step.deal) ?? []), step]);
  return groups;
}
