import { FIRST_DAY, dayOf, weekday } from './calendar';

export interface ProductFamily {
  name: string;
  /** Share of demand over a year. */
  weight: number;
  /** Usual price of one unit in EUR, before discount. */
  price: number;
  /** Chance of one more unit in the same order. */
  more: number;
  /** Demand from January to December; the mean is about 1. */
  season: readonly number[];
  /** Demand in each of the four years. */
  trend: readonly number[];
}

/** What the shop sells: garden and outdoor have their own summer, gifts live on Christmas. */
export const FAMILIES: readonly [ProductFamily, ...ProductFamily[]] = [
  {
    name: 'Coffee & tea',
    weight: 0.3,
    price: 18.5,
    more: 0.55,
    season: [1.05, 1, 1, 0.95, 0.9, 0.8, 0.68, 0.72, 0.95, 1.05, 1.35, 1.55],
    trend: [0.9, 1, 1.08, 1.15],
  },
  {
    name: 'Kitchenware',
    weight: 0.22,
    price: 42,
    more: 0.25,
    season: [0.95, 0.9, 0.92, 0.92, 0.9, 0.78, 0.65, 0.72, 0.92, 1.05, 1.6, 1.7],
    trend: [1, 1, 1, 1],
  },
  {
    name: 'Home textiles',
    weight: 0.16,
    price: 49,
    more: 0.3,
    season: [1.3, 1.05, 0.95, 0.85, 0.8, 0.65, 0.6, 0.75, 1, 1.2, 1.45, 1.4],
    trend: [1.15, 1.05, 0.92, 0.84],
  },
  {
    name: 'Gifts & candles',
    weight: 0.15,
    price: 26,
    more: 0.4,
    season: [0.5, 0.85, 0.7, 0.75, 0.8, 0.5, 0.45, 0.5, 0.75, 1.15, 2.2, 2.85],
    trend: [1, 1, 1.02, 1.04],
  },
  {
    name: 'Garden',
    weight: 0.1,
    price: 58,
    more: 0.35,
    season: [0.25, 0.6, 1.5, 2.1, 2, 1.4, 0.8, 0.75, 1.1, 0.7, 0.4, 0.4],
    trend: [0.9, 0.95, 1.05, 1.15],
  },
  {
    name: 'Outdoor',
    weight: 0.07,
    price: 96,
    more: 0.15,
    season: [0.5, 0.55, 0.9, 1.2, 1.5, 1.6, 1.25, 1.1, 0.95, 0.7, 0.85, 0.9],
    trend: [0.6, 0.85, 1.2, 1.5],
  },
];

export interface ShopChannel {
  name: string;
  /** Share of orders in each of the four years. */
  share: readonly number[];
  /** Share of new customers that come through it, relative to `share`. */
  recruits: number;
  /** How much sooner than average its customers leave. */
  churn: number;
  /** Order value against the shop's mean. */
  value: number;
  hours: readonly number[];
}

const EVENING = [8, 4, 2, 1, 1, 3, 10, 22, 36, 48, 54, 56, 52, 48, 46, 46, 50, 56, 66, 82, 92, 84, 56, 24];
const OFFICE = [0, 0, 0, 0, 0, 0, 0, 0, 40, 80, 95, 90, 50, 60, 80, 85, 70, 35, 0, 0, 0, 0, 0, 0];
const COMMUTE = [10, 5, 2, 1, 2, 8, 30, 62, 58, 42, 36, 40, 58, 48, 38, 38, 46, 62, 70, 78, 86, 94, 74, 32];
const MORNING = [3, 1, 1, 1, 1, 4, 20, 55, 90, 100, 84, 66, 54, 44, 38, 36, 38, 42, 48, 52, 50, 38, 20, 8];

/** The phone fades, the app grows; marketplace customers are bought dearly and leave early. */
export const CHANNELS: readonly [ShopChannel, ...ShopChannel[]] = [
  { name: 'web shop', share: [48, 44, 40, 36], recruits: 1, churn: 0.9, value: 1, hours: EVENING },
  { name: 'marketplace', share: [23, 22, 21, 20], recruits: 1.5, churn: 1.7, value: 0.86, hours: EVENING },
  { name: 'mobile app', share: [6, 13, 20, 27], recruits: 0.8, churn: 0.75, value: 0.94, hours: COMMUTE },
  { name: 'email campaign', share: [10, 11, 12, 12], recruits: 0, churn: 1, value: 1.08, hours: MORNING },
  { name: 'phone', share: [13, 10, 7, 5], recruits: 0.7, churn: 0.8, value: 1.22, hours: OFFICE },
];

export const COUNTRIES: readonly [{ name: string; weight: number }, ...{ name: string; weight: number }[]] = [
  { name: 'Germany', weight: 47 },
  { name: 'Austria', weight: 12 },
  { name: 'Netherlands', weight: 12 },
  { name: 'France', weight: 10 },
  { name: 'Switzerland', weight: 8 },
  { name: 'Poland', weight: 6 },
  { name: 'Belgium', weight: 5 },
];

/** Orders from Monday to Sunday against the mean day. */
export const WEEK: readonly number[] = [1.09, 1.03, 0.98, 0.96, 0.92, 0.87, 1.15];

/** Prices in each of the four years. */
export const PRICE_LEVEL: readonly number[] = [1, 1.05, 1.08, 1.1];

export interface Promotion {
  firstDay: number;
  lastDay: number;
  /** Orders against a normal day. */
  lift: number;
  /** Share off the price. */
  discount: number;
}

const PROMOTIONS: readonly Promotion[] = [2022, 2023, 2024, 2025].flatMap((year) => [
  promotion(dayOf(year, 3, 10), 10, 1.3, 0.1),
  promotion(dayOf(year, 7, 1), 7, 1.2, 0.15),
  promotion(dayOf(year, 9, 20), 7, 1.25, 0.1),
  promotion(blackFriday(year) - 4, 8, 1.75, 0.2),
]);

function promotion(firstDay: number, days: number, lift: number, discount: number): Promotion {
  return { firstDay, lastDay: firstDay + days - 1, lift, discount };
}

/** The day after the fourth Thursday of November. */
function blackFriday(year: number): number {
  const first = dayOf(year, 11, 1);
  return first + ((3 - weekday(first) + 7) % 7) + 22;
}

export function promotionOn(day: number): Promotion | undefined {
  return day < FIRST_DAY ? undefined : PROMOTIONS.find((one) => day >= one.firstDay && day <= one.lastDay);
}
