/** What holds within a segment: one mean, a mean and a variance, or a straight line. */
export type SegmentModel = 'mean' | 'mean-variance' | 'trend';

export interface SegmentCost {
  /** How badly the model fits the values from one position up to, but not including, another. */
  of(from: number, to: number): number;
  /** Values that a segment must have. */
  least: number;
}

/** A segment whose values are all alike would have a likelihood without bounds; its variance is this share of the whole one's at least. */
const LEAST_VARIANCE = 1e-10;
const LEAST: Readonly<Record<SegmentModel, number>> = { mean: 1, 'mean-variance': 2, trend: 2 };

/**
 * Costs in constant time from running sums. `mean` and `trend` are sums of squared residuals; `mean-variance` is minus twice
 * the log-likelihood of normal values. In each of them the cost of a whole is never less than that of its parts, which is
 * what pruning needs.
 */
export function segmentCost(values: Float64Array, model: SegmentModel): SegmentCost {
  const n = values.length;
  // Around their mean, so that sums of squares keep their digits.
  const centre = values.reduce((sum, value) => sum + value, 0) / n;
  const [sum, squares, moments] = [new Float64Array(n + 1), new Float64Array(n + 1), new Float64Array(n + 1)];
  for (let i = 0; i < n; i++) {
    const value = values[i]! - centre;
    sum[i + 1] = sum[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
    moments[i + 1] = moments[i]! + value * (i - n / 2);
  }
  const aroundMean = (from: number, to: number): number =>
    Math.max(0, squares[to]! - squares[from]! - (sum[to]! - sum[from]!) ** 2 / (to - from));
  const floor = LEAST_VARIANCE * (aroundMean(0, n) / n) || Number.MIN_VALUE;
  const of: Readonly<Record<SegmentModel, SegmentCost['of']>> = {
    mean: aroundMean,
    'mean-variance': (from, to) => {
      const length = to - from;
      const variance = Math.max(floor, aroundMean(from, to) / length);
      return length * (Math.log(2 * Math.PI * variance) + 1);
    },
    trend: (from, to) => {
      const length = to - from;
      const middle = (from + to - 1) / 2 - n / 2;
      const along = moments[to]! - moments[from]! - middle * (sum[to]! - sum[from]!);
      const spread = (length * (length * length - 1)) / 12;
      return Math.max(0, aroundMean(from, to) - (spread > 0 ? (along * along) / spread : 0));
    },
  };
  return { of: of[model], least: LEAST[model] };
}
