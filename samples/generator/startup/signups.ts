import { LAST_DAY, dayOf } from '../calendar';
import type { Random } from '../random';
import type { AdChannel, Segment } from './market';

/** Somebody who began a trial. Days are counted from 1970-01-01; undefined where it did not come to that. */
export interface Signup {
  segment: Segment;
  channel: AdChannel;
  isGuided: boolean;
  /** What a guided onboarding cost, in EUR. */
  onboardingCost: number;
  signedUpOn: number;
  activatedOn: number | undefined;
  paidOn: number | undefined;
  cancelledOn: number | undefined;
  /** Days with work in the product, of the first fourteen. */
  activeDays: number;
  /** Colleagues invited in the trial. */
  invited: number;
  /** In EUR, once paying; 0 for the others. */
  monthlyRevenue: number;
}

/** From here on every second signup, drawn by lot, is guided by a person. */
const TEST_BEGINS = dayOf(2025, 1, 1);
const TRIAL_DAYS = 14;
const DAYS_PER_MONTH = 30;

export function drawSignup(random: Random, segment: Segment, channel: AdChannel, signedUpOn: number): Signup {
  const interest = random.normal();
  const isGuided = signedUpOn >= TEST_BEGINS && random.chance(0.5);
  const activeDays = drawActiveDays(random, interest);
  const invited = activeDays === 0 ? 0 : drawInvited(random, segment, interest);
  const odds = segment.fit + channel.quality + interest + (isGuided ? segment.guided : 0);
  const pays = activeDays > 0 && random.chance(1 / (1 + Math.exp(-odds)));
  const paidOn = signedUpOn + TRIAL_DAYS + random.integer(6);
  const isPaying = pays && paidOn <= LAST_DAY;
  return {
    segment,
    channel,
    isGuided,
    onboardingCost: isGuided ? 28 + random.integer(15) : 0,
    signedUpOn,
    activatedOn: activeDays > 0 ? Math.min(signedUpOn + random.integer(4), LAST_DAY) : undefined,
    paidOn: isPaying ? paidOn : undefined,
    cancelledOn: isPaying ? drawEnd(random, segment, interest, paidOn) : undefined,
    activeDays,
    invited,
    monthlyRevenue: isPaying ? segment.price * seats(random, invited) : 0,
  };
}

function drawActiveDays(random: Random, interest: number): number {
  const share = 1 / (1 + Math.exp(1 - 1.1 * interest));
  let days = 0;
  for (let day = 0; day < TRIAL_DAYS; day++) if (random.chance(share)) days++;
  return days;
}

/** One-person businesses have hardly anybody to invite. */
function drawInvited(random: Random, segment: Segment, interest: number): number {
  const mean = (segment.price < 30 ? 0.25 : 1.3) * Math.exp(0.6 * interest);
  let invited = 0;
  while (invited < 12 && random.chance(mean / (1 + mean))) invited++;
  return invited;
}

/** One group of seats for every four colleagues. */
function seats(random: Random, invited: number): number {
  return 1 + Math.floor(invited / 4) + (random.chance(0.15) ? 1 : 0);
}

/** Contracts are monthly. Some leave at once and some never; whoever worked with it in the trial stays longer. */
function drawEnd(random: Random, segment: Segment, interest: number, paidOn: number): number | undefined {
  const churn = segment.churn * Math.exp(1.3 * random.normal() - 0.3 * interest);
  let end = paidOn;
  do end += DAYS_PER_MONTH;
  while (end <= LAST_DAY && !random.chance(churn));
  return end <= LAST_DAY ? end : undefined;
}
