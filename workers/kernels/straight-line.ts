/** The line that is nearest to values at neighbouring places, by least squares. */
export interface Line {
  /** Its height at place 0. */
  level: number;
  slope: number;
}

/** @param first the place of the first value */
export function line(values: ArrayLike<number>, first = 0): Line {
  const n = values.length;
  const centre = (n - 1) / 2;
  let [mean, covariance, variance] = [0, 0, 0];
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  for (let i = 0; i < n; i++) {
    covariance += (i - centre) * (values[i]! - mean);
    variance += (i - centre) ** 2;
  }
  const slope = variance > 0 ? covariance / variance : 0;
  return { level: mean - slope * (centre + first), slope };
}
