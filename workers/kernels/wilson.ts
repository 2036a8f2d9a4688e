/** The 97.5% point of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/** A share with the interval that holds the true one in 95 of 100 samples; NaN of none. */
export interface Share {
  value: number;
  low: number;
  high: number;
}

/** The score interval of a share: E. B. Wilson, Journal of the American Statistical Association 22 (1927). */
export function wilson(hits: number, of: number, z = Z95): Share {
  const value = hits / of;
  const centre = (hits + (z * z) / 2) / (of + z * z);
  const reach = (z / (of + z * z)) * Math.sqrt((hits * (of - hits)) / of + (z * z) / 4);
  // At the ends the bound is exact; rounding would leave it a trace beyond.
  return {
    value,
    low: hits === 0 && of > 0 ? 0 : centre - reach,
    high: hits === of && of > 0 ? 1 : centre + reach,
  };
}
