import type { AnalysisRequest } from '../../contract/analysis';
import type { Format } from '../../contract/manifest';
import { optionalBinding } from '../../analyses/binding';

/** What is known of a customer at a cut-off: an aggregate over the purchases up to it. */
export interface PurchaseFeature {
  name: string;
  kind: 'number' | 'category';
  /** How a value of it is written. */
  format: Format;
  /** Over the rows of `purchases` up to `cutoff`, with `days` of the window beside them; of `items` where it says so. */
  sql: string;
  /** The aggregate is over products: rows with the count of each. */
  of?: 'items';
  /** It has a long tail: models see its logarithm. */
  isSkewed: boolean;
}

const YEAR = 365;
const last = (column: string): string => `arg_max(${column}, day)`;
/** Purchases in the stretch of as many days as the window has, so many windows before the cut-off. */
const inStretch = (ago: number): string =>
  `day > cutoff - ${ago + 1} * days AND day <= cutoff - ${ago} * days`;
/** From −1 (none of late) through 0 (as before) to 1 (only of late). */
const trend = (measure: string): string => {
  const [late, early] = [0, 1].map((ago) => `coalesce(${measure} FILTER (WHERE ${inStretch(ago)}), 0)`) as [
    string,
    string,
  ];
  return `(${late} - ${early}) / nullif(${late} + ${early}, 0)`;
};
const SHARES = ['percent'];
const TRENDS = ['purchase_trend', 'spend_trend'];
const number = (name: string, format: Format, sql: string): PurchaseFeature => ({
  name,
  kind: 'number',
  format,
  sql,
  isSkewed: !SHARES.includes(format) && !TRENDS.includes(name),
});
const category = (name: string, sql: string): PurchaseFeature => ({
  name,
  kind: 'category',
  format: 'text',
  sql,
  isSkewed: false,
});

const RHYTHM: PurchaseFeature[] = [
  number('recency', 'days', 'any_value(cutoff) - max(day)'),
  number('purchases', 'integer', 'count(*)'),
  number('tenure', 'days', 'any_value(cutoff) - min(day)'),
  number('interval', 'days', '(max(day) - min(day)) / nullif(count(*) - 1, 0)'),
  number('interval_sd', 'days', 'stddev_samp(gap)'),
  number(
    'lateness',
    'number',
    '(any_value(cutoff) - max(day)) * (count(*) - 1) / nullif(max(day) - min(day), 0)',
  ),
  number('recent_purchases', 'integer', `count(*) FILTER (WHERE ${inStretch(0)})`),
  number('purchase_trend', 'number', trend('count(*)')),
  number(
    'season_purchases',
    'integer',
    `CASE WHEN any_value(cutoff) - min(day) >= ${YEAR} THEN count(*) FILTER (WHERE day > cutoff - ${YEAR} AND day <= cutoff - ${YEAR} + days) END`,
  ),
  number(
    'weekend_share',
    'percent',
    `avg(CASE WHEN isodow(DATE '1970-01-01' + day) >= 6 THEN 1.0 ELSE 0.0 END)`,
  ),
];

const SPEND: PurchaseFeature[] = [
  number('spend', 'currency', 'sum(spend)'),
  number('average_order', 'currency', 'sum(spend) / sum(orders)'),
  number('last_order_ratio', 'number', `${last('spend / orders')} / (sum(spend) / sum(orders))`),
  number('spend_trend', 'number', trend('sum(spend)')),
  number('refund_share', 'percent', 'sum(refunds) / sum(line_count)'),
];
const UNITS = number('units_per_purchase', 'number', 'sum(units) / count(units)');
const PRICES: PurchaseFeature[] = [
  number('average_price', 'currency', 'sum(price_sum) / nullif(sum(prices), 0)'),
  number(
    'last_price_ratio',
    'number',
    `${last('price_sum / nullif(prices, 0)')} / nullif(sum(price_sum) / nullif(sum(prices), 0), 0)`,
  ),
];
const PROMOTIONS: PurchaseFeature[] = [
  number('promotion_share', 'percent', 'sum(promotions) / sum(line_count)'),
  number('last_promotion', 'percent', last('promotions / line_count')),
];
const PRODUCTS: PurchaseFeature[] = [
  { ...number('products', 'integer', 'count(*)'), of: 'items' },
  { ...number('top_product_share', 'percent', 'max(bought) / sum(bought)'), of: 'items' },
];
const CATEGORIES: PurchaseFeature[] = [
  number('categories', 'integer', 'count(DISTINCT category)'),
  category('last_category', last('category')),
];
const CHANNELS: PurchaseFeature[] = [
  number('channels', 'integer', 'count(DISTINCT channel)'),
  category('last_channel', last('channel')),
];
/** Of the window: it repeats only where cut-offs lie more than a year apart, and says nothing otherwise. */
export const SEASON = category(
  'season',
  `'quarter ' || quarter(DATE '1970-01-01' + any_value(cutoff + 1 + days // 2))`,
);

/** The features that the columns at hand allow, in the order of their importance to the trade. */
export function featuresOf(request: AnalysisRequest): PurchaseFeature[] {
  const has = (role: string): boolean => optionalBinding(request, role) !== undefined;
  return [
    ...RHYTHM,
    SEASON,
    ...(has('amount') ? SPEND : []),
    ...(has('quantity') ? [UNITS] : []),
    ...(has('price') || (has('amount') && has('quantity')) ? PRICES : []),
    ...(has('promotion') ? PROMOTIONS : []),
    ...(has('product') ? PRODUCTS : []),
    ...(has('category') ? CATEGORIES : []),
    ...(has('channel') ? CHANNELS : []),
  ];
}
