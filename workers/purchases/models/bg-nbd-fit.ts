import { drawBeta } from '../../kernels/draw-beta';
import { drawExponential } from '../../kernels/draw-exponential';
import { drawGamma } from '../../kernels/draw-gamma';
import { activePurchases } from './active-purchases';
import { probabilityAlive } from './bg-nbd-alive';
import {
  type BgNbdData,
  type BgNbdParams,
  type Shift,
  bgNbdData,
  bgNbdLogLikelihood,
} from './bg-nbd-likelihood';
import { endlessPurchases, expectedPurchases, purchasesWithin } from './expected-purchases';
import { type Likelihood, TWO_PAIRS, maximise } from './maximise';
import type { History, Predictor, PurchaseFit } from './purchase-model';
import { purchaseProbabilities } from './purchase-probabilities';
import { standardErrors } from './standard-errors';

/** Starts are tried on no more distinct customers than these; the best one is then followed on all. */
const SCOUTED = 2000;

export interface BgNbdFit extends PurchaseFit {
  params: BgNbdParams;
}

/**
 * Maximum likelihood in the logarithms of the parameters, from several starts or from the one given. Somebody must have
 * come back. With a shift of 1 it is MBG/NBD that is fitted.
 */
export function fitBgNbd(history: History, shift: Shift = 0, from?: BgNbdParams): BgNbdFit {
  const data = bgNbdData(history.frequency, history.recency, history.age);
  const every = Math.ceil(data.counts.length / SCOUTED);
  const all = likelihood(data, shift);
  const few = every === 1 || from ? all : likelihood(thinned(history, every), shift);
  const { logs, logLikelihood, converged } = maximise(
    all,
    few,
    from ? [inOrder(from)] : starts(data),
    TWO_PAIRS,
  );
  const [r, alpha, a, b] = logs.map(Math.exp) as unknown as [number, number, number, number];
  const params = { r, alpha, a, b };
  return {
    params,
    predictor: bgNbdPredictor(params, shift),
    logLikelihood,
    customers: data.customers,
    converged,
    standardErrors: () => standardErrors(all, params),
  };
}

function likelihood(data: BgNbdData, shift: Shift): Likelihood {
  return {
    customers: data.customers,
    at(logs, gradient) {
      const [r, alpha, a, b] = logs.map(Math.exp) as unknown as [number, number, number, number];
      return bgNbdLogLikelihood(data, { r, alpha, a, b }, gradient, shift);
    },
  };
}

function thinned({ frequency, recency, age }: History, every: number): BgNbdData {
  const thin = (column: Float64Array): Float64Array => column.filter((_, row) => row % every === 0);
  return bgNbdData(thin(frequency), thin(recency), thin(age));
}

function inOrder({ r, alpha, a, b }: BgNbdParams): number[] {
  return [r, alpha, a, b];
}

/** Rates that fit the mean frequency, with customers more or less alike in buying and in leaving. */
function starts({ customers, frequency, counts, times, age }: BgNbdData): number[][] {
  const sum = (of: (row: number) => number): number =>
    counts.reduce((total, n, row) => total + n * of(row), 0);
  const unit =
    sum((row) => times[age[row]!]!) /
    Math.max(
      1,
      sum((row) => frequency[row]!),
    );
  const mean = unit > 0 ? unit : 1 / customers;
  return [
    [0.5, 0.5 * mean, 0.8, 2.5],
    [1, mean, 0.1, 1],
    [3, 3 * mean, 2, 8],
    [0.2, 0.1 * mean, 2, 2],
  ];
}

/** What BG/NBD, or with a shift of 1 MBG/NBD, says of customers. */
export function bgNbdPredictor(params: BgNbdParams, shift: Shift): Predictor {
  const { r, alpha, a, b } = params;
  // Of customers who are active, both models say the same with b moved on.
  const moved = { ...params, b: b + shift };
  const newAlive = probabilityAlive(params, 0, 0, 0, shift);
  return {
    model: shift === 0 ? 'bg-nbd' : 'mbg-nbd',
    params,
    alive: ({ frequency, recency, age }) =>
      frequency.map((x, row) => probabilityAlive(params, x, recency[row]!, age[row]!, shift)),
    within: ({ frequency, age }, time) => purchasesWithin(moved, frequency, age, time),
    over: ({ frequency, age }, horizon) => expectedPurchases(moved, frequency, age, horizon),
    endless: ({ frequency, age }, rate) => endlessPurchases(moved, frequency, age, rate),
    fromStart(times) {
      const longest = times.reduce((most, time) => Math.max(most, time), 0);
      const purchases = activePurchases(moved, 0, alpha, longest);
      return times.map((time) => (time > 0 ? newAlive * purchases(time, alpha) : 0));
    },
    probabilities: (time, n) => purchaseProbabilities(params, time, n, shift),
    draw(random, age) {
      const rate = drawGamma(random, r, alpha);
      const dropout = drawBeta(random, a, b);
      let [frequency, recency] = [0, 0];
      if (shift === 1 && random.uniform() < dropout) return [0, 0];
      for (let time = drawExponential(random, rate); time < age; time += drawExponential(random, rate)) {
        frequency++;
        recency = time;
        if (random.uniform() < dropout) break;
      }
      return [frequency, recency];
    },
    spreads: [
      { of: 'rate', shape: r, rate: alpha },
      { of: 'leaving-chance', shape: a, rate: b },
    ],
  };
}
