import { trendAt } from '../calendar';
import { Random } from '../random';
import type { ShopCustomer } from '../shop-customers';
import { generateShop } from '../shop-orders';

/** What the shop knows of a customer beside the orders. Days are counted from 1970-01-01. */
export interface KnownCustomer {
  customerId: string;
  /** Day of the first order, also where it lies before the orders that are listed. */
  acquiredOn: number;
  firstChannel: string;
  /** What advertising, fees and vouchers cost until the first order; in whole EUR. */
  acquisitionCost: number;
  age: number;
  newsletter: boolean;
  /** Answer to the last survey, 1 to 5; undefined for those who did not answer. */
  satisfaction: number | undefined;
}

interface Source {
  /** What a new customer costs at the middle of each of the four years, in EUR. */
  cost: readonly number[];
  /** Mean age. */
  age: number;
  /** Chance to have subscribed to the newsletter. */
  newsletter: number;
}

/** Marketplaces take a fee of every first order and sell places in their lists dearer each year; the app spreads by itself. */
const SOURCES: Readonly<Record<string, Source>> = {
  'web shop': { cost: [19, 22, 26, 31], age: 46, newsletter: 0.46 },
  marketplace: { cost: [27, 33, 41, 52], age: 43, newsletter: 0.12 },
  'mobile app': { cost: [15, 14, 14, 15], age: 34, newsletter: 0.33 },
  phone: { cost: [24, 25, 26, 27], age: 61, newsletter: 0.22 },
};

/** Share of customers who answered the survey. */
const ANSWERED = 0.38;

/** One row for each customer of the orders with the same seed, in the order of their numbers. */
export function generateCustomers(seed: number): KnownCustomer[] {
  const random = new Random(seed + 1);
  return [...generateShop(seed).customers].map(([customerId, customer]) =>
    describe(random, customerId, customer),
  );
}

function describe(random: Random, customerId: string, customer: ShopCustomer): KnownCustomer {
  const source = SOURCES[customer.channel.name];
  if (!source) throw new Error(`no costs for ${customer.channel.name}`);
  const cost = trendAt(source.cost, customer.firstDay) * random.gamma(6, 1 / 6);
  // Who buys dear things is older, on average.
  const age = source.age + 5 * Math.log(customer.spend) + 10 * random.normal();
  return {
    customerId,
    acquiredOn: customer.firstDay,
    firstChannel: customer.channel.name,
    acquisitionCost: Math.max(Math.round(cost), 2),
    age: Math.min(Math.max(Math.round(age), 18), 88),
    newsletter: random.chance(source.newsletter * (1.25 - customer.leave)),
    satisfaction: drawSatisfaction(random, customer),
  };
}

/** Who is likely to leave is not as happy, but the answer of one person says little. */
function drawSatisfaction(random: Random, customer: ShopCustomer): number | undefined {
  const felt = 4.5 - 2.6 * customer.leave + 0.75 * random.normal();
  return random.chance(ANSWERED) ? Math.min(Math.max(Math.round(felt), 1), 5) : undefined;
}
