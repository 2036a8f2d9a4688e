import { quasiNewton } from '../../kernels/quasi-newton';
import { additiveOutlook } from './additive-outlook';
import { isAdmissible } from './admissible';
import { etsCoordinates } from './ets-coordinates';
import { type EtsPass, etsGradient, etsPass } from './ets-recursion';
import { type EtsShape, type EtsState, etsLabel } from './ets-shape';
import { simulateEts } from './ets-simulate';
import { etsStart } from './ets-start';
import { type Parameter, type Series, type SeriesFit } from '../series-model';

/** Smoothing parameters that the search begins at: slow and quick ones. */
const STARTS = [
  { alpha: 0.3, betaShare: 0.1, gamma: 0.05 },
  { alpha: 0.8, betaShare: 0.05, gamma: 0.05 },
];

const EXACT = { gradientTolerance: 1e-5, valueTolerance: 1e-9 };
/** Until the log-likelihood of a hundred observations stands still to a hundredth. */
const ROUGH = { gradientTolerance: 1e-3, valueTolerance: 1e-5 };

export interface EtsOptions {
  /** A fit to nearly the same series, which saves the search from afar. */
  near?: EtsState;
  /** Estimates well enough to compare models. */
  quick?: boolean;
}

/**
 * One exponential smoothing model by maximum likelihood: smoothing parameters and first states together, with the exact
 * gradient (Hyndman, Koehler, Ord and Snyder 2008, ch. 5).
 */
export function fitEts(
  { values, season }: Series,
  shape: EtsShape,
  options: EtsOptions = {},
): SeriesFit | undefined {
  const n = values.length;
  const m = shape.season === 'N' ? 1 : season;
  const size = countCoordinates(shape, m);
  if (n < size + 2 || (m > 1 && n < 2 * m) || (shape.season !== 'N' && season < 2)) return undefined;
  const needsPositive = shape.error === 'M' || shape.season === 'M' || shape.trend === 'M';
  if (needsPositive && values.some((value) => value <= 0)) return undefined;
  const best = search(values, season, shape, options);
  return best && describe(values, shape, size, best.state, best.pass);
}

function startsOf(values: Float64Array, season: number, shape: EtsShape): EtsState[] {
  const begin = etsStart(values, season, shape);
  return STARTS.map((start) => ({ ...begin, ...start }));
}

interface Best {
  state: EtsState;
  pass: EtsPass;
}

function search(
  values: Float64Array,
  season: number,
  shape: EtsShape,
  { near, quick = false }: EtsOptions,
): Best | undefined {
  const n = values.length;
  const scale = spreadOf(values);
  const coordinates = etsCoordinates(shape, season, scale);
  let used: EtsPass | undefined;
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    const state = coordinates.read(point);
    const pass = isAdmissible(shape, state) ? etsPass(values, shape, state, used) : undefined;
    if (!pass) return Infinity;
    used = pass;
    // −2/n × log-likelihood, less constants.
    const squares = Math.max(pass.sumOfSquares, Number.MIN_VALUE);
    const weight = shape.error === 'M' ? 2 / n : 0;
    coordinates.chain(point, state, etsGradient(values, shape, state, pass, 1 / squares, weight), gradient);
    return Math.log(squares / n) + weight * pass.logScale;
  };
  const starts = near ? [near] : startsOf(values, season, shape).slice(0, quick ? 1 : STARTS.length);
  let least = Infinity;
  let best: Float64Array | undefined;
  for (const start of starts) {
    const found = quasiNewton(objective, coordinates.write(start), quick ? ROUGH : EXACT);
    if (!(found.value < least)) continue;
    least = found.value;
    best = found.point;
  }
  if (!best) return undefined;
  const state = coordinates.read(best);
  const pass = etsPass(values, shape, state);
  return pass && { state, pass };
}

function describe(
  values: Float64Array,
  shape: EtsShape,
  size: number,
  state: EtsState,
  pass: EtsPass,
): SeriesFit {
  const n = values.length;
  const { expected, errors, sumOfSquares, logScale, end } = pass;
  const m = end.seasons.length;
  const sigma2 = sumOfSquares / n;
  const logLikelihood =
    (-n / 2) * (Math.log(2 * Math.PI * sigma2) + 1) - (shape.error === 'M' ? logScale : 0);
  const ahead = { ...end, seasons: end.seasons.map((_, h) => end.seasons[(n + h) % m]!) };
  const deviation = Math.sqrt(sumOfSquares / Math.max(1, n - size));
  const isLinear = shape.error === 'A' && shape.season !== 'M' && shape.trend !== 'M';
  return {
    label: etsLabel(shape),
    fitted: expected,
    residuals: errors,
    sigma2,
    logLikelihood,
    freedom: size + 1,
    observations: n,
    parameters: parametersOf(shape, state),
    again: (series) => fitEts(series, shape, { near: state, quick: true }),
    forecast: (horizon) =>
      isLinear ? additiveOutlook(ahead, deviation, horizon) : simulateEts(shape, ahead, deviation, horizon),
  };
}

/** Named as R prints them: `s0` belongs to the period just before the first, `s1` to the one before that. */
function parametersOf(shape: EtsShape, state: EtsState): Parameter[] {
  const { alpha, betaShare, gamma, phi, level, slope, seasons } = state;
  const named: [string, number, boolean][] = [
    ['alpha', alpha, true],
    ['beta', alpha * betaShare, shape.trend !== 'N'],
    ['gamma', gamma, shape.season !== 'N'],
    ['phi', phi, shape.damped],
    ['l', level, true],
    ['b', slope, shape.trend !== 'N'],
    ...Array.from(seasons.toReversed(), (value, back): [string, number, boolean] => [
      `s${back}`,
      value,
      true,
    ]),
  ];
  return named.flatMap(([name, value, present]) => (present ? [{ name, value, stdError: NaN }] : []));
}

/** Smoothing parameters and free first states. */
function countCoordinates(shape: EtsShape, m: number): number {
  return 2 + (shape.trend === 'N' ? 0 : 2) + (shape.season === 'N' ? 0 : m) + +shape.damped;
}

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return deviation > 0 ? deviation : Math.max(1, Math.abs(mean));
}
