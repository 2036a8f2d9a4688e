import type { Language } from '../../../workers/contract/message';
import { isoDate } from '../calendar';
import { type SampleColumn, csvOf } from '../sample-table';
import type { Signup } from './signups';
import type { AdSpend } from './startup';
import { startupName } from './startup-chinese';

type Numbered = Signup & { number: number };

const SIGNUP_COLUMNS: readonly SampleColumn<Numbered>[] = [
  { name: 'signup_id', text: ({ number }) => `S${String(number).padStart(4, '0')}` },
  { name: 'segment', text: ({ segment }, language) => startupName(language, segment.name) },
  { name: 'channel', text: ({ channel }, language) => startupName(language, channel.name) },
  { name: 'approach', text: ({ isGuided }, language) => approachIn(language, isGuided) },
  { name: 'onboarding_cost', text: ({ onboardingCost }) => String(onboardingCost) },
  { name: 'signed_up_on', text: ({ signedUpOn }) => isoDate(signedUpOn) },
  { name: 'activated_on', text: ({ activatedOn }) => dateOrNothing(activatedOn) },
  { name: 'paid_on', text: ({ paidOn }) => dateOrNothing(paidOn) },
  { name: 'cancelled_on', text: ({ cancelledOn }) => dateOrNothing(cancelledOn) },
  { name: 'active_days', text: ({ activeDays }) => String(activeDays) },
  { name: 'invited', text: ({ invited }) => String(invited) },
  { name: 'monthly_revenue', text: ({ monthlyRevenue }) => String(monthlyRevenue) },
];

const SPEND_COLUMNS: readonly SampleColumn<AdSpend>[] = [
  { name: 'month', text: ({ month }) => isoDate(month) },
  { name: 'segment', text: ({ segment }, language) => startupName(language, segment.name) },
  { name: 'channel', text: ({ channel }, language) => startupName(language, channel.name) },
  { name: 'owner', text: ({ channel }, language) => startupName(language, channel.owner) },
  { name: 'cost', text: ({ cost }) => `${cost}.00` },
];

/** Signups as CSV, numbered as they came. */
export function signupsCsv(signups: readonly Signup[], language: Language): string {
  const numbered = signups.map((signup, index) => ({ ...signup, number: index + 1 }));
  return csvOf(SIGNUP_COLUMNS, numbered, language);
}

/** Spend by month, segment and channel as CSV. */
export function adSpendCsv(spend: readonly AdSpend[], language: Language): string {
  return csvOf(SPEND_COLUMNS, spend, language);
}

function approachIn(language: Language, isGuided: boolean): string {
  return startupName(language, isGuided ? 'Guided' : 'Self-service');
}

function dateOrNothing(day: number | undefined): string {
  return day === undefined ? '' : isoDate(day);
}
