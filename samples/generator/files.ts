import type { Language } from '../../workers/contract/message';
import { dealsCsv } from './deals-csv';
import { generateDeals } from './deals';
import { generateCampaignCustomers } from './marketing/campaigns';
import { generateChannelWeeks } from './marketing/channel-weeks';
import { generateTouchpoints } from './marketing/journeys';
import { campaignCustomersCsv, channelWeeksCsv, touchpointsCsv } from './marketing/marketing-csv';
import { priceWeeksCsv } from './price/price-csv';
import { generatePriceWeeks } from './price/price-weeks';
import { CAMPAIGNS_SEED, CHANNELS_SEED, DEALS_SEED, JOURNEYS_SEED, PRICES_SEED } from './seeds';

/** A sample table that is kept as CSV, once in each language: `data/<name>.csv` and `data/<name>.zh.csv`. */
export interface SampleFile {
  name: string;
  csv: (language: Language) => string;
}

export const SAMPLE_FILES: readonly SampleFile[] = [
  { name: 'deals', csv: (language) => dealsCsv(generateDeals(DEALS_SEED), language) },
  {
    name: 'price_weeks',
    csv: (language) => priceWeeksCsv(generatePriceWeeks(PRICES_SEED), language),
  },
  {
    name: 'channel_weeks',
    csv: (language) => channelWeeksCsv(generateChannelWeeks(CHANNELS_SEED), language),
  },
  { name: 'touchpoints', csv: (language) => touchpointsCsv(generateTouchpoints(JOURNEYS_SEED), language) },
  {
    name: 'campaign_customers',
    csv: (language) => campaignCustomersCsv(generateCampaignCustomers(CAMPAIGNS_SEED), language),
  },
];

/** Path of a committed file below `data/`. */
export function fileIn(language: Language, name: string, ending = 'csv'): string {
  return language === 'en' ? `${name}.${ending}` : `${name}.${language}.${ending}`;
}
