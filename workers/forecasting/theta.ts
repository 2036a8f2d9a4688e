import { autocorrelations } from '../kernels/autocorrelations';
import { line } from '../kernels/straight-line';
import { classicalSeason } from './exponential/classical-season';
import { fitEts } from './exponential/ets-fit';
import { gaussianOutlook } from './outlook';
import { type Series, type SeriesFit, squaresOf } from './series-model';

/** One-sided 5% point of the normal distribution. */
const SIGNIFICANT = 1.6448536269514722;

/**
 * The theta method (Assimakopoulos and Nikolopoulos 2000) as simple exponential smoothing with half the slope of the line through the
 * data (Hyndman and Billah 2003); a season that shows is taken out before and put back after, as R's thetaf does.
 */
export function fitTheta({ values, season }: Series): SeriesFit | undefined {
  const n = values.length;
  const figure = seasonOf(values, season);
  const multiplies = figure !== undefined && values.every((value) => value > 0);
  const part = (t: number): number => (figure ? figure[t % season]! : multiplies ? 1 : 0);
  const seasonal = (value: number, t: number): number => (multiplies ? value * part(t) : value + part(t));
  const clean = values.map((value, t) => (multiplies ? value / part(t) : value - part(t)));
  const smoothing = fitEts(
    { values: clean, season: 1 },
    { error: 'A', trend: 'N', damped: false, season: 'N' },
  );
  if (!smoothing) return undefined;
  const [alpha, first] = smoothing.parameters.map(({ value }) => value) as [number, number];
  const drift = line(clean).slope / 2;
  /** What the drift adds to a forecast after so many observations. */
  const push = (seen: number): number => drift * ((1 - (1 - alpha) ** seen) / alpha);
  const fitted = values.map((_, t) => seasonal(smoothing.fitted[t]! + push(t), t));
  const residuals = values.map((value, t) => value - fitted[t]!);
  const level = smoothing.forecast(1).mean[0]!;
  const { sum } = squaresOf(residuals);
  return {
    label: figure ? `Theta, season ${season}` : 'Theta',
    fitted,
    residuals,
    sigma2: sum / n,
    logLikelihood: NaN,
    freedom: 3,
    observations: n,
    parameters: [
      { name: 'alpha', value: alpha, stdError: NaN },
      { name: 'l', value: first, stdError: NaN },
      { name: 'drift', value: drift, stdError: NaN },
    ],
    forecast(horizon) {
      const deviation = Math.sqrt((smoothing.sigma2 * n) / Math.max(1, n - 2));
      const mean = Float64Array.from({ length: horizon }, (_, h) =>
        seasonal(level + drift * h + push(n), n + h),
      );
      const spread = mean.map(
        (_, h) => deviation * Math.sqrt(1 + h * alpha * alpha) * (multiplies ? part(n + h) : 1),
      );
      return gaussianOutlook(mean, spread);
    },
  };
}

/** The season's figure where the autocorrelation at its length is more than chance. */
function seasonOf(values: Float64Array, season: number): Float64Array | undefined {
  const n = values.length;
  if (season < 2 || n <= 2 * season) return undefined;
  const found = autocorrelations(values, season);
  const squares = found.subarray(0, season - 1).reduce((sum, value) => sum + value * value, 0);
  const limit = SIGNIFICANT * Math.sqrt((1 + 2 * squares) / n);
  if (!(Math.abs(found[season - 1]!) > limit)) return undefined;
  const { figure } = classicalSeason(
    values,
    season,
    values.every((value) => value > 0),
  );
  return figure;
}
