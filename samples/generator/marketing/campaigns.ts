import { dayOf } from '../calendar';
import { Random } from '../random';
import type { Named } from './channels';

/** A mailing with a control group that was left out by lot. */
export interface Campaign {
  name: Named;
  sentOn: number;
  /** Cost of one customer who gets it, in EUR. */
  cost: number;
  /** Share of buyers within four weeks without it, and how much more with it, for a mean customer. */
  base: number;
  lift: number;
  /** Mean purchase in EUR. */
  order: number;
}

export interface CustomerSegment {
  name: Named;
  weight: number;
  /** Against the mean customer: buyers without a campaign, and what one adds. */
  base: number;
  lift: number;
}

export interface CampaignCustomer {
  campaign: Campaign;
  segment: CustomerSegment;
  customer: string;
  isTest: boolean;
  hasResponded: boolean;
  /** EUR. */
  revenue: number;
}

/** The loyal buy anyway; who has long not bought is the one to be moved. */
const SEGMENTS: readonly [CustomerSegment, ...CustomerSegment[]] = [
  { name: { en: 'loyal', zh: '忠诚客户' }, weight: 28, base: 1.9, lift: 0.25 },
  { name: { en: 'occasional', zh: '偶尔购买' }, weight: 40, base: 0.8, lift: 1.1 },
  { name: { en: 'lapsed', zh: '沉睡客户' }, weight: 32, base: 0.4, lift: 1.55 },
];

export const CAMPAIGNS: readonly Campaign[] = [
  campaign('Spring voucher', '春季优惠券', dayOf(2025, 3, 17), [1.2, 0.09, 0.1, 72]),
  campaign('Win-back letter', '老客召回信', dayOf(2025, 5, 12), [2.1, 0.05, 0.12, 88]),
  campaign('Club preview', '会员抢先购', dayOf(2025, 7, 7), [0.6, 0.19, 0.004, 66]),
  campaign('Autumn text message', '秋季短信', dayOf(2025, 9, 15), [0.35, 0.08, 0.026, 49]),
  campaign('Gift catalogue', '礼品画册', dayOf(2025, 11, 10), [3.4, 0.13, 0.09, 84]),
];

const CUSTOMERS = 940;
const TEST_SHARE = 0.6;

function campaign(
  en: string,
  zh: string,
  sentOn: number,
  [cost, base, lift, order]: readonly [number, number, number, number],
): Campaign {
  return { name: { en, zh }, sentOn, cost, base, lift, order };
}

/** Customers of all campaigns, in the order of sending. The same seed gives the same rows. */
export function generateCampaignCustomers(seed: number): CampaignCustomer[] {
  const random = new Random(seed);
  return CAMPAIGNS.flatMap((each) =>
    Array.from({ length: CUSTOMERS }, (_, index) => customerOf(random, each, index)),
  );
}

function customerOf(random: Random, each: Campaign, index: number): CampaignCustomer {
  const segment = random.pick(SEGMENTS);
  const isTest = random.chance(TEST_SHARE);
  const chance = each.base * segment.base + (isTest ? each.lift * segment.lift : 0);
  const hasResponded = random.chance(chance);
  return {
    campaign: each,
    segment,
    customer: `C${String(10001 + index * 7 + random.integer(7))}`,
    isTest,
    hasResponded,
    revenue: hasResponded
      ? Math.round(100 * (0.3 * each.order + random.gamma(2, 0.35 * each.order))) / 100
      : 0,
  };
}
