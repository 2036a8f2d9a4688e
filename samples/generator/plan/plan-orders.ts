import { dayOf, seasonAt, trendAt, weekday } from '../calendar';
import type { Random } from '../random';
import type { Account } from './plan-accounts';
import { CHANNELS, NORTH, PRODUCTS, type Product } from './plan-firm';
import type { Bilingual } from './plan-words';

/** The plan's data reach to the end of the third quarter, so that a year is under way. */
export const PLAN_FIRST_DAY = dayOf(2022, 10, 1);
export const PLAN_LAST_DAY = dayOf(2025, 9, 30);
/** From here on the largest dealer of the north sells for somebody else. */
export const DEALER_LEFT = dayOf(2025, 4, 1);

export interface PlanOrder {
  account: Account;
  day: number;
  /** Whole EUR. */
  amount: number;
  product: Product;
  channel: Bilingual;
}

const SUPPLIES_SEASON = [0.78, 0.8, 1.04, 1.08, 1, 0.92, 0.76, 0.8, 1.18, 1.36, 1.34, 0.94];
/** Machines are bought when budgets end. */
const MACHINE_SEASON = [0.6, 0.8, 1, 0.95, 1, 1.35, 0.8, 0.75, 1, 1.05, 1.2, 1.5];
const HIGHEST = 1.6 * 1.5;
/** Online orders in each of the four years. */
const ONLINE = [0.5, 0.8, 1.15, 1.6];
const PRICES = [1, 1.02, 1.05, 1.07];

/** All orders, by day. */
export function drawOrders(random: Random, accounts: readonly Account[]): PlanOrder[] {
  const orders = accounts.flatMap((account) => ordersOf(random, account));
  return orders.sort((a, b) => a.day - b.day || (a.account.name.en < b.account.name.en ? -1 : 1));
}

/** Orders come at the account's highest pace, and as many of them are dropped as season and trend leave out. */
function ordersOf(random: Random, account: Account): PlanOrder[] {
  const orders: PlanOrder[] = [];
  const end = Math.min(account.firstDay + account.stay, PLAN_LAST_DAY);
  let time = Math.max(account.firstDay, PLAN_FIRST_DAY - 1);
  for (;;) {
    time += random.exponential(account.rate * HIGHEST);
    const day = workday(Math.floor(time));
    if (day > end || day > PLAN_LAST_DAY) return orders;
    const product = random.pick(PRODUCTS);
    const season = product.kind === 'machine' ? MACHINE_SEASON : SUPPLIES_SEASON;
    const pace =
      seasonAt(season, day) * trendAt(account.industry.trend, day) * trendAt(account.region.trend, day);
    const channel = channelOf(random, account, product, day);
    const isLost =
      channel === CHANNELS.dealer && account.region === NORTH && day >= DEALER_LEFT && random.chance(0.7);
    if (isLost || !random.chance(pace / HIGHEST) || day < PLAN_FIRST_DAY) continue;
    orders.push({ account, day, amount: amountOf(random, account, product, day), product, channel });
  }
}

function channelOf(random: Random, account: Account, product: Product, day: number): Bilingual {
  const online = product.kind === 'machine' ? 0 : account.online * trendAt(ONLINE, day);
  if (random.chance(Math.min(online, 0.85))) return CHANNELS.online;
  return random.chance(account.region.dealers) ? CHANNELS.dealer : CHANNELS.direct;
}

function amountOf(random: Random, account: Account, product: Product, day: number): number {
  const spread = product.kind === 'machine' ? random.gamma(30, 1 / 30) : random.gamma(5, 1 / 5);
  const size = product.kind === 'machine' ? Math.sqrt(account.size) : account.size;
  const step = product.kind === 'machine' ? 100 : 10;
  return Math.max(Math.round((product.value * size * spread * trendAt(PRICES, day)) / step) * step, 60);
}

/** Saturdays and Sundays go over to Monday. */
function workday(day: number): number {
  const late = weekday(day) - 4;
  return late > 0 ? day + 3 - late : day;
}
