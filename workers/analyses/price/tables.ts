import type { OutputTable } from '../../table/columns';
import { type ColumnOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { type Estimate, estimate, quantityAt } from './demand';
import type { ProductDemand } from './product-demand';
import type { AtPrice, Story } from './story';

const PLACES = 41;

export function mainTable({ products, pooled }: Story): OutputTable {
  return rowsTable<ProductDemand>([...(pooled ? [pooled] : []), ...products], {
    product: textOf(({ own }) => own.name),
    elasticity: numberOf(({ elasticity }) => elasticity.value),
    std_error: numberOf(({ error }) => error),
    lo95: numberOf(({ elasticity }) => elasticity.low),
    hi95: numberOf(({ elasticity }) => elasticity.high),
    best_price_revenue: numberOf(({ bestRevenue }) => bestRevenue?.value ?? NaN),
    best_price_profit: numberOf(({ bestProfit }) => bestProfit?.value ?? NaN),
    best_price_revenue_lo95: numberOf(({ bestRevenue }) => bestRevenue?.low ?? NaN),
    best_price_revenue_hi95: numberOf(({ bestRevenue }) => bestRevenue?.high ?? NaN),
    best_price_profit_lo95: numberOf(({ bestProfit }) => bestProfit?.low ?? NaN),
    best_price_profit_hi95: numberOf(({ bestProfit }) => bestProfit?.high ?? NaN),
    revenue_at: textOf(({ bestRevenue }) => bestRevenue?.at ?? null),
    profit_at: textOf(({ bestProfit }) => bestProfit?.at ?? null),
    verdict: textOf(({ verdict }) => verdict),
    curve: textOf(({ demand }) => demand?.form ?? null),
    p_value: numberOf(({ p }) => p),
    observations: integerOf(({ own }) => own.price.length),
    prices: integerOf(({ prices }) => prices),
    price_min: numberOf(({ reach }) => reach.low),
    price_mean: numberOf(({ priceMean }) => priceMean),
    price_max: numberOf(({ reach }) => reach.high),
    quantity_mean: numberOf(({ quantityMean }) => quantityMean),
    cost_mean: numberOf(({ costMean }) => costMean),
    explained: numberOf(({ explained }) => explained),
    season_share: numberOf(({ seasonShare }) => seasonShare),
    competitor_elasticity: numberOf(({ competitorElasticity }) => competitorElasticity),
    aic_log: numberOf(({ aicLog }) => aicLog),
    aic_linear: numberOf(({ aicLinear }) => aicLinear),
  });
}

/** A place on a product's demand curve. */
export interface CurvePlace {
  product: string;
  price: number;
  quantity: Estimate;
  /** NaN without costs. */
  cost: number;
}

/** The demand curve over the prices seen. */
export function placesOf({ own, demand, drawn, reach, costMean }: ProductDemand): CurvePlace[] {
  if (!demand) return [];
  return Array.from({ length: PLACES }, (_, i) => {
    const price = reach.low + (i * (reach.high - reach.low)) / (PLACES - 1);
    const quantity = estimate(demand, drawn, (each) => quantityAt(each, price));
    return { product: own.name, price, quantity, cost: costMean };
  });
}

/** Products by revenue whose curves are in the table; drawing intervals for thousands would take long. */
const MOST_CURVES = 100;

export function curveTable({ products }: Story): OutputTable {
  return rowsTable(products.slice(0, MOST_CURVES).flatMap(placesOf), curveColumns);
}

const curveColumns: Record<string, ColumnOf<CurvePlace>> = {
  product: textOf(({ product }) => product),
  price: numberOf(({ price }) => price),
  quantity: numberOf(({ quantity }) => quantity.value),
  revenue: numberOf(({ price, quantity }) => price * quantity.value),
  profit: numberOf(({ price, quantity, cost }) => (price - cost) * quantity.value),
  quantity_lo95: numberOf(({ quantity }) => quantity.low),
  quantity_hi95: numberOf(({ quantity }) => quantity.high),
};

export function atTable({ shown, at }: Story): OutputTable {
  const figure = (
    name: string,
    of: (row: AtPrice) => Estimate | undefined,
  ): [string, ColumnOf<AtPrice>][] => [
    [name, numberOf((row) => of(row)?.value ?? NaN)],
    [`${name}_lo95`, numberOf((row) => of(row)?.low ?? NaN)],
    [`${name}_hi95`, numberOf((row) => of(row)?.high ?? NaN)],
  ];
  return rowsTable([at], {
    product: textOf(() => shown.own.name),
    price: numberOf(({ price }) => price),
    ...Object.fromEntries([
      ...figure('quantity', ({ quantity }) => quantity),
      ...figure('revenue', ({ revenue }) => revenue),
      ...figure('profit', ({ profit }) => profit),
    ]),
  });
}
