import { LAST_DAY, SECONDS_PER_DAY } from '../calendar';
import type { Random } from '../random';
import { ORDERS_FROM, type RiskAccount } from './risk-accounts';

export type Payment = 'card' | 'invoice' | 'wallet' | 'prepaid';

export interface RiskOrder {
  id: string;
  account: RiskAccount;
  /** Seconds from 1970-01-01. */
  at: number;
  /** Cents. */
  amount: number;
  items: number;
  payment: Payment;
  attempts: number;
  isExpress: boolean;
  isElsewhere: boolean;
  /** Undefined while it may still come. */
  chargeback: boolean | undefined;
}

const PAYMENTS: readonly [
  { name: Payment; weight: number; risk: number },
  ...{ name: Payment; weight: number; risk: number }[],
] = [
  { name: 'card', weight: 36, risk: 0.5 },
  { name: 'invoice', weight: 38, risk: 0.1 },
  { name: 'wallet', weight: 18, risk: -0.2 },
  { name: 'prepaid', weight: 8, risk: -3 },
];

/** A chargeback comes within these days, or never. */
const DAYS_TO_KNOW = 45;
/** One order in so many is out of all proportion, and meant so. */
const ODD = 240;

/** A year of orders by these accounts, in the order of their times. */
export function drawRiskOrders(random: Random, accounts: readonly RiskAccount[]): RiskOrder[] {
  const drafts = accounts.flatMap((account) => ordersOf(random, account));
  drafts.sort((a, b) => a.at - b.at || (a.account.id < b.account.id ? -1 : 1));
  return drafts.map((draft, place) => ({ ...draft, id: `R${10001 + place}` }));
}

type Draft = Omit<RiskOrder, 'id'>;

function ordersOf(random: Random, account: RiskAccount): Draft[] {
  const orders: Draft[] = [];
  const yearly = account.segment.orders * random.gamma(2, 0.5) * (account.isFalse ? 2.2 : 1);
  let day = Math.max(ORDERS_FROM, account.since) + random.exponential(yearly / 365);
  while (day < LAST_DAY + 1) {
    orders.push(draftOrder(random, account, Math.floor(day)));
    day += random.exponential(yearly / 365);
  }
  return orders;
}

function draftOrder(random: Random, account: RiskAccount, day: number): Draft {
  const { segment, region, isFalse } = account;
  const isOdd = random.integer(ODD) === 0;
  const isNight = random.chance(isFalse ? 0.35 : 0.05);
  const hour = isNight ? random.integer(5) : 8 + random.integer(13);
  const payment = random.pick(PAYMENTS);
  const size = random.gamma(2.2, 1 / 2.2) * (isFalse ? 2.4 : 1) * (isOdd ? 6 + random.integer(9) : 1);
  const attempts = 1 + (random.chance(isFalse ? 0.5 : 0.07) ? 1 + random.integer(3) : 0);
  const isExpress = random.chance(isFalse ? 0.55 : 0.16);
  const isElsewhere = random.chance(isFalse ? 0.7 : region.elsewhere);
  const isNew = day - account.since < 60;
  const odds =
    -4.4 +
    segment.risk +
    payment.risk +
    (isFalse ? 2.3 : 0) +
    2 * Number(isElsewhere && region.elsewhere < 0.3) +
    0.9 * Number(isNight) +
    1.0 * Number(isNew) +
    0.5 * Number(isExpress) +
    0.7 * (attempts - 1) +
    0.6 * Math.log(Math.max(size, 0.1));
  const isKnown = day <= LAST_DAY - DAYS_TO_KNOW;
  const isBack = random.chance(1 / (1 + Math.exp(-odds)));
  return {
    account,
    at: day * SECONDS_PER_DAY + hour * 3600 + random.integer(60) * 60,
    amount: Math.round(segment.amount * size * 100),
    items: Math.max(1, Math.round(size * 3 * random.gamma(4, 0.25))),
    payment: payment.name,
    attempts,
    isExpress,
    isElsewhere,
    chargeback: isKnown ? isBack : undefined,
  };
}
