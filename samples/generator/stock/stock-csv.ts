import type { Language } from '../../../workers/contract/message';
import { isoDate } from '../calendar';
import { nameIn } from '../chinese';
import { type SampleColumn, csvOf } from '../sample-table';
import { STOCK_NAMES } from './chinese';
import type { StockRow } from './stock';

const COLUMNS: readonly SampleColumn<StockRow>[] = [
  { name: 'item', text: ({ item }, language) => named(item.name, language) },
  { name: 'product_family', text: ({ family }, language) => nameIn(language, family.name) },
  { name: 'supplier', text: ({ supplier }, language) => named(supplier.name, language) },
  { name: 'buyer', text: ({ family }, language) => named(family.buyer, language) },
  { name: 'units_sold', text: ({ sold }) => String(sold) },
  { name: 'on_hand', text: ({ onHand }) => String(onHand) },
  { name: 'on_order', text: ({ onOrder }) => String(onOrder) },
  { name: 'due_on', text: ({ dueOn }) => (dueOn === undefined ? '' : isoDate(dueOn)) },
  { name: 'lead_time_weeks', text: ({ supplier }) => String(supplier.weeks) },
  { name: 'pack_size', text: ({ item }) => String(item.pack) },
  { name: 'unit_cost', text: ({ item }) => (item.price * item.cost).toFixed(2) },
  { name: 'unit_price', text: ({ item }) => item.price.toFixed(2) },
];

/** The shelves as CSV. */
export function stockCsv(rows: readonly StockRow[], language: Language): string {
  return csvOf(COLUMNS, rows, language);
}

/** @throws an Error for a name that has no Chinese one, so that none is forgotten */
function named(name: string, language: Language): string {
  if (language === 'en') return name;
  const chinese = STOCK_NAMES[name];
  if (chinese === undefined) throw new Error(`No Chinese name for ${name}`);
  return chinese;
}
