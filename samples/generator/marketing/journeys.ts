import { LAST_DAY, SECONDS_PER_DAY } from '../calendar';
import { Random } from '../random';
import { MEDIA, type MediaChannel } from './channels';

/** One contact of a customer with a channel. */
export interface Touchpoint {
  customer: string;
  /** Seconds since 1970-01-01. */
  time: number;
  channel: MediaChannel;
  isConverted: boolean;
  /** EUR, where it converted. */
  value: number | undefined;
}

const CUSTOMERS = 2400;
const DAYS = 91;
/** Log-odds of a purchase of a journey without any help; banners, which help nobody, are shown to those who are about to buy. */
const ODDS = -2.1;

/** Journeys of the last quarter, in the order of time. The same seed gives the same rows. */
export function generateTouchpoints(seed: number): Touchpoint[] {
  const random = new Random(seed);
  const touches = Array.from({ length: CUSTOMERS }, (_, index) =>
    journeyOf(random, `C${String(20001 + index)}`),
  ).flat();
  return touches.sort((a, b) => a.time - b.time || (a.customer < b.customer ? -1 : 1));
}

function journeyOf(random: Random, customer: string): Touchpoint[] {
  const length = 1 + Math.min(5, Math.floor(random.exponential(0.62)));
  const channels = [
    draw(random, 'first'),
    ...Array.from({ length: length - 1 }, (_, i) => draw(random, i === length - 2 ? 'last' : 'later')),
  ];
  const odds = channels.reduce((sum, { journey }) => sum + journey.odds, ODDS);
  const isConverted = random.chance(1 / (1 + Math.exp(-odds)));
  let time = (LAST_DAY - DAYS + 80 * random.uniform()) * SECONDS_PER_DAY;
  const rows = channels.map((channel): Touchpoint => {
    const row = { customer, time: Math.round(time), channel, isConverted: false, value: undefined };
    time += random.exponential(0.55) * SECONDS_PER_DAY;
    return row;
  });
  const seen = rows.filter((row) => row.time < (LAST_DAY + 1) * SECONDS_PER_DAY);
  const last = seen.at(-1);
  if (last && seen.length === rows.length && isConverted) {
    last.isConverted = true;
    last.value = Math.round(100 * (18 + random.gamma(2.2, 24))) / 100;
  }
  return seen;
}

function draw(random: Random, place: 'first' | 'later' | 'last'): MediaChannel {
  return MEDIA[random.weighted(MEDIA.map(({ journey }) => journey[place]))] ?? MEDIA[0];
}
