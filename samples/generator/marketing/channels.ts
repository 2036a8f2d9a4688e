import type { Language } from '../../../workers/contract/message';

export type Named = Record<Language, string>;

/** How a channel's weekly revenue follows what is spent on it. */
export interface MediaChannel {
  name: Named;
  /** Mean spend of a week in EUR. */
  spend: number;
  /** Whether the spend was ever varied. */
  isVaried: boolean;
  /** Spend in one week of so many, for what is printed and posted; 1 for every week. */
  every: number;
  /** Revenue of a week that comes without any spend, but is counted for the channel. */
  base: number;
  /** The most that spend can bring in a week; 0: it brings nothing. */
  height: number;
  /** Spend of a week at which 63% of that is reached; Infinity: a straight line of `slope`. */
  scale: number;
  /** Revenue of one unit of spend, on a straight line. */
  slope: number;
  /** Share of a week's effect that comes in later weeks. */
  carry: number;
  /** Share of visits that end in an order, and of impressions that are clicked. */
  buys: number;
  clicks: number;
  /** Weight as the first, as a further and as the last touch of a journey, and how it moves the odds of a purchase. */
  journey: { first: number; later: number; last: number; odds: number };
}

type Response = Pick<MediaChannel, 'height' | 'scale' | 'slope' | 'carry'>;

const saturating = (height: number, scale: number, carry: number): Response => ({
  height,
  scale,
  slope: 0,
  carry,
});
const straight = (slope: number): Response => ({ height: 0, scale: Infinity, slope, carry: 0 });
const nothing = straight(0);

/** Search is bought far beyond what it brings, video hardly at all, and the banners that follow everyone bring nobody. */
export const MEDIA: readonly [MediaChannel, ...MediaChannel[]] = [
  {
    name: { en: 'Paid search', zh: '搜索广告' },
    ...{ spend: 6000, isVaried: true, every: 1, base: 9000, buys: 0.042, clicks: 0.031 },
    ...saturating(26000, 3000, 0.1),
    journey: { first: 0.16, later: 0.2, last: 0.3, odds: 0.35 },
  },
  {
    name: { en: 'Social ads', zh: '社交广告' },
    ...{ spend: 4500, isVaried: true, every: 1, base: 5000, buys: 0.019, clicks: 0.011 },
    ...saturating(32000, 6500, 0.3),
    journey: { first: 0.3, later: 0.16, last: 0.08, odds: 0.3 },
  },
  {
    name: { en: 'Video', zh: '视频广告' },
    ...{ spend: 2000, isVaried: true, every: 1, base: 2500, buys: 0.016, clicks: 0.004 },
    ...saturating(42000, 8500, 0.5),
    journey: { first: 0.22, later: 0.08, last: 0.03, odds: 0.55 },
  },
  {
    name: { en: 'Banners', zh: '横幅广告' },
    ...{ spend: 2500, isVaried: true, every: 1, base: 9500, buys: 0.024, clicks: 0.0021 },
    ...nothing,
    journey: { first: 0.04, later: 0.24, last: 0.22, odds: 0 },
  },
  {
    name: { en: 'Newsletter', zh: '邮件简报' },
    ...{ spend: 600, isVaried: false, every: 1, base: 12500, buys: 0.051, clicks: 0.026 },
    ...nothing,
    journey: { first: 0.02, later: 0.2, last: 0.26, odds: 0.3 },
  },
  {
    name: { en: 'Affiliates', zh: '联盟推广' },
    ...{ spend: 1800, isVaried: true, every: 1, base: 800, buys: 0.034, clicks: 0.017 },
    ...straight(4.2),
    journey: { first: 0.08, later: 0.08, last: 0.1, odds: 0.2 },
  },
  {
    name: { en: 'Catalogue', zh: '邮寄画册' },
    ...{ spend: 1700, isVaried: true, every: 4, base: 3000, buys: 0.061, clicks: 0.12 },
    ...saturating(38000, 5200, 0.6),
    journey: { first: 0.14, later: 0.04, last: 0.01, odds: 0.5 },
  },
  {
    name: { en: 'Podcast', zh: '播客口播' },
    ...{ spend: 900, isVaried: true, every: 1, base: 600, buys: 0.028, clicks: 0.008 },
    ...saturating(9000, 700, 0.3),
    journey: { first: 0.04, later: 0, last: 0, odds: 0.4 },
  },
];
