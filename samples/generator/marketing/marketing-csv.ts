import type { Language } from '../../../workers/contract/message';
import { SECONDS_PER_DAY, isoDate } from '../calendar';
import { type SampleColumn, csvOf } from '../sample-table';
import type { CampaignCustomer } from './campaigns';
import type { ChannelWeek } from './channel-weeks';
import type { Touchpoint } from './journeys';

const GROUPS: Record<Language, readonly [test: string, control: string]> = {
  en: ['test', 'control'],
  zh: ['测试组', '对照组'],
};

const WEEK_COLUMNS: readonly SampleColumn<ChannelWeek>[] = [
  { name: 'week', text: ({ week }) => isoDate(week) },
  { name: 'channel', text: ({ channel }, language) => channel.name[language] },
  { name: 'spend', text: ({ spend }) => `${spend}.00` },
  { name: 'impressions', text: ({ impressions }) => String(impressions) },
  { name: 'clicks', text: ({ clicks }) => String(clicks) },
  { name: 'orders', text: ({ orders }) => String(orders) },
  { name: 'revenue', text: ({ revenue }) => `${revenue}.00` },
];

const TOUCH_COLUMNS: readonly SampleColumn<Touchpoint>[] = [
  { name: 'customer', text: ({ customer }) => customer },
  { name: 'touched_at', text: ({ time }) => isoTime(time) },
  { name: 'channel', text: ({ channel }, language) => channel.name[language] },
  { name: 'converted', text: ({ isConverted }) => String(isConverted) },
  { name: 'value', text: ({ value }) => value?.toFixed(2) ?? '' },
];

const CUSTOMER_COLUMNS: readonly SampleColumn<CampaignCustomer>[] = [
  { name: 'campaign', text: ({ campaign }, language) => campaign.name[language] },
  { name: 'sent_on', text: ({ campaign }) => isoDate(campaign.sentOn) },
  { name: 'customer', text: ({ customer }) => customer },
  { name: 'segment', text: ({ segment }, language) => segment.name[language] },
  { name: 'test_group', text: ({ isTest }, language) => GROUPS[language][isTest ? 0 : 1] },
  { name: 'responded', text: ({ hasResponded }) => String(hasResponded) },
  { name: 'revenue', text: ({ revenue }) => revenue.toFixed(2) },
  { name: 'cost', text: ({ campaign, isTest }) => (isTest ? campaign.cost : 0).toFixed(2) },
];

/** Spend and revenue of each channel, week by week. */
export function channelWeeksCsv(weeks: readonly ChannelWeek[], language: Language): string {
  return csvOf(WEEK_COLUMNS, weeks, language);
}

/** Contacts on the way to a purchase. */
export function touchpointsCsv(touches: readonly Touchpoint[], language: Language): string {
  return csvOf(TOUCH_COLUMNS, touches, language);
}

/** Who got a campaign or was left out, and bought. */
export function campaignCustomersCsv(customers: readonly CampaignCustomer[], language: Language): string {
  return csvOf(CUSTOMER_COLUMNS, customers, language);
}

function isoTime(seconds: number): string {
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
  return `${isoDate(Math.floor(seconds / SECONDS_PER_DAY))} ${clock}`;
}
