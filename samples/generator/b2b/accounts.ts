import { LAST_DAY } from '../calendar';
import type { Account } from '../deal-accounts';
import type { Deal } from '../deals';
import type { Random } from '../random';
import { type Need, drawNeed } from './account-needs';

/** What is known of an account beside its deals. */
export interface AccountProfile {
  account: Account;
  need: Need;
  sites: number;
  serviceHours: number;
  digitalShare: number;
  discountAsked: number;
  adviceDays: number;
  productLines: number;
  hasContract: boolean;
  /** Whole EUR that it spends in a year on what the team sells, here or elsewhere. */
  potential: number;
}

const YEAR = 365.25;

/** A profile for each account of the deals, in the order of their first deals. */
export function accountProfiles(random: Random, deals: readonly Deal[]): AccountProfile[] {
  const byAccount = new Map<string, Deal[]>();
  for (const deal of deals) {
    const own = byAccount.get(deal.account.name) ?? [];
    byAccount.set(deal.account.name, [...own, deal]);
  }
  return [...byAccount.values()].map((own) => drawProfile(random, own));
}

function drawProfile(random: Random, deals: readonly Deal[]): AccountProfile {
  const [first] = deals;
  if (!first) throw new Error('an account without deals');
  const { account } = first;
  const decided = deals.filter((deal) => deal.outcome !== 'open');
  const won = decided.filter((deal) => deal.outcome === 'won');
  const need = drawNeed(random, first, decided.length > 0 ? won.length / decided.length : 0.5);
  const around = (mean: number, shape: number): number => random.gamma(shape, mean / shape);
  const sites = around(need.sites * Math.exp(0.25 * Math.log(account.employees / 140)), 9);
  const adviceDays = Math.round(around(need.adviceDays, 8) * 2) / 2;
  const bought = won.filter((deal) => (deal.closedOn ?? 0) > LAST_DAY - 2 * YEAR);
  const spent = bought.reduce((sum, deal) => sum + deal.amount, 0) / 2;
  const wallet = random.beta(need.wallet * 7, (1 - need.wallet) * 7);
  const usual = 5200 * account.industry.value * Math.exp(0.5 * Math.log(account.employees / 140));
  return {
    account,
    need,
    sites: Math.max(1, Math.round(sites)),
    serviceHours: Math.min(96, Math.max(2, Math.round(around(need.serviceHours, 16) / 2) * 2)),
    digitalShare: random.beta(need.digitalShare * 22, (1 - need.digitalShare) * 22),
    discountAsked: random.beta(need.discountAsked * 90, (1 - need.discountAsked) * 90),
    adviceDays,
    productLines: Math.min(6, Math.max(1, Math.round(around(need.productLines, 16)))),
    hasContract: won.length > 0 && random.chance(need.contract + (sites > 12 ? 0.15 : 0)),
    potential: Math.ceil(Math.max(spent / Math.max(wallet, 0.08), usual * around(1, 3)) / 500) * 500,
  };
}
