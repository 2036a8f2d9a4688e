import { LAST_DAY, dayOf, seasonAt, weekday } from '../calendar';
import { Random } from '../random';
import { FAMILIES } from '../shop';
import { PRODUCTS, type PricedProduct } from './products';

/** A product in a week. */
export interface PriceWeek {
  product: PricedProduct;
  /** The Monday, in days since 1970-01-01. */
  week: number;
  price: number;
  units: number;
  isPromotion: boolean;
  unitCost: number;
  competitorPrice: number;
}

/** Three whole years of weeks; the last one ends with the last day of the samples. */
const WEEKS = 156;
const FIRST_WEEK = LAST_DAY - weekday(LAST_DAY) - 7 * WEEKS;

/** Prices that were tried for some weeks, against the list price. */
const TRIALS = [0.9, 0.94, 1, 1, 1.05, 1.1, 1.14] as const;
const PROMOTION_PRICE = 0.85;
/** How much list prices, and costs, rise from year to year. */
const LIST_GROWTH = 0.015;
const COST_GROWTH = 0.03;
/** From here on beans cost more; list prices have not followed. */
const DEAR_BEANS = dayOf(2025, 3, 3);
const DEARER = 1.28;
/** Standard deviation of a week's units around what is expected, in logarithms. */
const NOISE = 0.11;

/** All weeks of all products, week by week. The same seed gives the same rows. */
export function generatePriceWeeks(seed: number): PriceWeek[] {
  const random = new Random(seed);
  const courses = PRODUCTS.map((product) => weeksOf(random, product));
  return Array.from({ length: WEEKS }, (_, week) => courses.map((course) => course[week]!)).flat();
}

function weeksOf(random: Random, product: PricedProduct): PriceWeek[] {
  const season = FAMILIES.find(({ name }) => name === product.family)?.season ?? [];
  const levels = product.isTried ? trialLevels(random) : Array.from({ length: WEEKS }, () => 1);
  let theirs = 1;
  return levels.map((level, index) => {
    const week = FIRST_WEEK + 7 * index;
    const years = index / 52;
    // A few times a year the competitor sets a new price.
    if (random.chance(0.08)) theirs = 0.9 + 0.2 * random.uniform();
    const isPromotion = product.isTried && random.chance(0.09);
    const list = product.price * (product.isTried ? 1 + LIST_GROWTH * Math.floor(years) : 1);
    const price = ending(list * (isPromotion ? PROMOTION_PRICE : level));
    const competitorPrice = ending(product.price * (1 + LIST_GROWTH * years) * theirs);
    const expected =
      product.units *
      seasonAt(season, week + 3) *
      (1 + product.growth * years) *
      power(price / product.price, product.elasticity) *
      power(competitorPrice / product.price, product.competitor) *
      (isPromotion ? product.display : 1);
    const units = Math.max(1, Math.round(expected * Math.exp(NOISE * random.normal())));
    return {
      product,
      week,
      price,
      units,
      isPromotion,
      unitCost: costIn(product, week, years),
      competitorPrice,
    };
  });
}

/** Levels that hold for three to six weeks each; the last weeks are at the list price. */
function trialLevels(random: Random): number[] {
  const levels: number[] = [];
  while (levels.length < WEEKS) {
    const level = TRIALS[random.integer(TRIALS.length)] ?? 1;
    for (let weeks = 3 + random.integer(4); weeks > 0; weeks--) levels.push(level);
  }
  return levels.map((level, index) => (index < WEEKS - 6 ? level : 1)).slice(0, WEEKS);
}

function costIn({ cost, family }: PricedProduct, week: number, years: number): number {
  const beans = family === 'Coffee & tea' && week >= DEAR_BEANS ? DEARER : 1;
  return Math.round(100 * cost * (1 + COST_GROWTH * Math.floor(years)) * beans) / 100;
}

/** Prices end in 90 cents, or are whole where they are high. */
function ending(price: number): number {
  return price < 60 ? Math.round(10 * price) / 10 : Math.round(price);
}

/** Kept to `exp` and `log`, as all of the generator, so that the rows are the same everywhere. */
function power(base: number, exponent: number): number {
  return Math.exp(Math.log(base) * exponent);
}
