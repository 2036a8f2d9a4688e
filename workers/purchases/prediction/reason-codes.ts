import { median } from '../../kernels/median';
import type { Feature } from '../../learning/features';

/** Where a value lies: below or above the bound that its words are about, or missing. */
export type Side = 'low' | 'high' | 'missing';

/** Bounds that mean something by themselves; of all other features the median customer is the bound. */
const BOUNDS: Readonly<Record<string, number>> = {
  lateness: 1,
  recent_purchases: 0,
  purchase_trend: 0,
  season_purchases: 0,
  weekend_share: 2 / 7,
  last_order_ratio: 1,
  spend_trend: 0,
  refund_share: 0,
  last_price_ratio: 1,
  promotion_share: 0,
  last_promotion: 0,
  top_product_share: 0.5,
};

/** What the words about a feature are held against. */
export function boundOf({ name, kind, values }: Feature): number {
  if (kind === 'category') return NaN;
  const bound = BOUNDS[name];
  if (bound !== undefined) return bound;
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? median(known) : NaN;
}

/** A category is `high` when it is known: its words name it only. */
export function sideOf(feature: Feature, row: number, bound: number): Side {
  const value = feature.values[row]!;
  if (Number.isNaN(value)) return 'missing';
  return feature.kind === 'category' || value > bound ? 'high' : 'low';
}

/**
 * Every reason that there is, in English words, by feature and side. The words stand in the tables as they are, so that SQL and files
 * read well; the catalogue has them in every language.
 */
export const REASONS: Readonly<Record<string, Readonly<Record<Side, string>>>> = {
  recency: { low: 'Bought recently', high: 'Long silence', missing: 'Never bought' },
  purchases: { low: 'Few purchases', high: 'Many purchases', missing: 'No purchases' },
  tenure: { low: 'New customer', high: 'Customer for long', missing: 'Age as a customer unknown' },
  interval: { low: 'Short intervals', high: 'Long intervals', missing: 'One purchase only' },
  interval_sd: { low: 'Steady rhythm', high: 'Unsteady rhythm', missing: 'No rhythm yet' },
  lateness: { low: 'Within own rhythm', high: 'Overdue by own rhythm', missing: 'No interval yet' },
  recent_purchases: { low: 'No purchase of late', high: 'Active of late', missing: 'Activity unknown' },
  purchase_trend: {
    low: 'Buys no more than before',
    high: 'Buys more than before',
    missing: 'Silent for two windows',
  },
  season_purchases: {
    low: 'Did not buy at this time last year',
    high: 'Bought at this time last year',
    missing: 'No customer a year ago',
  },
  weekend_share: { low: 'Buys on weekdays', high: 'Buys at weekends', missing: 'Weekdays unknown' },
  season: { low: 'Season', high: 'Season', missing: 'Season unknown' },
  spend: { low: 'Has spent little', high: 'Has spent much', missing: 'Spend unknown' },
  average_order: { low: 'Small orders', high: 'Large orders', missing: 'Orders without an amount' },
  last_order_ratio: {
    low: 'Last order no larger than usual',
    high: 'Last order larger than usual',
    missing: 'Last order without an amount',
  },
  spend_trend: {
    low: 'Spends no more than before',
    high: 'Spends more than before',
    missing: 'Nothing spent for two windows',
  },
  refund_share: { low: 'No refunds', high: 'Refunds', missing: 'Refunds unknown' },
  units_per_purchase: { low: 'Few units at a time', high: 'Many units at a time', missing: 'Units unknown' },
  average_price: { low: 'Buys at low prices', high: 'Buys at high prices', missing: 'Prices unknown' },
  last_price_ratio: {
    low: 'Last price no higher than usual',
    high: 'Last price higher than usual',
    missing: 'Last price unknown',
  },
  promotion_share: { low: 'Never on promotion', high: 'Buys on promotion', missing: 'Promotions unknown' },
  last_promotion: {
    low: 'Last purchase without promotion',
    high: 'Last purchase on promotion',
    missing: 'Last promotion unknown',
  },
  products: { low: 'Few different products', high: 'Many different products', missing: 'Products unknown' },
  top_product_share: {
    low: 'No favourite product',
    high: 'Mostly one product',
    missing: 'Favourite product unknown',
  },
  categories: { low: 'Few categories', high: 'Many categories', missing: 'Categories unknown' },
  last_category: {
    low: 'Category of the last purchase',
    high: 'Category of the last purchase',
    missing: 'Last category unknown',
  },
  channels: { low: 'Few channels', high: 'Many channels', missing: 'Channels unknown' },
  last_channel: {
    low: 'Channel of the last purchase',
    high: 'Channel of the last purchase',
    missing: 'Last channel unknown',
  },
};
