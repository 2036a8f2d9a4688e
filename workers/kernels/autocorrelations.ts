/** Autocorrelations at the lags from 1 on, about the mean and over the whole length, as R's `acf`; NaN for a constant. */
export function autocorrelations(values: Float64Array, lags: number): Float64Array {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Float64Array.from({ length: Math.min(lags, n - 1) }, (_, i) => {
    let sum = 0;
    for (let at = i + 1; at < n; at++) sum += (values[at]! - mean) * (values[at - i - 1]! - mean);
    return sum / variance;
  });
}
