/**
 * Strength of a trend or a season, 0 to 1: how much less what is left varies than it does together with the component
 * (X. Wang, K. Smith and R. Hyndman 2006, Data Mining and Knowledge Discovery 13:335, as in FPP3, section 4.3).
 */
export function strength(component: Float64Array, remainder: Float64Array): number {
  const both = variance(component.map((value, i) => value + remainder[i]!));
  return both > 0 ? Math.max(0, 1 - variance(remainder) / both) : 0;
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
