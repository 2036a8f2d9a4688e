import type { Language } from '../../workers/contract/message';
import { channelOrdersCsv, crmContactsCsv, eventContactsCsv, shopContactsCsv } from './channels/tables';
import { dealsCsv } from './deals-csv';
import { generateDeals } from './deals';
import { DEALS_SEED } from './seeds';

/** A sample table that is kept as CSV, once in each language: `data/<name>.csv` and `data/<name>.zh.csv`. */
export interface SampleFile {
  name: string;
  csv: (language: Language) => string;
}

export const SAMPLE_FILES: readonly SampleFile[] = [
  { name: 'deals', csv: (language) => dealsCsv(generateDeals(DEALS_SEED), language) },
  { name: 'shop_contacts', csv: shopContactsCsv },
  { name: 'crm_contacts', csv: crmContactsCsv },
  { name: 'event_contacts', csv: eventContactsCsv },
  { name: 'channel_orders', csv: channelOrdersCsv },
];

/** Path of a committed file below `data/`. */
export function fileIn(language: Language, name: string, ending = 'csv'): string {
  return language === 'en' ? `${name}.${ending}` : `${name}.${language}.${ending}`;
}
