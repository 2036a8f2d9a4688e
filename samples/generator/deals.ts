import { LAST_DAY, trendAt, weekday } from './calendar';
import { type Account, drawAccounts } from './deal-accounts';
import { Random } from './random';

/** One sales opportunity. Days are counted from 1970-01-01; undefined where a stage was not reached. */
export interface Deal {
  dealId: string;
  account: Account;
  channel: string;
  stage: 'lead' | 'qualified' | 'proposal' | 'negotiation' | 'won' | 'lost';
  createdOn: number;
  qualifiedOn: number | undefined;
  proposalOn: number | undefined;
  negotiationOn: number | undefined;
  closedOn: number | undefined;
  /** Whole EUR. */
  amount: number;
  outcome: 'won' | 'lost' | 'open';
}

interface DealChannel {
  name: string;
  weight: number;
  /** Shift of the log-odds of winning. */
  warmth: number;
}

const CHANNELS: readonly [DealChannel, ...DealChannel[]] = [
  { name: 'inbound', weight: 30, warmth: 0.1 },
  { name: 'outbound', weight: 26, warmth: -0.6 },
  { name: 'partner', weight: 20, warmth: 0.35 },
  { name: 'referral', weight: 14, warmth: 0.75 },
  { name: 'trade fair', weight: 10, warmth: -0.2 },
];

const ACCOUNTS = 330;
/** Median days from one stage to the next: qualified, proposal, negotiation, decision. */
const STAGE_DAYS = [9, 17, 24, 19] as const;
/** Log-odds of passing a stage, before anything is known about the deal; negotiation is where most are lost. */
const STAGE_ODDS = [1.5, 1.35, 1.6, 0.75] as const;

/** Prices in each of the four years. */
const PRICE_LEVEL = [1, 1.06, 1.14, 1.22];

type Draft = Omit<Deal, 'dealId'>;

/** All deals, in the order they were created. The same seed gives the same rows. */
export function generateDeals(seed: number): Deal[] {
  const random = new Random(seed);
  const drafts = drawAccounts(random, ACCOUNTS).flatMap((account) => dealsOf(random, account));
  drafts.sort((a, b) => a.createdOn - b.createdOn || (a.account.name < b.account.name ? -1 : 1));
  return drafts.map((draft, index) => ({ dealId: `D${String(index + 1).padStart(4, '0')}`, ...draft }));
}

/** Deals follow each other until the account leaves; who has bought comes back sooner and wins more easily. */
function dealsOf(random: Random, account: Account): Draft[] {
  const deals: Draft[] = [];
  let wins = 0;
  let time = account.firstDay;
  while (time <= LAST_DAY) {
    const deal = draftDeal(random, account, workday(Math.floor(time)), wins);
    deals.push(deal);
    if (deal.outcome === 'won') wins++;
    if (random.chance(account.leave)) break;
    const pace = account.rate * trendAt(account.industry.trend, time) * (wins > 0 ? 1.3 : 0.6);
    time += 12 + random.exponential(pace);
  }
  return deals.filter((deal) => deal.createdOn <= LAST_DAY);
}

function draftDeal(random: Random, account: Account, createdOn: number, wins: number): Draft {
  // Who bought before rarely comes back through a cold call.
  const channel = wins > 0 && random.chance(0.5) ? CHANNELS[0] : random.pick(CHANNELS);
  const { industry, employees, owner } = account;
  const size = employees / 140;
  const typical = 8200 * industry.value * power(size, 0.45) * trendAt(PRICE_LEVEL, createdOn);
  const value = typical * (wins > 0 ? 0.8 : 1) * random.gamma(3, 1 / 3);
  const amount = Math.max(Math.round(value / 50) * 50, 400);
  const odds =
    0.7 * (industry.fit + channel.warmth + owner.skill + Math.min(wins, 3) * 0.15 - Math.log(size) * 0.06);
  const slow = power(size, 0.25) * (wins > 0 ? 0.75 : 1);

  const reached: number[] = [];
  let day = createdOn;
  let lost = false;
  for (const [step, days] of STAGE_DAYS.entries()) {
    day = workday(day + Math.max(1, Math.round(days * slow * Math.exp(0.55 * random.normal()))));
    if (day > LAST_DAY) break;
    lost = !random.chance(1 / (1 + Math.exp(-(STAGE_ODDS[step] ?? 0) - odds)));
    reached.push(day);
    if (lost) break;
  }
  const closed = lost || reached.length === STAGE_DAYS.length;
  const closedOn = closed ? reached.pop() : undefined;
  const [qualifiedOn, proposalOn, negotiationOn] = reached;
  const outcome = closed ? (lost ? 'lost' : 'won') : 'open';
  const stages = ['lead', 'qualified', 'proposal', 'negotiation'] as const;
  const stage = outcome === 'open' ? (stages[reached.length] ?? 'lead') : outcome;
  const days = { createdOn, qualifiedOn, proposalOn, negotiationOn, closedOn };
  return { account, channel: channel.name, stage, ...days, amount, outcome };
}

/** The day itself, or the Monday after a weekend. */
function workday(day: number): number {
  return weekday(day) < 5 ? day : day + 7 - weekday(day);
}

/** Kept to `exp` and `log`, as all of the generator, so that the rows are the same everywhere. */
function power(base: number, exponent: number): number {
  return Math.exp(Math.log(base) * exponent);
}
