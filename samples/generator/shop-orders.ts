import { LAST_DAY, SECONDS_PER_DAY, trendAt, weekday } from './calendar';
import { Random } from './random';
import { CHANNELS, FAMILIES, PRICE_LEVEL, type ShopChannel, promotionOn } from './shop';
import { SPEND, type ShopCustomer, drawEarlierDay, drawFirstDays, simulateCustomer } from './shop-customers';
import { familyWeights } from './shop-demand';

export interface Order {
  orderId: number;
  customerId: string;
  /** Seconds since 1970-01-01, local time without a zone. */
  orderedAt: number;
  /** Paid, in cents; negative for a refund. */
  cents: number;
  /** Units; negative for a refund. */
  quantity: number;
  productFamily: string;
  channel: string;
  country: string;
  /** Percent off the price. */
  discountPercent: number;
}

export const CUSTOMERS = 9000;
/** Of these, customers who first bought before the samples begin. */
const EARLIER_CUSTOMERS = 1500;
const FIRST_ORDER_ID = 100001;
const REFUND_SHARE = 0.005;

type Draft = Omit<Order, 'orderId' | 'customerId'> & { customer: number };

export interface Shop {
  orders: Order[];
  /** Who has bought, by number. */
  customers: Map<string, ShopCustomer>;
}

/** All orders of the online shop, in the order they came in. The same seed gives the same rows. */
export function generateOrders(seed: number): Order[] {
  return generateShop(seed).orders;
}

/** The orders, and the customers who gave them. */
export function generateShop(seed: number): Shop {
  const random = new Random(seed);
  const buyers = simulateCustomers(random);
  const drafts = buyers.flatMap((customer, index) =>
    customer.days.flatMap((day) => draftOrder(random, customer, index, day)),
  );
  drafts.sort((a, b) => a.orderedAt - b.orderedAt || a.customer - b.customer || a.cents - b.cents);
  const numbers = new Map<number, string>();
  const orders = drafts.map(({ customer, ...draft }, index) => {
    // Numbered as they first buy, as a shop's own system would.
    const customerId = numbers.get(customer) ?? `C${String(numbers.size + 1).padStart(5, '0')}`;
    numbers.set(customer, customerId);
    return { orderId: FIRST_ORDER_ID + index, customerId, ...draft };
  });
  const customers = new Map<string, ShopCustomer>();
  for (const [index, customerId] of numbers) {
    const buyer = buyers[index];
    if (buyer) customers.set(customerId, buyer);
  }
  return { orders, customers };
}

function simulateCustomers(random: Random): ShopCustomer[] {
  const customers: ShopCustomer[] = [];
  while (customers.length < EARLIER_CUSTOMERS) {
    const customer = simulateCustomer(random, drawEarlierDay(random));
    if (customer.days.length > 0) customers.push(customer);
  }
  for (const day of drawFirstDays(random, CUSTOMERS - EARLIER_CUSTOMERS)) {
    customers.push(simulateCustomer(random, day));
  }
  return customers;
}

/** The order and, seldom, its refund some days later. */
function draftOrder(random: Random, customer: ShopCustomer, index: number, day: number): Draft[] {
  const channel = drawChannel(random, customer, day);
  const family = FAMILIES[random.weighted(familyWeights(customer.favourite, day))] ?? FAMILIES[0];
  let quantity = 1;
  while (quantity < 12 && random.chance(family.more)) quantity++;
  const discountPercent = drawDiscount(random, channel, day);
  const unit = family.price * trendAt(PRICE_LEVEL, day) * channel.value * customer.spend;
  const gross = unit * quantity * random.gamma(SPEND.p, 1 / SPEND.p);
  const cents = Math.max(Math.round(gross * (100 - discountPercent)), 390);
  const order: Draft = {
    customer: index,
    orderedAt: day * SECONDS_PER_DAY + drawSecond(random, channel.hours),
    cents,
    quantity,
    productFamily: family.name,
    channel: channel.name,
    country: customer.country,
    discountPercent,
  };
  const refundDay = day + 2 + random.integer(20);
  if (!random.chance(REFUND_SHARE) || refundDay > LAST_DAY) return [order];
  const orderedAt = refundDay * SECONDS_PER_DAY + drawSecond(random, OFFICE_HOURS);
  return [order, { ...order, orderedAt, cents: -cents, quantity: -quantity }];
}

const OFFICE_HOURS = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 1 : 0));

/** Mostly the channel the customer came by; the rest follows the shop's mix of the day. No phone on weekends. */
function drawChannel(random: Random, customer: ShopCustomer, day: number): ShopChannel {
  const closed = (channel: ShopChannel): boolean => channel.name === 'phone' && weekday(day) >= 5;
  if (random.chance(0.45) && !closed(customer.channel)) return customer.channel;
  const mix = CHANNELS.map((channel) => (closed(channel) ? 0 : trendAt(channel.share, day)));
  return CHANNELS[random.weighted(mix)] ?? CHANNELS[0];
}

function drawDiscount(random: Random, channel: ShopChannel, day: number): number {
  const promotion = promotionOn(day);
  if (promotion && random.chance(0.8)) return Math.round(promotion.discount * 100);
  if (channel.name === 'email campaign' && random.chance(0.35)) return 10;
  return random.chance(0.03) ? 5 : 0;
}

function drawSecond(random: Random, hours: readonly number[]): number {
  return random.weighted(hours) * 3600 + random.integer(3600);
}
