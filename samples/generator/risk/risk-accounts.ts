import { LAST_DAY, dayOf } from '../calendar';
import type { Random } from '../random';

export interface RiskRegion {
  name: 'North' | 'East' | 'South' | 'West';
  weight: number;
  /** Chance that an order of honest customers goes to another address: in some regions parcel shops are usual. */
  elsewhere: number;
}

export interface RiskSegment {
  name: 'private' | 'small business' | 'company' | 'public sector';
  weight: number;
  /** Usual amount of an order. */
  amount: number;
  limit: number;
  /** Orders in a year. */
  orders: number;
  /** Shift of the log-odds of a chargeback. */
  risk: number;
}

export interface RiskAccount {
  id: string;
  since: number;
  region: RiskRegion;
  segment: RiskSegment;
  limit: number;
  /** What is owed now. */
  owed: number;
  returnsShare: number;
  disputes: number;
  daysLate: number;
  reviewer: Reviewer;
  /** Somebody who does not mean to pay: the answer, in no column of the sample. */
  isFalse: boolean;
}

export const REVIEWERS = ['Mara Stein', 'Paul Okoro', 'Lena Fuchs'] as const;
export type Reviewer = (typeof REVIEWERS)[number];

/** The orders of the sample begin here. */
export const ORDERS_FROM = dayOf(2025, 1, 1);

const REGIONS: readonly [RiskRegion, ...RiskRegion[]] = [
  { name: 'North', weight: 30, elsewhere: 0.1 },
  { name: 'East', weight: 20, elsewhere: 0.38 },
  { name: 'South', weight: 28, elsewhere: 0.1 },
  { name: 'West', weight: 22, elsewhere: 0.12 },
];

const SEGMENTS: readonly [RiskSegment, ...RiskSegment[]] = [
  { name: 'private', weight: 46, amount: 95, limit: 600, orders: 6, risk: 0.3 },
  { name: 'small business', weight: 30, amount: 240, limit: 3000, orders: 11, risk: 0.1 },
  { name: 'company', weight: 17, amount: 620, limit: 12000, orders: 15, risk: -0.4 },
  { name: 'public sector', weight: 7, amount: 480, limit: 9000, orders: 12, risk: -1.2 },
];

const ACCOUNTS = 420;
const FALSE_SHARE = 0.035;

/** Accounts of an invented wholesaler, most of them honest. */
export function drawRiskAccounts(random: Random): RiskAccount[] {
  return Array.from({ length: ACCOUNTS }, (_, place) => drawAccount(random, `A${1001 + place}`));
}

function drawAccount(random: Random, id: string): RiskAccount {
  const isFalse = random.chance(FALSE_SHARE);
  const segment = random.pick(SEGMENTS);
  const limit = Math.max(2, Math.round((segment.limit * random.gamma(6, 1 / 6)) / 100)) * 100;
  const used = isFalse ? 0.75 + 0.45 * random.uniform() : random.beta(1.3, 3.6);
  const age = isFalse ? 20 + random.integer(150) : 30 + Math.floor(random.exponential(1 / 900));
  return {
    id,
    since: LAST_DAY - age,
    region: random.pick(REGIONS),
    segment,
    limit,
    owed: Math.round(limit * used * 100),
    returnsShare: isFalse ? random.beta(3, 6) : random.beta(1.4, 16),
    disputes: isFalse ? 1 + random.integer(4) : random.chance(0.1) ? 1 : 0,
    daysLate: Math.round(isFalse ? random.gamma(4, 7) : random.gamma(0.7, 5)),
    reviewer: REVIEWERS[random.integer(REVIEWERS.length)]!,
    isFalse,
  };
}
