import { digamma } from '../../kernels/digamma';
import { logBeta } from '../../kernels/log-beta';
import { type Coordinates, type Likelihood, type Maximum, maximise } from './maximise';
import { standardErrors } from './standard-errors';
import { fitDiscreteWeibull, fitGeometric } from './survival-limit';
import { cohortLikelihood } from './survival-likelihood';
import type { SurvivalFit, SurvivalModel, Survivors } from './survival-model';

/** Beyond this customers differ by less than a hundredth. */
const ENDLESS = 1e4;
const PAIR: Coordinates = [
  [1, 0],
  [1, -1],
];
const PAIR_AND_SHAPE: Coordinates = [
  [1, 0, 0],
  [1, -1, 0],
  [0, 0, 1],
];

/**
 * Maximum likelihood of the shifted-beta-geometric model (Fader and Hardie 2007, "How to project customer retention") or the
 * beta-discrete-Weibull model (Fader, Hardie, Liu, Davin and Steenburgh 2018), whose S(t) is B(α, β + t^c) / B(α, β); in
 * the first one c is 1. Some customers must have left. It climbs from several starts, or from the parameters given. Where churn does not fall,
 * nothing speaks for customers who differ, and the likelihood rises for ever: then the limit is the answer.
 */
export function fitSurvival(
  model: SurvivalModel,
  survivors: Survivors,
  from?: Readonly<Record<string, number>>,
): SurvivalFit {
  const likelihood = survivalLikelihood(model, survivors);
  const starts = from ? [Object.values(from)] : startsOf(model, survivors);
  const found: Maximum = maximise(likelihood, likelihood, starts, model === 'sbg' ? PAIR : PAIR_AND_SHAPE);
  const [alpha = NaN, beta = NaN, c = 1] = found.logs.map(Math.exp);
  const params: Record<string, number> = model === 'sbg' ? { alpha, beta } : { alpha, beta, c };
  const isInside = found.converged && alpha + beta < ENDLESS;
  const limit = isInside ? undefined : (model === 'sbg' ? fitGeometric : fitDiscreteWeibull)(survivors);
  if (limit?.converged) return limit;
  return {
    model,
    isLimit: false,
    params,
    logLikelihood: found.logLikelihood,
    customers: survivors[0]!,
    converged: found.converged,
    standardErrors: () => standardErrors(likelihood, params),
    survival: (t) => Math.exp(logBeta(alpha, beta + t ** c) - logBeta(alpha, beta)),
  };
}

function startsOf(model: SurvivalModel, survivors: Survivors): number[][] {
  const lost = 1 - survivors.at(-1)! / survivors[0]!;
  const chance = Math.min(0.9, Math.max(1e-4, lost / (survivors.length - 1)));
  const pairs = [0.3, 1, 5, 50].map((alpha) => [alpha, (alpha * (1 - chance)) / chance]);
  return model === 'sbg' ? pairs : [0.7, 1, 1.5].flatMap((shape) => pairs.map((pair) => [...pair, shape]));
}

export function survivalLikelihood(model: SurvivalModel, survivors: Survivors): Likelihood {
  return cohortLikelihood(survivors, (logs) => {
    const [alpha = NaN, beta = NaN, c = 1] = logs.map(Math.exp);
    const atStart = logBeta(alpha, beta);
    const slope = digamma(alpha + beta) - digamma(beta);
    return (t) => {
      const time = t === 0 ? 0 : t ** c;
      const byTime = digamma(beta + time) - digamma(alpha + beta + time);
      const value = logBeta(alpha, beta + time) - atStart;
      const byAlpha = alpha * (digamma(alpha + beta) - digamma(alpha + beta + time));
      const byBeta = beta * (byTime + slope);
      if (model === 'sbg') return [value, byAlpha, byBeta];
      return [value, byAlpha, byBeta, t === 0 ? 0 : c * byTime * time * Math.log(t)];
    };
  });
}
