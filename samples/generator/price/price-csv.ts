import type { Language } from '../../../workers/contract/message';
import { isoDate } from '../calendar';
import { nameIn } from '../chinese';
import { type SampleColumn, csvOf } from '../sample-table';
import type { PriceWeek } from './price-weeks';

const COLUMNS: readonly SampleColumn<PriceWeek>[] = [
  { name: 'product', text: ({ product }, language) => product.name[language] },
  { name: 'family', text: ({ product }, language) => nameIn(language, product.family) },
  { name: 'week', text: ({ week }) => isoDate(week) },
  { name: 'price', text: ({ price }) => price.toFixed(2) },
  { name: 'units', text: ({ units }) => String(units) },
  { name: 'promotion', text: ({ isPromotion }) => String(isPromotion) },
  { name: 'unit_cost', text: ({ unitCost }) => unitCost.toFixed(2) },
  { name: 'competitor_price', text: ({ competitorPrice }) => competitorPrice.toFixed(2) },
];

/** Weekly prices and sales as CSV. */
export function priceWeeksCsv(weeks: readonly PriceWeek[], language: Language): string {
  return csvOf(COLUMNS, weeks, language);
}
