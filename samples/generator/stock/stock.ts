import { LAST_DAY, SECONDS_PER_DAY, dayOf } from '../calendar';
import { Random } from '../random';
import type { Order } from '../shop-orders';
import { STOCK_FAMILIES, type StockFamily, type StockItem, type Supplier } from './families';

/** An item on the shelf at the end of the last day of the orders. */
export interface StockRow {
  family: StockFamily;
  item: StockItem;
  supplier: Supplier;
  /** Units sold in the last twelve months. */
  sold: number;
  onHand: number;
  onOrder: number;
  /** Day on which what is on order comes in, from 1970-01-01; undefined where nothing is. */
  dueOn: number | undefined;
}

const YEAR_BEFORE = dayOf(2025, 1, 1);
const QUARTER_BEFORE = dayOf(2025, 10, 1);

/** The shelves of the shop, item by item. The same seed and orders give the same rows. */
export function generateStock(seed: number, orders: readonly Order[]): StockRow[] {
  const random = new Random(seed);
  return STOCK_FAMILIES.flatMap((family) => {
    const own = orders.filter(({ productFamily }) => productFamily === family.name);
    const year = unitsSince(own, YEAR_BEFORE);
    const monthlyPace = unitsSince(own, QUARTER_BEFORE) / 3;
    return family.items.map((item) => drawRow(random, family, item, year, monthlyPace));
  });
}

function drawRow(
  random: Random,
  family: StockFamily,
  item: StockItem,
  year: number,
  monthlyPace: number,
): StockRow {
  const supplier = family.suppliers[item.supplier];
  // No item sells exactly as its share has it, and no buyer counts exactly.
  const sold = Math.round(year * item.share * random.gamma(80, 1 / 80));
  const wanted = monthlyPace * item.share * family.cover * random.gamma(7, 1 / 7);
  const isUnderWay = random.chance(0.3);
  const onOrder = isUnderWay ? packs(wanted * 0.6, item.pack) : 0;
  const dueOn = isUnderWay ? LAST_DAY + 4 + random.integer(supplier.weeks * 7 - 4) : undefined;
  const onHand = Math.round(isUnderWay ? wanted * 0.5 : wanted);
  return { family, item, supplier, sold, onHand, onOrder, dueOn };
}

/** Units since a day; refunds come back to the shelf. */
function unitsSince(orders: readonly Order[], day: number): number {
  return orders.reduce(
    (units, order) => units + (order.orderedAt >= day * SECONDS_PER_DAY ? order.quantity : 0),
    0,
  );
}

function packs(units: number, pack: number): number {
  return Math.max(1, Math.round(units / pack)) * pack;
}
