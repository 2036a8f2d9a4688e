import { FIRST_DAY, LAST_DAY, trendAt } from './calendar';
import type { Random } from './random';
import { CHANNELS, COUNTRIES, FAMILIES, type ProductFamily, type ShopChannel } from './shop';
import { EARLIEST_DAY, demandCurve, familyWeights, shopDemand } from './shop-demand';

export interface ShopCustomer {
  country: string;
  channel: ShopChannel;
  favourite: ProductFamily;
  /** Order value against the shop's mean. */
  spend: number;
  /** Chance to leave after an order. */
  leave: number;
  /** Day of the first order, which may lie before the samples begin. */
  firstDay: number;
  /** Days of the orders, ascending; a day may stand twice. */
  days: number[];
}

/** Orders per day while active: gamma with this shape and rate (days), so one in about nine weeks on average. */
const RATE = { shape: 0.95, rate: 62 };
/** Chance to leave after an order: beta. */
const LEAVE = { a: 0.75, b: 4.4 };
/** Spend of an order is gamma with shape p around a customer's level, which is 1/gamma with shape q: gamma-gamma. */
export const SPEND = { p: 5, q: 3.6 };

/**
 * One customer who first buys at `firstDay`: orders come as in BG/NBD (Fader, Hardie and Lee 2005: a Poisson process
 * with a gamma rate, a beta chance to leave after each order), thinned so that season, week and promotions show.
 * Orders before the samples' first day are not listed.
 */
export function simulateCustomer(random: Random, firstDay: number): ShopCustomer {
  const recruits = CHANNELS.map((channel) => trendAt(channel.share, firstDay) * channel.recruits);
  const channel = CHANNELS[random.weighted(recruits)] ?? CHANNELS[0];
  const favourite = FAMILIES[random.weighted(familyWeights(undefined, firstDay))] ?? FAMILIES[0];
  const { byDay, strongest } = demandCurve(favourite);
  const rate = random.gamma(RATE.shape, 1 / RATE.rate);
  const leave = Math.min(random.beta(LEAVE.a, LEAVE.b) * channel.churn, 1);
  const customer: ShopCustomer = {
    country: random.pick(COUNTRIES).name,
    channel,
    favourite,
    spend: (SPEND.q - 1) / random.gamma(SPEND.q, 1),
    leave,
    firstDay,
    days: [],
  };
  let day = firstDay;
  let time = firstDay + random.uniform();
  for (;;) {
    if (day >= FIRST_DAY) customer.days.push(day);
    if (random.chance(leave)) return customer;
    do {
      time += random.exponential(rate * strongest);
      day = Math.floor(time);
      if (day > LAST_DAY) return customer;
    } while (!random.chance((byDay[day - EARLIEST_DAY] ?? 0) / strongest));
  }
}

/** New customers per day in each of the four years, relative. */
const GROWTH = [1, 1.15, 1.28, 1.38];

/** Days on which `count` customers of the samples' four years first buy: most before Christmas and in promotions. */
export function drawFirstDays(random: Random, count: number): number[] {
  const cumulated: number[] = [];
  let total = 0;
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    total += trendAt(GROWTH, day) * shopDemand(day);
    cumulated.push(total);
  }
  return Array.from({ length: count }, () => {
    const target = random.uniform() * total;
    return FIRST_DAY + cumulated.findIndex((level) => level > target);
  });
}

/** Day on which a customer from before the samples first bought. */
export function drawEarlierDay(random: Random): number {
  return EARLIEST_DAY + Math.floor(Math.sqrt(random.uniform()) * (FIRST_DAY - EARLIEST_DAY));
}
