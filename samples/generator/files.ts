import type { Language } from '../../workers/contract/message';
import { channelOrdersCsv, crmContactsCsv, eventContactsCsv, shopContactsCsv } from './channels/tables';
import { accountsCsv, dealStepsCsv, saleTasksCsv } from './b2b/b2b-tables';
import { dealsCsv } from './deals-csv';
import { generateDeals } from './deals';
import { riskAccountsCsv, riskOrdersCsv } from './risk/risk-tables';
import { PLAN_FILES } from './plan/plan-files';
import { generateCustomers } from './cycle/customers';
import { customersCsv } from './cycle/customers-csv';
import { generateCampaignCustomers } from './marketing/campaigns';
import { generateChannelWeeks } from './marketing/channel-weeks';
import { generateTouchpoints } from './marketing/journeys';
import { campaignCustomersCsv, channelWeeksCsv, touchpointsCsv } from './marketing/marketing-csv';
import { priceWeeksCsv } from './price/price-csv';
import { generatePriceWeeks } from './price/price-weeks';
import {
  CAMPAIGNS_SEED,
  CHANNEL_WEEKS_SEED,
  DEALS_SEED,
  JOURNEYS_SEED,
  ORDERS_SEED,
  PRICES_SEED,
  STARTUP_SEED,
  STOCK_SEED,
} from './seeds';
import { generateOrders } from './shop-orders';
import { generateStartup } from './startup/startup';
import { adSpendCsv, signupsCsv } from './startup/startup-csv';
import { generateStock } from './stock/stock';
import { stockCsv } from './stock/stock-csv';

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
  { name: 'accounts', csv: accountsCsv },
  { name: 'deal_steps', csv: dealStepsCsv },
  { name: 'sale_tasks', csv: saleTasksCsv },
  { name: 'risk_orders', csv: riskOrdersCsv },
  { name: 'risk_accounts', csv: riskAccountsCsv },
  ...PLAN_FILES,
  { name: 'signups', csv: (language) => signupsCsv(generateStartup(STARTUP_SEED).signups, language) },
  { name: 'ad_spend', csv: (language) => adSpendCsv(generateStartup(STARTUP_SEED).spend, language) },
  { name: 'customers', csv: (language) => customersCsv(generateCustomers(ORDERS_SEED), language) },
  {
    name: 'price_weeks',
    csv: (language) => priceWeeksCsv(generatePriceWeeks(PRICES_SEED), language),
  },
  {
    name: 'channel_weeks',
    csv: (language) => channelWeeksCsv(generateChannelWeeks(CHANNEL_WEEKS_SEED), language),
  },
  { name: 'touchpoints', csv: (language) => touchpointsCsv(generateTouchpoints(JOURNEYS_SEED), language) },
  {
    name: 'campaign_customers',
    csv: (language) => campaignCustomersCsv(generateCampaignCustomers(CAMPAIGNS_SEED), language),
  },
  {
    name: 'stock',
    csv: (language) => stockCsv(generateStock(STOCK_SEED, generateOrders(ORDERS_SEED)), language),
  },
];

/** Path of a committed file below `data/`. */
export function fileIn(language: Language, name: string, ending = 'csv'): string {
  return language === 'en' ? `${name}.${ending}` : `${name}.${language}.${ending}`;
}
