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

/** Three whole years of weeks. */
const WEEKS = 156;
const FIRST_WEEK = LAST_DAY - weekday(LAST_DAY) - 7 * WEEKS;
const SEASON = [0.95, 0.92, 0.95, 0.98, 0.97, 0.9, 0.84, 0.86, 0.98, 1.05, 1.3, 1.35];
/** Standard deviation of a week's revenue in EUR. */
const NOISE = 1100;
const MEAN_ORDER = 61;

/** All weeks of all channels, week by week. The same seed gives the same rows. */
export function generateChannelWeeks(seed: number): ChannelWeek[] {
  const random = new Random(seed);
  const courses = MEDIA.map((channel) => weeksOf(random, channel));
  return Array.from({ length: WEEKS }, (_, week) =>
    courses.flatMap((course) => course.filter((each) => each.week === FIRST_WEEK + 7 * week)),
  ).flat();
}

function weeksOf(random: Random, channel: MediaChannel): ChannelWeek[] {
  const weeks = channel.began ?? WEEKS;
  const levels = spendLevels(random, channel, weeks);
  let working = channel.spend;
  return levels.map((level, index) => {
    const week = FIRST_WEEK + 7 * (WEEKS - weeks + index);
    const spend = Math.round(channel.spend * level);
    working = (1 - channel.carry) * spend + channel.carry * working;
    const expected = channel.base * seasonAt(SEASON, week + 3) + broughtBy(channel, working);
    const revenue = Math.max(0, Math.round(expected + NOISE * random.normal()));
    const clicks = Math.round((spend / channel.click) * Math.exp(0.06 * random.normal()));
    return {
      channel,
      week,
      spend,
      impressions: Math.round((1000 * spend * Math.exp(0.05 * random.normal())) / channel.thousand),
      clicks,
      orders: Math.round((revenue / MEAN_ORDER) * Math.exp(0.05 * random.normal())),
      revenue,
    };
  });
}

/** Revenue of a week in which so much spend is at work. */
export function broughtBy({ height, scale, slope }: MediaChannel, working: number): number {
  return slope * working + height * (1 - Math.exp(-working / scale));
}

/** Shares of the mean spend that hold for two to five weeks; what is posted goes out every few weeks only. */
function spendLevels(random: Random, { isVaried, every }: MediaChannel, weeks: number): number[] {
  const levels: number[] = [];
  while (levels.length < weeks) {
    const level = isVaried ? 0.3 + 1.5 * random.uniform() : 1;
    for (let left = every > 1 ? 1 : 2 + random.integer(4); left > 0; left--) levels.push(level);
  }
  return levels
    .slice(0, weeks)
    .map((level, week) => (every === 1 ? level : week % every === 0 ? every * level : 0));
}
