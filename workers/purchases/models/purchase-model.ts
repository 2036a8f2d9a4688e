import type { Random } from '../../kernels/random';

export type ModelId = 'bg-nbd' | 'mbg-nbd' | 'pareto-nbd' | 'bg-bb';

/** What the models see of customers, one entry each. In `bg-bb`, whole numbers of opportunities to buy. */
export interface History {
  /** Repeat purchases. */
  frequency: Float64Array;
  /** From the first to the last purchase, and to the end of observation, in one unit. */
  recency: Float64Array;
  age: Float64Array;
}

export interface Horizon {
  /** Periods, in the unit of the ages. */
  periods: number;
  /** Discount factor of one period. */
  factor: number;
}

/** What active customers are expected to buy, by customer. */
export interface ExpectedPurchases {
  /** Over the whole horizon. */
  total: Float64Array;
  /** The same, each period's share discounted from the period's end. */
  discounted: Float64Array;
}

/** A distribution over customers: of a rate per unit of time or of a chance. */
export interface Spread {
  of: 'rate' | 'leaving-rate' | 'leaving-chance' | 'chance';
  /** Gamma(shape, rate) of a rate, Beta(shape, rate) of a chance. */
  shape: number;
  rate: number;
}

/** A model of purchases with its parameters: what it says of customers. */
export interface Predictor {
  model: ModelId;
  params: Readonly<Record<string, number>>;
  /** P(alive) of every customer. */
  alive(history: History): Float64Array;
  /** Expected purchases in a time from the end of observation, of customers who are active then. */
  within(history: History, time: number): Float64Array;
  /** The same over a horizon, plain and discounted. */
  over(history: History, horizon: Horizon): ExpectedPurchases;
  /**
   * DERT: without end, discounted. Continuously at the rate per unit of time in the continuous models (Fader, Hardie and
   * Lee 2005), period by period in `bg-bb`.
   * @param rate above zero
   */
  endless(history: History, rate: number): Float64Array;
  /** Expected repeat purchases of a new customer up to each of some times. */
  fromStart(times: Float64Array): Float64Array;
  /** P(X(t) = x) for x = 0 … n − 1 of a new customer. */
  probabilities(time: number, n: number): Float64Array;
  /** Repeat purchases and recency of a random customer who is watched for so long. */
  draw(random: Random, age: number): [frequency: number, recency: number];
  spreads: Spread[];
}

/** A model at its greatest likelihood. */
export interface PurchaseFit {
  predictor: Predictor;
  logLikelihood: number;
  customers: number;
  converged: boolean;
  /** Of the parameters, by the delta method; missing where the likelihood is flat. Takes a few evaluations. */
  standardErrors(): Record<string, number> | undefined;
}
