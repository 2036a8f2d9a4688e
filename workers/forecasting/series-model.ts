import type { Outlook } from './outlook';

/** A series to be continued: neighbouring values are neighbouring periods, none is missing. */
export interface Series {
  values: Float64Array;
  /** Periods of a season; 1 where there is none. */
  season: number;
  /** Columns of what drives the series, each with the values of the past and then those of the horizon. */
  regressors?: readonly Regressor[];
}

export interface Regressor {
  name: string;
  past: Float64Array;
  future: Float64Array;
}

/** A coefficient as R prints its name. */
export interface Parameter {
  name: string;
  value: number;
  /** NaN where none is known. */
  stdError: number;
}

/** A model that was fitted to a series. */
export interface SeriesFit {
  /** What was fitted, the way the field writes it: `ETS(M,Ad,M)`, `ARIMA(0,1,1)(0,1,1)[12]`. */
  label: string;
  /** One-step forecasts; NaN where the model needs what comes before the series. */
  fitted: Float64Array;
  /** The innovations on the model's own scale; NaN as in `fitted`. */
  residuals: Float64Array;
  /** Maximum likelihood estimate of the innovations' variance. */
  sigma2: number;
  /** The log of the likelihood with all its constants; NaN for what is no probability model. */
  logLikelihood: number;
  /** Estimated quantities, the variance included. */
  freedom: number;
  /** Observations that the likelihood counts. */
  observations: number;
  parameters: Parameter[];
  /** The same form fitted to other periods of the series; left out by models that choose no form. */
  again?: FitModel;
  /** The periods after the last one. */
  forecast(horizon: number): Outlook;
}

/** Fits one model. `undefined`: the series is too short for it, or holds what it cannot take (zeros under a ratio). */
export type FitModel = (series: Series) => SeriesFit | undefined;

/** The log-likelihood of normal innovations at their own variance. */
export function gaussianLogLikelihood(sumOfSquares: number, observations: number): number {
  return (-observations / 2) * (Math.log((2 * Math.PI * sumOfSquares) / observations) + 1);
}

/** Values less what was expected; NaN where nothing was. */
export function differencesOf(values: Float64Array, fitted: Float64Array): Float64Array {
  return values.map((value, at) => value - fitted[at]!);
}

/** The sum of squares of what is not NaN, and how many these are. */
export function squaresOf(values: Float64Array): { sum: number; count: number } {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value * value;
    count++;
  }
  return { sum, count };
}
