/** How far forecasts were off. */
export interface Accuracy {
  mae: number;
  rmse: number;
  /** Symmetric percentage error, 0 to 2; NaN where both are zero throughout. */
  smape: number;
  /** Mean absolute error over that of the seasonal naive forecast in the training data (Hyndman and Koehler 2006). */
  mase: number;
}

/** @param scale the training data's mean absolute change over a season */
export function accuracyOf(actual: Float64Array, forecast: Float64Array, scale: number): Accuracy {
  let [absolute, square, symmetric, pairs] = [0, 0, 0, 0];
  const n = actual.length;
  for (let i = 0; i < n; i++) {
    const error = Math.abs(actual[i]! - forecast[i]!);
    absolute += error / n;
    square += error ** 2 / n;
    const size = Math.abs(actual[i]!) + Math.abs(forecast[i]!);
    if (size === 0) continue;
    symmetric += (2 * error) / size;
    pairs++;
  }
  return {
    mae: absolute,
    rmse: Math.sqrt(square),
    smape: pairs > 0 ? symmetric / pairs : NaN,
    mase: scale > 0 ? absolute / scale : NaN,
  };
}

/** The mean absolute change from one season to the next; from one period to the next where there is no whole season. */
export function naiveScale(values: Float64Array, season: number): number {
  const lag = values.length > season ? season : 1;
  let sum = 0;
  for (let at = lag; at < values.length; at++) sum += Math.abs(values[at]! - values[at - lag]!);
  return sum / (values.length - lag);
}
