import { type Coordinates, type Maximum, maximise } from './maximise';
import { standardErrors } from './standard-errors';
import { type LogSurvival, cohortLikelihood } from './survival-likelihood';
import type { SurvivalFit, SurvivalModel, Survivors } from './survival-model';

const RATE_AND_SHAPE: Coordinates = [
  [1, 0],
  [0, 1],
];
/** Half of the 95% quantile of χ² with one degree of freedom. */
const HALF_OF_95 = 1.9207;
const SHAPES = [0.7, 1, 1.5, 3];

/**
 * The shifted-beta-geometric model as alpha and beta grow without end and keep their ratio: customers who are all alike leave with the same
 * chance in every period, that of those who left among those who could have.
 */
export function fitGeometric(survivors: Survivors): SurvivalFit {
  const rate = rateOf(survivors);
  const logs = Float64Array.of(Math.log(rate));
  const logLikelihood = cohortLikelihood(survivors, weibull).at(logs, new Float64Array(1));
  return limitOf('sbg', survivors, { logs, logLikelihood, converged: Number.isFinite(logLikelihood) });
}

/** The same of the beta-discrete-Weibull model: S(t) = (1 − p)^(t^c), the discrete Weibull distribution (Nakagawa and Osaki 1975). */
export function fitDiscreteWeibull(survivors: Survivors): SurvivalFit {
  const likelihood = cohortLikelihood(survivors, weibull);
  const starts = SHAPES.map((c) => [rateOf(survivors), c]);
  return limitOf('bdw', survivors, maximise(likelihood, likelihood, starts, RATE_AND_SHAPE));
}

/** Whether the chance to leave rises with time beyond chance: a likelihood ratio test of the shape, at 5%. */
export function churnRises(survivors: Survivors): boolean {
  const free = fitDiscreteWeibull(survivors);
  return free.params.c! > 1 && free.logLikelihood - fitGeometric(survivors).logLikelihood > HALF_OF_95;
}

function limitOf(
  model: SurvivalModel,
  survivors: Survivors,
  { logs, logLikelihood, converged }: Maximum,
): SurvivalFit {
  const [rate = NaN, c = 1] = logs.map(Math.exp);
  const left = Math.exp(-rate);
  const shape: Record<string, number> = model === 'sbg' ? {} : { c };
  return {
    model,
    isLimit: true,
    params: { chance: 1 - left, ...shape },
    logLikelihood,
    customers: survivors[0]!,
    converged,
    standardErrors: () => {
      const errors = standardErrors(cohortLikelihood(survivors, weibull), { rate, ...shape });
      if (!errors) return undefined;
      const { rate: error = NaN, ...rest } = errors;
      return { chance: left * error, ...rest };
    },
    survival: (t) => Math.exp(-rate * t ** c),
  };
}

/** ln S(t) = −λ t^c, where c is 1 if only λ is asked about. */
function weibull(logs: Float64Array): LogSurvival {
  const [rate = NaN, c = 1] = logs.map(Math.exp);
  return (t) => {
    const value = -rate * t ** c;
    const byShape = t > 1 ? value * c * Math.log(t) : 0;
    return logs.length > 1 ? [value, value, byShape] : [value, value];
  };
}

/** −ln of the share that stays a period. */
function rateOf(survivors: Survivors): number {
  const could = survivors.subarray(0, -1).reduce((sum, count) => sum + count, 0);
  return -Math.log1p(-(survivors[0]! - survivors.at(-1)!) / could);
}
