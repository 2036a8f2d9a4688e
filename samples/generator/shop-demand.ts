import { LAST_DAY, dayOf, seasonAt, trendAt, weekday } from './calendar';
import { FAMILIES, type ProductFamily, WEEK, promotionOn } from './shop';

/** First day on which a customer of the samples may have bought. */
export const EARLIEST_DAY = dayOf(2019, 9, 1);

/** How much stronger a customer's favourite family is. */
const FAVOURITE = 3;

const DAYS = Array.from({ length: LAST_DAY - EARLIEST_DAY + 1 }, (_, index) => EARLIEST_DAY + index);

/** Demand per family, by day; worked out once, because the simulation asks for it a million times. */
const FAMILY_LEVELS = DAYS.map((day) =>
  FAMILIES.map((family) => family.weight * seasonAt(family.season, day) * trendAt(family.trend, day)),
);

/** Weekday and promotions. */
const DAY_LEVELS = DAYS.map((day) => (WEEK[weekday(day)] ?? 1) * (promotionOn(day)?.lift ?? 1));

/** Demand of each family on a day, for a customer with this favourite or, without one, for the whole shop. */
export function familyWeights(favourite: ProductFamily | undefined, day: number): number[] {
  const levels = FAMILY_LEVELS[day - EARLIEST_DAY] ?? [];
  return FAMILIES.map((family, index) => (levels[index] ?? 0) * (family === favourite ? FAVOURITE : 1));
}

/** Demand of the whole shop on a day, weekday and promotions included; about 1 on average. */
export function shopDemand(day: number): number {
  return sum(familyWeights(undefined, day)) * (DAY_LEVELS[day - EARLIEST_DAY] ?? 1);
}

/** Demand by day of a customer with this favourite, and the strongest day: what thinning needs. */
export interface DemandCurve {
  byDay: Float64Array;
  strongest: number;
}

const CURVES = new Map<ProductFamily, DemandCurve>(
  FAMILIES.map((favourite) => {
    const mean = sum(FAMILIES.map((family) => family.weight * (family === favourite ? FAVOURITE : 1)));
    const byDay = Float64Array.from(
      DAYS,
      (day, index) => (sum(familyWeights(favourite, day)) / mean) * (DAY_LEVELS[index] ?? 1),
    );
    return [favourite, { byDay, strongest: Math.max(...byDay) }];
  }),
);

export function demandCurve(favourite: ProductFamily): DemandCurve {
  const curve = CURVES.get(favourite);
  if (!curve) throw new Error(`no product family ${favourite.name}`);
  return curve;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
