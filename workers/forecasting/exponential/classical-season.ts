/** A seasonal pattern and what is left without it, by moving averages, as R's `decompose` finds them. */
export interface ClassicalSeason {
  /** The part of the first period of the series, the second …; sums to zero, or has the mean 1. */
  figure: Float64Array;
  /** Moving averages over a season; NaN at both ends. */
  trend: Float64Array;
}

/** Needs two seasons at least. */
export function classicalSeason(values: Float64Array, season: number, multiplies: boolean): ClassicalSeason {
  const n = values.length;
  const half = Math.floor(season / 2);
  const trend = new Float64Array(n).fill(NaN);
  for (let at = half; at < n - half; at++) {
    let sum = 0;
    for (let back = -half; back <= half; back++) {
      const isEdge = season % 2 === 0 && Math.abs(back) === half;
      sum += (isEdge ? 0.5 : 1) * values[at + back]!;
    }
    trend[at] = sum / season;
  }
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  for (let at = half; at < n - half; at++) {
    sums[at % season]! += multiplies ? values[at]! / trend[at]! : values[at]! - trend[at]!;
    counts[at % season]!++;
  }
  const means = sums.map((sum, i) => sum / counts[i]!);
  const mean = means.reduce((sum, value) => sum + value, 0) / season;
  return { figure: means.map((value) => (multiplies ? value / mean : value - mean)), trend };
}
