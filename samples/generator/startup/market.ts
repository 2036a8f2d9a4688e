/** Whom the start-up sells to. */
export interface Segment {
  name: string;
  /** Monthly price of a seat group, in EUR. */
  price: number;
  /** Log-odds of paying after the trial. */
  fit: number;
  /** Share of customers in the middle that cancels in a month. */
  churn: number;
  /** What a signup costs against the channel's mean. */
  cost: number;
  /** How a guided onboarding shifts the log-odds of paying. */
  guided: number;
  /** Monthly spend at the start, by channel, in EUR. */
  spend: readonly number[];
}

export interface AdChannel {
  name: string;
  /** What a signup costs, in EUR. */
  cost: number;
  /** Shift of the log-odds of paying. */
  quality: number;
  /** Who spends its money. */
  owner: string;
}

export const AD_CHANNELS: readonly AdChannel[] = [
  { name: 'search ads', cost: 130, quality: 0.2, owner: 'Mia Torres' },
  { name: 'social ads', cost: 80, quality: -0.45, owner: 'Mia Torres' },
  { name: 'content', cost: 48, quality: 0.1, owner: 'Ben Okafor' },
  { name: 'partners', cost: 105, quality: 0.55, owner: 'Lea Hofmann' },
  { name: 'outbound', cost: 310, quality: 0.25, owner: 'Lea Hofmann' },
];

/** Most of the money chases freelancers, who pay little and leave soon; agencies are neglected. Spend follows AD_CHANNELS. */
export const SEGMENTS: readonly Segment[] = [
  {
    name: 'Freelancers',
    price: 19,
    fit: -1.3,
    churn: 0.08,
    cost: 0.7,
    guided: 0.05,
    spend: [1140, 1800, 480, 150, 0],
  },
  {
    name: 'Agencies',
    price: 89,
    fit: -1.25,
    churn: 0.028,
    cost: 1.2,
    guided: 0.95,
    spend: [840, 420, 330, 420, 840],
  },
  {
    name: 'Online shops',
    price: 49,
    fit: -1.55,
    churn: 0.045,
    cost: 1,
    guided: 0.4,
    spend: [1500, 1140, 420, 330, 330],
  },
  {
    name: 'Mid-sized firms',
    price: 240,
    fit: -2.2,
    churn: 0.024,
    cost: 2.2,
    guided: 1.15,
    spend: [840, 480, 240, 420, 2970],
  },
];
