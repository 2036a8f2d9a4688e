import { decayingPower } from '../../kernels/decaying-power';
import { drawExponential } from '../../kernels/draw-exponential';
import { drawGamma } from '../../kernels/draw-gamma';
import { discountedSum } from './discounted-sum';
import { type Likelihood, TWO_PAIRS, maximise } from './maximise';
import {
  type ParetoNbdData,
  type ParetoNbdParams,
  emptyPaths,
  paretoNbdData,
  paretoNbdLogLikelihood,
  paretoNbdPaths,
} from './pareto-nbd-likelihood';
import { paretoNbdProbabilities } from './pareto-nbd-probabilities';
import type { History, Predictor, PurchaseFit } from './purchase-model';
import { standardErrors } from './standard-errors';

/** Starts are tried on no more customers than these; the best one is then followed on all. */
const SCOUTED = 1000;

/** Maximum likelihood in the logarithms of the parameters, from several starts or from the one given. */
export function fitParetoNbd(history: History, from?: ParetoNbdParams): PurchaseFit {
  const data = paretoNbdData(history);
  const all = likelihood(data);
  const every = Math.ceil(data.counts.length / SCOUTED);
  const few = every === 1 || from ? all : likelihood(paretoNbdData(thinned(history, every)));
  const tries = from ? [[from.r, from.alpha, from.s, from.beta]] : starts(history);
  const { logs, logLikelihood, converged } = maximise(all, few, tries, TWO_PAIRS);
  const params = fromLogs(logs);
  return {
    predictor: paretoNbdPredictor(params),
    logLikelihood,
    customers: data.customers,
    converged,
    standardErrors: () => standardErrors(all, params),
  };
}

function likelihood(data: ParetoNbdData): Likelihood {
  return {
    customers: data.customers,
    at: (logs, gradient) => paretoNbdLogLikelihood(data, fromLogs(logs), gradient),
  };
}

function fromLogs(logs: Float64Array): ParetoNbdParams {
  const [r, alpha, s, beta] = logs.map(Math.exp) as unknown as [number, number, number, number];
  return { r, alpha, s, beta };
}

function thinned({ frequency, recency, age }: History, every: number): History {
  const thin = (column: Float64Array): Float64Array => column.filter((_, row) => row % every === 0);
  return { frequency: thin(frequency), recency: thin(recency), age: thin(age) };
}

/** Rates that fit the mean frequency, with lifetimes shorter and longer than what was seen. */
function starts({ frequency, age }: History): number[][] {
  const bought = frequency.reduce((sum, x) => sum + x, 0);
  const seen = age.reduce((sum, time) => sum + time, 0);
  const gap = seen / Math.max(1, bought);
  const mean = seen / age.length;
  return [
    [0.5, 0.4 * gap, 0.6, 0.4 * mean],
    [1, gap, 1, 3 * mean],
    [3, 2 * gap, 3, 2 * mean],
    [0.3, 0.1 * gap, 0.3, 0.1 * mean],
  ];
}

/** What Pareto/NBD says of customers. */
export function paretoNbdPredictor(params: ParetoNbdParams): Predictor {
  const { r, alpha, s, beta } = params;
  /** Purchases up to t of an active customer, over the purchase rate: a mean lifetime cut off at t. */
  const lifetime = (from: number, time: number): number => {
    const growth = Math.log1p(time / from);
    const power = 1 - s;
    return from * (Math.abs(power * growth) < 1e-12 ? growth : Math.expm1(power * growth) / power);
  };
  const rateOf = ({ frequency, age }: History, row: number): number =>
    (r + frequency[row]!) / (alpha + age[row]!);
  return {
    model: 'pareto-nbd',
    params,
    alive({ frequency, recency, age }) {
      const paths = emptyPaths();
      return frequency.map((x, row) => {
        paretoNbdPaths(params, x, recency[row]!, age[row]!, paths);
        return 1 / (1 + Math.exp(paths.gone - paths.alive));
      });
    },
    within: (history, time) =>
      history.age.map((age, row) => rateOf(history, row) * lifetime(beta + age, time)),
    over(history, { periods, factor }) {
      const { age } = history;
      const youngest = age.reduce((least, value) => Math.min(least, value), Infinity);
      const { nodes, weights } = discountedSum(periods, factor, beta + youngest);
      const discounted = (from: number): number =>
        nodes.reduce((sum, node, i) => sum + weights[i]! * lifetime(from, node), 0);
      return {
        total: age.map((time, row) => rateOf(history, row) * lifetime(beta + time, periods)),
        discounted: age.map((time, row) => rateOf(history, row) * discounted(beta + time)),
      };
    },
    endless: (history, rate) =>
      history.age.map(
        (age, row) => rateOf(history, row) * (beta + age) * decayingPower(s, rate * (beta + age)),
      ),
    fromStart: (times) => times.map((time) => (time > 0 ? (r / alpha) * lifetime(beta, time) : 0)),
    probabilities: (time, n) => paretoNbdProbabilities(params, time, n),
    draw(random, age) {
      const rate = drawGamma(random, r, alpha);
      const end = Math.min(age, drawExponential(random, drawGamma(random, s, beta)));
      let [frequency, recency] = [0, 0];
      for (let time = drawExponential(random, rate); time < end; time += drawExponential(random, rate)) {
        frequency++;
        recency = time;
      }
      return [frequency, recency];
    },
    spreads: [
      { of: 'rate', shape: r, rate: alpha },
      { of: 'leaving-rate', shape: s, rate: beta },
    ],
  };
}
