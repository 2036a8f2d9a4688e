import { gaussianOutlook } from './outlook';
import { type Series, type SeriesFit, gaussianLogLikelihood, squaresOf } from './series-model';

/**
 * A random walk with drift: on from the last value along the line from the first to the last. The interval counts that the
 * drift itself is estimated (Hyndman and Athanasopoulos 2021, sec. 5.2 and 5.5).
 */
export function fitDrift({ values }: Series): SeriesFit | undefined {
  const n = values.length;
  if (n < 3) return undefined;
  const last = values[n - 1]!;
  const drift = (last - values[0]!) / (n - 1);
  const fitted = values.map((_, at) => (at > 0 ? values[at - 1]! + drift : NaN));
  const residuals = values.map((value, at) => value - fitted[at]!);
  const { sum, count } = squaresOf(residuals);
  const deviation = Math.sqrt(sum / (count - 1));
  return {
    label: 'Drift',
    fitted,
    residuals,
    sigma2: sum / count,
    logLikelihood: gaussianLogLikelihood(sum, count),
    freedom: 2,
    observations: count,
    parameters: [{ name: 'drift', value: drift, stdError: deviation / Math.sqrt(count) }],
    forecast(horizon) {
      const mean = Float64Array.from({ length: horizon }, (_, h) => last + (h + 1) * drift);
      return gaussianOutlook(
        mean,
        mean.map((_, h) => deviation * Math.sqrt((h + 1) * (1 + (h + 1) / (n - 1)))),
      );
    },
  };
}
