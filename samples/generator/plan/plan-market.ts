import { dayOf, seasonAt, trendAt } from '../calendar';
import type { Random } from '../random';
import { INDUSTRIES, type Industry, OWN_NAME, REGIONS, RIVALS, type Region } from './plan-firm';
import type { PlanOrder } from './plan-orders';
import type { Bilingual } from './plan-words';

/** What a supplier sold to an industry of a region in a quarter, as an association of the trade would publish it. */
export interface MarketSale {
  /** First day of the quarter. */
  quarter: number;
  region: Region;
  industry: Industry;
  supplier: Bilingual;
  revenue: number;
}

const QUARTERS = Array.from({ length: 12 }, (_, i) => dayOf(2022, 10 + 3 * i, 1));
const SEASON = [0.88, 0.9, 1, 1.04, 1, 1.02, 0.9, 0.9, 1.06, 1.14, 1.12, 1.04];
/** At least this part of the market is the rivals'. */
const LEAST_LEFT = 0.45;

/** Our own part is what the orders say; the rivals share the rest. */
export function drawMarket(random: Random, orders: readonly PlanOrder[]): MarketSale[] {
  const cells = REGIONS.flatMap((region) => INDUSTRIES.map((industry) => ({ region, industry })));
  const own = cells.map(({ region, industry }) =>
    QUARTERS.map((quarter) =>
      orders
        .filter(({ account }) => account.region === region && account.industry === industry)
        .filter(({ day }) => day >= quarter && day < nextQuarter(quarter))
        .reduce((sum, { amount }) => sum + amount, 0),
    ),
  );
  return QUARTERS.flatMap((quarter, at) =>
    cells.flatMap(({ region, industry }, cell) => {
      const sold = own[cell]?.[at] ?? 0;
      const mean = (own[cell] ?? []).reduce((sum, each) => sum + each, 0) / QUARTERS.length;
      const middle = quarter + 45;
      const size = mean / Math.min(industry.share * region.strength, 1 - LEAST_LEFT);
      const market =
        size * trendAt(industry.market, middle) * seasonAt(SEASON, middle) * (1 + 0.025 * random.normal());
      const rest = Math.max(market - sold, sold * LEAST_LEFT, 1000);
      const parts = RIVALS.map(
        ({ rise }, rival) =>
          (industry.rivals[rival] ?? 0) * trendAt(rise, middle) * (1 + 0.06 * random.normal()),
      );
      const all = parts.reduce((sum, part) => sum + part, 0);
      const rivals = RIVALS.map(({ name }, rival) => ({
        supplier: name,
        revenue: Math.round((rest * (parts[rival] ?? 0)) / all / 100) * 100,
      }));
      return [{ supplier: OWN_NAME, revenue: sold }, ...rivals].map((sale) => ({
        quarter,
        region,
        industry,
        ...sale,
      }));
    }),
  );
}

function nextQuarter(quarter: number): number {
  const date = new Date(quarter * 86_400_000);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 4, 1);
}
