import { LAST_DAY, seasonAt, weekday } from '../calendar';
import { Random } from '../random';
import { MEDIA, type MediaChannel } from './channels';

/** A channel in a week. */
export interface ChannelWeek {
  channel: MediaChannel;
  /** The Monday, in days since 1970-01-01. */
  week: number;
  /** Whole EUR. */
  spend: number;
  impressions: number;
  clicks: number;
  orders: number;
  revenue: number;
}

/** Somewhat more than two years of weeks, so that the year can be told from the spend. */
const WEEKS = 117;
const FIRST_WEEK = LAST_DAY - weekday(LAST_DAY) - 7 * WEEKS;
const SEASON = [0.95, 0.92, 0.95, 0.98, 0.97, 0.9, 0.84, 0.86, 0.98, 1.05, 1.3, 1.35];
/** Standard deviation of a week's revenue in EUR. */
const NOISE = 1100;
const MEAN_ORDER = 61;

/** All weeks of all channels, week by week. The same seed gives the same rows. */
export function generateChannelWeeks(seed: number): ChannelWeek[] {
  const random = new Random(seed);
  const courses = MEDIA.map((channel) => weeksOf(random, channel));
  return Array.from({ length: WEEKS }, (_, week) => courses.map((course) => course[week]!)).flat();
}

function weeksOf(random: Random, channel: MediaChannel): ChannelWeek[] {
  let working = channel.spend;
  return spendLevels(random, channel).map((level, index) => {
    const week = FIRST_WEEK + 7 * index;
    const spend = Math.round(channel.spend * level);
    working = (1 - channel.carry) * spend + channel.carry * working;
    const expected = channel.base * seasonAt(SEASON, week + 3) + broughtBy(channel, working);
    const revenue = Math.max(0, Math.round(expected + NOISE * random.normal()));
    const orders = Math.round((revenue / MEAN_ORDER) * Math.exp(0.05 * random.normal()));
    const clicks = Math.round((orders / channel.buys) * Math.exp(0.08 * random.normal()));
    const impressions = Math.round((clicks / channel.clicks) * Math.exp(0.06 * random.normal()));
    return { channel, week, spend, impressions, clicks, orders, revenue };
  });
}

/** Revenue of a week in which so much spend is at work. */
export function broughtBy({ height, scale, slope }: MediaChannel, working: number): number {
  return slope * working + height * (1 - Math.exp(-working / scale));
}

/** Shares of the mean spend that hold for two to five weeks, at times nothing; what is posted goes out every few weeks only. */
function spendLevels(random: Random, { isVaried, every }: MediaChannel): number[] {
  const levels: number[] = [];
  while (levels.length < WEEKS) {
    const level = !isVaried ? 1 : random.chance(0.1) ? 0 : 0.2 + 1.8 * random.uniform();
    for (let left = every > 1 ? 1 : 2 + random.integer(4); left > 0; left--) levels.push(level);
  }
  return levels
    .slice(0, WEEKS)
    .map((level, week) => (every === 1 ? level : week % every === 0 ? every * level : 0));
}
