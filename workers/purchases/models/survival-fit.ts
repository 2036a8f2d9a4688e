import { digamma } from '../../kernels/digamma';
import { logBeta } from '../../kernels/log-beta';
import { type Coordinates, type Likelihood, type Maximum, maximise } from './maximise';
import { standardErrors } from './standard-errors';

export type SurvivalModel = 'sbg' | 'bdw';

/** Customers of one cohort: how many of them were still there after 0, 1, … periods. */
export type Survivors = Float64Array;

export interface SurvivalFit {
  model: SurvivalModel;
  /** alpha, beta; in `bdw` also c. */
  params: Record<string, number>;
  logLikelihood: number;
  customers: number;
  converged: boolean;
  standardErrors(): Record<string, number> | undefined;
  /** The chance to be still there after t periods. */
  survival: (t: number) => number;
}

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
 * the first one c is 1. Some customers must have left. It climbs from several starts, or from the parameters given.
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
  return {
    model,
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

/** Σ lost(t) ln[S(t − 1) − S(t)] + left over · ln S(end), with its gradient by ln alpha, ln beta and, if any, ln c. */
export function survivalLikelihood(model: SurvivalModel, survivors: Survivors): Likelihood {
  const end = survivors.length - 1;
  return {
    customers: survivors[0]!,
    at(logs, gradient) {
      const [alpha = NaN, beta = NaN, c = 1] = logs.map(Math.exp);
      const atStart = logBeta(alpha, beta);
      const slope = digamma(alpha + beta) - digamma(beta);
      gradient.fill(0);
      // ln S(t) and its derivatives by alpha, beta and c.
      const at = (t: number): [number, number, number, number] => {
        if (t === 0) return [0, 0, 0, 0];
        const time = t ** c;
        const byTime = digamma(beta + time) - digamma(alpha + beta + time);
        return [
          logBeta(alpha, beta + time) - atStart,
          digamma(alpha + beta) - digamma(alpha + beta + time),
          byTime + slope,
          byTime * time * Math.log(t),
        ];
      };
      const add = (weight: number, [, byAlpha, byBeta, byC]: readonly number[]): void => {
        gradient[0]! += weight * alpha * byAlpha!;
        gradient[1]! += weight * beta * byBeta!;
        if (model === 'bdw') gradient[2]! += weight * c * byC!;
      };
      let value = 0;
      let before = at(0);
      for (let t = 1; t <= end; t++) {
        const now = at(t);
        const lost = survivors[t - 1]! - survivors[t]!;
        if (lost > 0) {
          // S(t − 1) − S(t) = S(t − 1) (1 − e^−fall).
          const fall = before[0] - now[0];
          value += lost * (before[0] + Math.log(-Math.expm1(-fall)));
          const share = 1 / Math.expm1(fall);
          add(lost * (1 + share), before);
          add(-lost * share, now);
        }
        before = now;
      }
      value += survivors[end]! * before[0];
      add(survivors[end]!, before);
      return value;
    },
  };
}
