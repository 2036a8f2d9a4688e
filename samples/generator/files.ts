import type { Language } from '../../workers/contract/message';
import { generateCustomers } from './cycle/customers';
import { customersCsv } from './cycle/customers-csv';
import { dealsCsv } from './deals-csv';
import { generateDeals } from './deals';
import { DEALS_SEED, ORDERS_SEED, STARTUP_SEED } from './seeds';
import { generateStartup } from './startup/startup';
import { adSpendCsv, signupsCsv } from './startup/startup-csv';

/** A sample table that is kept as CSV, once in each language: `data/<name>.csv` and `data/<name>.zh.csv`. */
export interface SampleFile {
  name: string;
  csv: (language: Language) => string;
}

export const SAMPLE_FILES: readonly SampleFile[] = [
  { name: 'deals', csv: (language) => dealsCsv(generateDeals(DEALS_SEED), language) },
  { name: 'signups', csv: (language) => signupsCsv(generateStartup(STARTUP_SEED).signups, language) },
  { name: 'ad_spend', csv: (language) => adSpendCsv(generateStartup(STARTUP_SEED).spend, language) },
  { name: 'customers', csv: (language) => customersCsv(generateCustomers(ORDERS_SEED), language) },
];

/** Path of a committed file below `data/`. */
export function fileIn(language: Language, name: string, ending = 'csv'): string {
  return language === 'en' ? `${name}.${ending}` : `${name}.${language}.${ending}`;
}
