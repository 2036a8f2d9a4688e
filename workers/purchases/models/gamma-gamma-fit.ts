import { drawGamma } from '../../kernels/draw-gamma';
import type { Random } from '../../kernels/random';
import {
  type GammaGammaData,
  type GammaGammaParams,
  gammaGammaData,
  gammaGammaLogLikelihood,
} from './gamma-gamma-likelihood';
import { type Coordinates, type Likelihood, maximise } from './maximise';
import { standardErrors } from './standard-errors';

export interface GammaGammaFit {
  params: GammaGammaParams;
  logLikelihood: number;
  /** Customers with repeat purchases: the ones that the likelihood is summed over. */
  customers: number;
  converged: boolean;
  standardErrors(): Record<string, number> | undefined;
}

/** Starts are tried on no more customers than these. */
const SCOUTED = 2000;

/**
 * ln p, ln q and ln(p γ / q): where customers always spend alike, or all customers do, the likelihood levels off as p or q
 * grows, and a valley along an axis is easy to follow.
 */
const COORDINATES: Coordinates = [
  [1, 0, 0],
  [0, 1, 0],
  [-1, 1, 1],
];

/**
 * Maximum likelihood in the logarithms of the parameters, from several starts or from the one given, over customers who came
 * back.
 */
export function fitGammaGamma(
  frequency: Float64Array,
  spend: Float64Array,
  from?: GammaGammaParams,
): GammaGammaFit {
  const all = likelihood(gammaGammaData(frequency, spend));
  const every = Math.ceil(frequency.length / SCOUTED);
  const thin = (column: Float64Array): Float64Array => column.filter((_, row) => row % every === 0);
  const few = every === 1 || from ? all : likelihood(gammaGammaData(thin(frequency), thin(spend)));
  const mean = spend.reduce((sum, value) => sum + value, 0) / spend.length;
  const tries = from ? [[from.p, from.q, from.gamma]] : starts(mean);
  const { logs, logLikelihood, converged } = maximise(all, few, tries, COORDINATES);
  const params = fromLogs(logs);
  return {
    params,
    logLikelihood,
    customers: frequency.length,
    converged,
    standardErrors: () => standardErrors(all, params),
  };
}

function likelihood(data: GammaGammaData): Likelihood {
  return {
    customers: data.frequency.length,
    at: (logs, gradient) => gammaGammaLogLikelihood(data, fromLogs(logs), gradient),
  };
}

function fromLogs(logs: Float64Array): GammaGammaParams {
  const [p, q, gamma] = logs.map(Math.exp) as unknown as [number, number, number];
  return { p, q, gamma };
}

/** Populations with this mean spend p γ / (q − 1): customers and purchases more or less alike. */
function starts(mean: number): number[][] {
  return [
    [6, 4, mean / 2],
    [1, 2, mean],
    [2, 10, 4.5 * mean],
    [30, 3, mean / 15],
  ];
}

/** The mean spend of x repeat purchases of a random customer. */
export function drawMeanSpend(random: Random, { p, q, gamma }: GammaGammaParams, x: number): number {
  return drawGamma(random, p * x) / (x * drawGamma(random, q, gamma));
}
