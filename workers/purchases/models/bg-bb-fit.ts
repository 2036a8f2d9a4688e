import { drawBeta } from '../../kernels/draw-beta';
import { gauss2F1 } from '../../kernels/gauss-2f1';
import { logBeta } from '../../kernels/log-beta';
import {
  type BgBbData,
  type BgBbParams,
  bgBbData,
  bgBbLogLikelihood,
  bgBbTables,
  logBgBb,
  logStayed,
} from './bg-bb-likelihood';
import { type Likelihood, TWO_PAIRS, maximise } from './maximise';
import type { History, Predictor, PurchaseFit } from './purchase-model';
import { standardErrors } from './standard-errors';

/** Populations that buy and leave often and seldom, more and less alike. */
const STARTS = [
  [1, 1, 0.5, 3],
  [0.5, 2, 0.3, 3],
  [2, 5, 1, 8],
  [1, 8, 1, 20],
];

/** Maximum likelihood in the logarithms of the parameters, from several starts or from the one given. */
export function fitBgBb(history: History, from?: BgBbParams): PurchaseFit {
  const data = bgBbData(history);
  const all = likelihood(data);
  const starts = from ? [[from.alpha, from.beta, from.gamma, from.delta]] : STARTS;
  const { logs, logLikelihood, converged } = maximise(all, all, starts, TWO_PAIRS);
  const params = fromLogs(logs);
  return {
    predictor: bgBbPredictor(params),
    logLikelihood,
    customers: data.customers,
    converged,
    standardErrors: () => standardErrors(all, params),
  };
}

function likelihood(data: BgBbData): Likelihood {
  return {
    customers: data.customers,
    at: (logs, gradient) => bgBbLogLikelihood(data, fromLogs(logs), gradient),
  };
}

function fromLogs(logs: Float64Array): BgBbParams {
  const [alpha, beta, gamma, delta] = logs.map(Math.exp) as unknown as [number, number, number, number];
  return { alpha, beta, gamma, delta };
}

/**
 * What BG/BB says of customers (Fader, Hardie and Shang 2010, eq. 7, 9, 11 and 14). Alive is a customer who will be there
 * at the next opportunity, as in the paper. A horizon of broken length counts its whole opportunities.
 */
export function bgBbPredictor(params: BgBbParams): Predictor {
  const { alpha, beta, gamma, delta } = params;
  const total = gamma + delta;
  /** The chance that a customer who is still there after n opportunities is there at the next one. */
  const staysOn = (n: number): number => (delta + n) / (total + n);
  const chanceOf = ({ frequency, age }: History, row: number): number =>
    (alpha + frequency[row]!) / (alpha + beta + age[row]!);
  /** Σ over the next k opportunities of the chance to be there, given to be there at the first of them, discounted. */
  const there = (n: number, periods: number, factor: number): number => {
    let [sum, weight] = [0, factor];
    for (let k = 1; k <= periods; k++) {
      sum += weight;
      weight *= factor * staysOn(n + k);
    }
    return sum;
  };
  const byAge = (of: (n: number) => number): ((n: number) => number) => {
    const known = new Map<number, number>();
    return (n) => {
      const found = known.get(n) ?? of(n);
      known.set(n, found);
      return found;
    };
  };
  const purchases = (history: History, periods: number, factor: number): Float64Array => {
    const sum = byAge((n) => there(n, Math.floor(periods), factor));
    return history.age.map((n, row) => chanceOf(history, row) * sum(n));
  };
  return {
    model: 'bg-bb',
    params,
    alive({ frequency, recency, age }) {
      const tables = bgBbTables(
        params,
        age.reduce((most, n) => Math.max(most, n), 0),
      );
      const logGamma = Math.log(gamma);
      return frequency.map((x, row) => {
        const n = age[row]!;
        const all = logBgBb(tables, logGamma, x, recency[row]!, n);
        return staysOn(n) * Math.exp(logStayed(tables, x, n) - all);
      });
    },
    within: (history, time) => purchases(history, time, 1),
    over: (history, { periods, factor }) => ({
      total: purchases(history, periods, 1),
      discounted: purchases(history, periods, factor),
    }),
    endless(history, rate) {
      const factor = Math.exp(-rate);
      const sum = byAge((n) => factor * gauss2F1(1, delta + n + 1, total + n + 1, factor));
      return history.age.map((n, row) => chanceOf(history, row) * sum(n));
    },
    fromStart: (times) =>
      times.map((time) => (alpha / (alpha + beta)) * staysOn(0) * there(0, Math.floor(time), 1)),
    probabilities(time, n) {
      const seen = Math.floor(time);
      const out = new Float64Array(n);
      // Of a customer who is there for so many opportunities: beta-binomial.
      let stays = 1;
      for (let last = 0; last <= seen; last++) {
        const share = last < seen ? stays * (1 - staysOn(last)) : stays;
        for (let x = 0; x < Math.min(n, last + 1); x++) out[x]! += share * betaBinomial(alpha, beta, x, last);
        stays *= staysOn(last);
      }
      return out;
    },
    draw(random, age) {
      const buys = drawBeta(random, alpha, beta);
      const leaves = drawBeta(random, gamma, delta);
      let [frequency, recency] = [0, 0];
      for (let k = 1; k <= age && random.uniform() >= leaves; k++) {
        if (random.uniform() >= buys) continue;
        frequency++;
        recency = k;
      }
      return [frequency, recency];
    },
    spreads: [
      { of: 'chance', shape: alpha, rate: beta },
      { of: 'leaving-chance', shape: gamma, rate: delta },
    ],
  };
}

function betaBinomial(alpha: number, beta: number, x: number, n: number): number {
  const choose = -Math.log(n + 1) - logBeta(x + 1, n - x + 1);
  return Math.exp(choose + logBeta(alpha + x, beta + n - x) - logBeta(alpha, beta));
}
