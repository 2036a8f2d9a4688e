import { gaussianOutlook } from './outlook';
import { type Series, type SeriesFit, differencesOf, gaussianLogLikelihood, squaresOf } from './series-model';

/** The last value goes on: a random walk (Hyndman and Athanasopoulos 2021, sec. 5.2 and 5.5). */
export function fitNaive({ values }: Series): SeriesFit | undefined {
  return values.length > 1 ? repeat(values, 1, 'Naive') : undefined;
}

/** The value of a season before goes on; needs a season and one value more. */
export function fitSeasonalNaive({ values, season }: Series): SeriesFit | undefined {
  return season > 1 && values.length > season ? repeat(values, season, 'Seasonal naive') : undefined;
}

function repeat(values: Float64Array, lag: number, label: string): SeriesFit {
  const n = values.length;
  const fitted = values.map((_, at) => values[at - lag] ?? NaN);
  const residuals = differencesOf(values, fitted);
  const { sum, count } = squaresOf(residuals);
  const sigma2 = sum / count;
  return {
    label,
    fitted,
    residuals,
    sigma2,
    logLikelihood: gaussianLogLikelihood(sum, count),
    freedom: 1,
    observations: count,
    parameters: [],
    forecast(horizon) {
      const mean = Float64Array.from({ length: horizon }, (_, h) => values[n - lag + (h % lag)]!);
      return gaussianOutlook(
        mean,
        mean.map((_, h) => Math.sqrt(sigma2 * (1 + Math.floor(h / lag)))),
      );
    },
  };
}
