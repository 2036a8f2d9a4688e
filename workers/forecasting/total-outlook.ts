import { normalQuantile } from '../kernels/normal-quantile';

/** Where one period's value may lie. */
export interface Reach {
  low: Float64Array;
  high: Float64Array;
}

/**
 * The standard deviation of the sum of the periods ahead, from those of each period. A linear model errs by e_h = Σ ψ_j ε_{h−j}, so the
 * deviations of single periods tell the size of every ψ; all are taken to be positive, as in models with a level. The sum then errs by
 * Σ_k ε_k Σ_j ψ_j: more than independent errors would, and no less than the model says. Where the spread follows the
 * means (multiplicative seasons) the same holds of the shares.
 */
export function deviationOfSum(mean: Float64Array, deviation: Float64Array): number {
  const horizon = mean.length;
  const scale = scaleOf(mean, deviation);
  const squares = deviation.map((value, h) => (value / scale[h]!) ** 2);
  let most = 0;
  const weights = squares.map((square) => {
    const gain = Math.max(0, square - most);
    most = Math.max(most, square);
    return Math.sqrt(gain);
  });
  let variance = 0;
  for (let shock = 0; shock < horizon; shock++) {
    let reach = 0;
    for (let h = shock; h < horizon; h++) reach += scale[h]! * weights[h - shock]!;
    variance += reach * reach;
  }
  return Math.sqrt(variance);
}

/** The means, where deviations follow these more steadily than they grow by themselves; otherwise 1. */
function scaleOf(mean: Float64Array, deviation: Float64Array): Float64Array {
  const ones = mean.map(() => 1);
  if (!mean.every((value) => value > 0)) return ones;
  const falls = (values: Float64Array): number =>
    values.reduce((sum, value, h) => sum + (h > 0 ? Math.max(0, 1 - value / values[h - 1]!) : 0), 0);
  return falls(deviation.map((value, h) => value / mean[h]!)) < falls(deviation) ? mean : ones;
}

/** The interval of a sum, upwards and downwards as wide as the single periods say; `reach` has their ends at `level`. */
export function sumInterval(
  mean: Float64Array,
  { low, high }: Reach,
  level: number,
): [low: number, high: number] {
  const z = normalQuantile((1 + level) / 2);
  const total = mean.reduce((sum, value) => sum + value, 0);
  const down = deviationOfSum(
    mean,
    mean.map((value, h) => (value - low[h]!) / z),
  );
  const up = deviationOfSum(
    mean,
    mean.map((value, h) => (high[h]! - value) / z),
  );
  return [total - z * down, total + z * up];
}
