/**
 * Changes forecasts of parts and of their sum by as little as makes them agree, each the more the less it is known: minimum trace with the
 * diagonal of the error variances (Wickramasuriya, Athanasopoulos and Hyndman 2019). For one level the solution is closed: the difference is
 * shared out by variance.
 * @param parts means by part and period; changed in place
 * @returns the means of the whole
 */
export function reconcile(
  parts: readonly Float64Array[],
  partVariances: readonly number[],
  whole: Float64Array,
  wholeVariance: number,
): Float64Array {
  const all = partVariances.reduce((sum, variance) => sum + variance, wholeVariance);
  return whole.map((mean, h) => {
    const gap = parts.reduce((rest, part) => rest - part[h]!, mean);
    // Without any doubt anywhere the parts have their way.
    if (all > 0) parts.forEach((part, i) => (part[h]! += (gap * partVariances[i]!) / all));
    return parts.reduce((sum, part) => sum + part[h]!, 0);
  });
}
