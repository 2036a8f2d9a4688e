import { minimise } from '../../kernels/minimise';
import {
  type GammaGammaData,
  type GammaGammaParams,
  gammaGammaData,
  gammaGammaLogLikelihood,
} from './gamma-gamma-likelihood';

export interface GammaGammaFit {
  params: GammaGammaParams;
  logLikelihood: number;
  /** Customers with repeat purchases: the ones that the likelihood is summed over. */
  customers: number;
  converged: boolean;
}

/** Starts are tried on no more customers than these. */
const SCOUTED = 2000;

/** Maximum likelihood in the logarithms of the parameters, from several starts, over customers who came back. */
export function fitGammaGamma(frequency: Float64Array, spend: Float64Array): GammaGammaFit {
  const all = gammaGammaData(frequency, spend);
  const every = Math.ceil(frequency.length / SCOUTED);
  const thin = (column: Float64Array): Float64Array => column.filter((_, row) => row % every === 0);
  const few = every === 1 ? all : gammaGammaData(thin(frequency), thin(spend));
  const mean = spend.reduce((sum, value) => sum + value, 0) / spend.length;
  const scouts = starts(mean)
    .map((start) => climb(few, start))
    .toSorted((one, other) => other.logLikelihood - one.logLikelihood);
  if (few === all) return scouts.find(({ converged }) => converged) ?? scouts[0]!;
  let best: GammaGammaFit | undefined;
  for (const { params } of scouts) {
    best = climb(all, params);
    if (best.converged) break;
  }
  return best!;
}

/** Populations with this mean spend p γ / (q − 1): customers and purchases more or less alike. */
function starts(mean: number): GammaGammaParams[] {
  return [
    { p: 6, q: 4, gamma: mean / 2 },
    { p: 1, q: 2, gamma: mean },
    { p: 2, q: 10, gamma: 4.5 * mean },
    { p: 30, q: 3, gamma: mean / 15 },
  ];
}

/**
 * Climbs in ln p, ln q and ln(p γ / q): where customers always spend alike, or all customers do, the likelihood levels off
 * as p or q grows, and a valley along an axis is easy to follow.
 */
function climb(data: GammaGammaData, start: GammaGammaParams): GammaGammaFit {
  const customers = data.frequency.length;
  const toParams = ([logP, logQ, logMean]: Float64Array): GammaGammaParams => ({
    p: Math.exp(logP!),
    q: Math.exp(logQ!),
    gamma: Math.exp(logMean! + logQ! - logP!),
  });
  const { point, converged } = minimise(
    (at, gradient) => {
      const value = gammaGammaLogLikelihood(data, toParams(at), gradient);
      const [byP, byQ, byGamma] = [gradient[0]!, gradient[1]!, gradient[2]!];
      gradient.set([byGamma - byP, -byQ - byGamma, -byGamma].map((part) => part / customers));
      return -value / customers;
    },
    [start.p, start.q, (start.p * start.gamma) / start.q].map(Math.log),
  );
  const params = toParams(point);
  const logLikelihood = gammaGammaLogLikelihood(data, params, new Float64Array(3));
  return { params, customers, converged, logLikelihood };
}
