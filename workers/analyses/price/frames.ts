import type { OutputTable } from '../../table/columns';
import { numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { ProductDemand } from './product-demand';
import type { Story } from './story';
import { placesOf } from './tables';

/** Products in the chart of elasticities. */
const MOST_PRODUCTS = 20;
const MOST_DOTS = 1500;

/** Small tables that only charts read. */
export function frames(story: Story): Record<string, OutputTable> {
  return { demand: demandFrame(story), money: moneyFrame(story), elasticities: elasticitiesFrame(story) };
}

interface DrawnPlace {
  price: number;
  quantity: number;
  low: number;
  high: number;
  seen: number;
  at: number;
}

/** The curve of the shown product, and what was sold; every row has a place on the curve, which a gap would break. */
function demandFrame({ shown, at }: Story): OutputTable {
  const { name, price, quantity } = shown.own;
  const every = Math.ceil(price.length / MOST_DOTS);
  const curve = placesOf(shown).map((place): DrawnPlace => ({
    price: place.price,
    quantity: place.quantity.value,
    low: place.quantity.low,
    high: place.quantity.high,
    seen: NaN,
    at: NaN,
  }));
  const seen = Array.from(price, (each, i) => ({ ...between(curve, each), seen: quantity[i]! })).filter(
    (_, i) => i % every === 0,
  );
  const { value, low, high } = at.quantity;
  const chosen = { price: at.price, quantity: value, low, high, seen: NaN, at: value };
  const rows = [...curve, ...seen, chosen].toSorted((a, b) => a.price - b.price);
  return rowsTable(rows, {
    product: textOf(() => name),
    price: numberOf((row) => row.price),
    quantity: numberOf((row) => row.quantity),
    low: numberOf((row) => row.low),
    high: numberOf((row) => row.high),
    seen: numberOf((row) => row.seen),
    at: numberOf((row) => row.at),
  });
}

/** The place of a price on a curve of even steps, by a straight line between its neighbours. */
function between(curve: readonly DrawnPlace[], price: number): DrawnPlace {
  const [first, last] = [curve[0]!, curve.at(-1)!];
  const step = ((price - first.price) / (last.price - first.price)) * (curve.length - 1);
  const below = Math.min(curve.length - 2, Math.max(0, Math.floor(step)));
  const [a, b] = [curve[below]!, curve[below + 1]!];
  const mix = (of: (place: DrawnPlace) => number): number => of(a) + (step - below) * (of(b) - of(a));
  return {
    price,
    quantity: mix((place) => place.quantity),
    low: mix((place) => place.low),
    high: mix((place) => place.high),
    seen: NaN,
    at: NaN,
  };
}

/** Revenue and profit over the price, and where the slider is. */
function moneyFrame({ shown, at }: Story): OutputTable {
  const hasCost = !Number.isNaN(shown.costMean);
  const measures = hasCost ? (['revenue', 'profit'] as const) : (['revenue'] as const);
  const rows = measures.flatMap((measure) => {
    const margin = measure === 'profit' ? shown.costMean : 0;
    const { value } = at[measure] ?? at.revenue;
    return [
      ...placesOf(shown).map(({ price, quantity }) => ({
        price,
        measure,
        money: (price - margin) * quantity.value,
        at: NaN,
      })),
      { price: at.price, measure, money: value, at: value },
    ].toSorted((a, b) => a.price - b.price);
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
