import { LAST_DAY, dayOf } from '../calendar';
import { Random } from '../random';
import { AD_CHANNELS, type AdChannel, SEGMENTS, type Segment } from './market';
import { type Signup, drawSignup } from './signups';

/** What was spent for one segment through one channel in a month. */
export interface AdSpend {
  month: number;
  segment: Segment;
  channel: AdChannel;
  /** Whole EUR. */
  cost: number;
}

export interface Startup {
  spend: AdSpend[];
  signups: Signup[];
}

const FIRST_YEAR = 2024;
const MONTHS = 24;

/** Two years of a start-up that sells planning software by the month: what was spent, and who came. */
export function generateStartup(seed: number): Startup {
  const random = new Random(seed);
  const spend: AdSpend[] = [];
  const signups: Signup[] = [];
  for (let month = 0; month < MONTHS; month++) {
    const [begin, end] = [firstOf(month), firstOf(month + 1)];
    for (const segment of SEGMENTS) {
      AD_CHANNELS.forEach((channel, at) => {
        // A little more each month, up and down by a fifth.
        const plan = (segment.spend[at] ?? 0) * (1 + 0.02 * month) * Math.exp(0.2 * random.normal());
        if (plan === 0) return;
        const cost = Math.round(plan);
        spend.push({ month: begin, segment, channel, cost });
        for (const day of drawDays(random, cost / (channel.cost * segment.cost), begin, end)) {
          signups.push(drawSignup(random, segment, channel, day));
        }
      });
    }
  }
  signups.sort((a, b) => a.signedUpOn - b.signedUpOn);
  return { spend, signups };
}

function firstOf(month: number): number {
  return month === MONTHS ? LAST_DAY + 1 : dayOf(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 1);
}

/** Days of a Poisson process with `expected` events from `begin` until `end`. */
function drawDays(random: Random, expected: number, begin: number, end: number): number[] {
  const days: number[] = [];
  const rate = expected / (end - begin);
  for (let time = begin + random.exponential(rate); time < end; time += random.exponential(rate)) {
    days.push(Math.floor(time));
  }
  return days;
}
