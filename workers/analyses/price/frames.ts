import type { OutputTable } from '../../table/columns';
import { numberOf, rowsTable, textOf } from '../rows-table';
import type { ProductDemand } from './product-demand';
import type { Story } from './story';
import { placesOf } from './tables';

/** Products in the chart of elasticities. */
export const MOST_PRODUCTS = 20;
const MOST_DOTS = 1500;

/** Small tables that only charts read. */
export function frames(story: Story): Record<string, OutputTable> {
  return { demand: demandFrame(story), money: moneyFrame(story), elasticities: elasticitiesFrame(story) };
}

/** The curve of the shown product, and what was sold. */
function demandFrame({ shown, at }: Story): OutputTable {
  const { name, price, quantity } = shown.own;
  const every = Math.ceil(price.length / MOST_DOTS);
  const seen = Array.from(price, (each, i) => ({ price: each, seen: quantity[i]! })).filter(
    (_, i) => i % every === 0,
  );
  const rows = [
    ...placesOf(shown).map(({ price: place, quantity: { value, low, high } }) => ({
      price: place,
      quantity: value,
      low,
      high,
      seen: NaN,
      at: NaN,
    })),
    ...seen.map((each) => ({ ...each, quantity: NaN, low: NaN, high: NaN, at: NaN })),
    { price: at.price, quantity: NaN, low: NaN, high: NaN, seen: NaN, at: at.quantity.value },
  ];
  return rowsTable(rows, {
    product: textOf(() => name),
    price: numberOf(({ price: place }) => place),
    quantity: numberOf(({ quantity: value }) => value),
    low: numberOf(({ low }) => low),
    high: numberOf(({ high }) => high),
    seen: numberOf(({ seen: value }) => value),
    at: numberOf(({ at: value }) => value),
  });
}

/** Revenue and profit over the price, and where the slider is. */
function moneyFrame({ shown, at }: Story): OutputTable {
  const hasCost = !Number.isNaN(shown.costMean);
  const measures = hasCost ? (['revenue', 'profit'] as const) : (['revenue'] as const);
  const rows = measures.flatMap((measure) => {
    const margin = measure === 'profit' ? shown.costMean : 0;
    return [
      ...placesOf(shown).map(({ price, quantity }) => ({
        price,
        measure,
        money: (price - margin) * quantity.value,
        at: NaN,
      })),
      { price: at.price, measure, money: NaN, at: (at[measure] ?? at.revenue).value },
    ];
  });
  return rowsTable(rows, {
    product: textOf(() => shown.own.name),
    price: numberOf(({ price }) => price),
    measure: textOf(({ measure }) => measure),
    money: numberOf(({ money }) => money),
    at: numberOf(({ at: value }) => value),
  });
}

/** Products whose elasticity is known, all together first. */
export function compared({ products, pooled }: Story): ProductDemand[] {
  return [...(pooled ? [pooled] : []), ...products]
    .filter(({ elasticity }) => !Number.isNaN(elasticity.value))
    .slice(0, MOST_PRODUCTS);
}

function elasticitiesFrame(story: Story): OutputTable {
  return rowsTable(compared(story), {
    product: textOf(({ own }) => own.name),
    elasticity: numberOf(({ elasticity }) => elasticity.value),
    low: numberOf(({ elasticity }) => elasticity.low),
    high: numberOf(({ elasticity }) => elasticity.high),
    observations: numberOf(({ own }) => own.price.length),
  });
}
