/**
 * The value with half of the weight on either side, or the mean of two where the halves meet between them: what `median` says of values
 * that stand as often as their weights tell. NaN of none.
 */
export function weightedMedian(values: Float64Array, weights: Float64Array): number {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let below = 0;
  for (const [at, row] of order.entries()) {
    below += weights[row]!;
    // Sums of weights carry rounding; a half that is missed by no more is met.
    if (Math.abs(below - half) <= 1e-12 * half && at + 1 < order.length) {
      return (values[row]! + values[order[at + 1]!]!) / 2;
    }
    if (below > half) return values[row]!;
  }
  return NaN;
}
