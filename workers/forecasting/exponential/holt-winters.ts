import { nelderMead } from '../../kernels/nelder-mead';
import { line } from '../../kernels/straight-line';
import {
  type Parameter,
  type Series,
  type SeriesFit,
  gaussianLogLikelihood,
  squaresOf,
} from '../series-model';
import { additiveOutlook } from './additive-outlook';
import { classicalSeason } from './classical-season';
import { simulateEts } from './ets-simulate';

export interface HoltWintersForm {
  season: 'A' | 'M';
  damped: boolean;
}

/** The parameters: level, trend, season, damping; each between 0 and 1. */
type Weights = Float64Array;

interface Start {
  level: number;
  slope: number;
  figure: Float64Array;
}

interface Pass {
  fitted: Float64Array;
  sse: number;
  level: number;
  slope: number;
  /** By position modulo the season's length. */
  seasons: Float64Array;
}

/** Places the search begins at; the first is that of R. */
const STARTS = [
  [0.3, 0.1, 0.1],
  [0.5, 0.05, 0.5],
  [0.1, 0.01, 0.3],
  [0.8, 0.01, 0.8],
];
const DAMPING = { start: 0.95, low: 0.8, high: 0.98 };

/**
 * Holt and Winters' method (Winters 1960) as R's `HoltWinters` has it: level, slope and season start from the classical
 * decomposition of the first two seasons, errors count from the second season on, and the parameters make the sum of their
 * squares least. Damping is that of Gardner and McKenzie (1985).
 * @param near weights to begin at, of a fit to nearly the same series
 */
export function fitHoltWinters(
  { values, season }: Series,
  form: HoltWintersForm,
  near?: Float64Array,
): SeriesFit | undefined {
  if (season < 2 || values.length < 2 * season + 1) return undefined;
  if (form.season === 'M' && values.some((value) => value <= 0)) return undefined;
  const start = startOf(values, season, form);
  const objective = (weights: Weights): number => smooth(values, start, form, weights).sse;
  const box = {
    low: [0, 0, 0, ...(form.damped ? [DAMPING.low] : [])],
    high: [1, 1, 1, ...(form.damped ? [DAMPING.high] : [])],
  };
  const starts = near
    ? [near]
    : STARTS.map((weights) => (form.damped ? [...weights, DAMPING.start] : weights));
  const found = starts
    .map((weights) => nelderMead(objective, weights, box, near ? 0.05 : 0.2))
    .reduce((best, each) => (each.value < best.value ? each : best));
  return describe(values, season, form, found.point, smooth(values, start, form, found.point));
}

function startOf(values: Float64Array, season: number, { season: kind }: HoltWintersForm): Start {
  const { figure, trend } = classicalSeason(values.subarray(0, 2 * season), season, kind === 'M');
  const known = trend.filter((value) => !Number.isNaN(value));
  const { level, slope } = line(known, 1);
  return { level, slope, figure };
}

function smooth(values: Float64Array, start: Start, form: HoltWintersForm, weights: Weights): Pass {
  const [alpha, beta, gamma, phi = 1] = weights as unknown as [number, number, number, number?];
  const m = start.figure.length;
  const seasons = start.figure.slice();
  const fitted = new Float64Array(values.length).fill(NaN);
  const multiplies = form.season === 'M';
  let { level, slope } = start;
  let sse = 0;
  for (let t = m; t < values.length; t++) {
    const y = values[t]!;
    const part = seasons[t % m]!;
    const base = level + phi * slope;
    const expected = multiplies ? base * part : base + part;
    fitted[t] = expected;
    sse += (y - expected) ** 2;
    const next = alpha * (multiplies ? y / part : y - part) + (1 - alpha) * base;
    slope = beta * (next - level) + (1 - beta) * phi * slope;
    level = next;
    seasons[t % m] = gamma * (multiplies ? y / level : y - level) + (1 - gamma) * part;
  }
  return { fitted, sse: Number.isFinite(sse) ? sse : Infinity, level, slope, seasons };
}

function describe(
  values: Float64Array,
  season: number,
  form: HoltWintersForm,
  weights: Weights,
  pass: Pass,
): SeriesFit | undefined {
  if (!Number.isFinite(pass.sse)) return undefined;
  const [alpha, beta, gamma, phi = 1] = weights as unknown as [number, number, number, number?];
  const residuals = values.map((value, at) => value - pass.fitted[at]!);
  const { sum, count } = squaresOf(residuals);
  const n = values.length;
  // Season parts of the periods after the last one, in their order.
  const ahead = pass.seasons.map((_, h) => pass.seasons[(n + h) % season]!);
  const named: [string, number][] = [
    ['alpha', alpha],
    ['beta', beta],
    ['gamma', gamma],
    ...(form.damped ? [['phi', phi] as [string, number]] : []),
    ['a', pass.level],
    ['b', pass.slope],
    ...Array.from(ahead, (value, h): [string, number] => [`s${h + 1}`, value]),
  ];
  return {
    label: `Holt-Winters (${form.damped ? 'Ad' : 'A'},${form.season})`,
    fitted: pass.fitted,
    residuals,
    sigma2: sum / count,
    logLikelihood: gaussianLogLikelihood(sum, count),
    freedom: weights.length + 1,
    observations: count,
    parameters: named.map(([name, value]): Parameter => ({ name, value, stdError: NaN })),
    again: (series) => fitHoltWinters(series, form, weights),
    forecast: (horizon) => {
      const state = { alpha, betaShare: beta, gamma: gamma * (1 - alpha), phi, ...pass, seasons: ahead };
      const deviation = Math.sqrt(sum / Math.max(1, count - weights.length));
      return form.season === 'A'
        ? additiveOutlook(state, deviation, horizon)
        : simulateEts(
            { error: 'A', trend: 'A', damped: form.damped, season: 'M' },
            state,
            deviation,
            horizon,
          );
    },
  };
}
