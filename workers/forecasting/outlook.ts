import { normalQuantile } from '../kernels/normal-quantile';

/** What is expected of the periods ahead, and how far it may be off. */
export interface Outlook {
  mean: Float64Array;
  /** The interval that holds each period's value with this probability (0.95). */
  bounds(level: number): Bounds;
}

export interface Bounds {
  low: Float64Array;
  high: Float64Array;
}

/** Normal errors with a standard deviation for each period. */
export function gaussianOutlook(mean: Float64Array, deviation: Float64Array): Outlook {
  return {
    mean,
    bounds(level) {
      const z = normalQuantile((1 + level) / 2);
      return {
        low: mean.map((value, h) => value - z * deviation[h]!),
        high: mean.map((value, h) => value + z * deviation[h]!),
      };
    },
  };
}

/**
 * Quantiles of simulated paths.
 * @param paths one after another, each of the horizon's length
 */
export function sampledOutlook(mean: Float64Array, paths: Float64Array): Outlook {
  const horizon = mean.length;
  const count = paths.length / horizon;
  const sorted = Array.from(mean, (_, h) => {
    const column = new Float64Array(count);
    for (let path = 0; path < count; path++) column[path] = paths[path * horizon + h]!;
    return column.sort();
  });
  const quantiles = (p: number): Float64Array => Float64Array.from(sorted, (column) => quantile(column, p));
  return {
    mean,
    bounds: (level) => ({ low: quantiles((1 - level) / 2), high: quantiles((1 + level) / 2) }),
  };
}

/** The intervals of an outlook made wider or narrower around its mean. */
export function stretched(outlook: Outlook, factor: number): Outlook {
  if (factor === 1) return outlook;
  const { mean } = outlook;
  return {
    mean,
    bounds(level) {
      const { low, high } = outlook.bounds(level);
      return {
        low: low.map((value, h) => mean[h]! + factor * (value - mean[h]!)),
        high: high.map((value, h) => mean[h]! + factor * (value - mean[h]!)),
      };
    },
  };
}

/** An outlook of transformed values told in the values themselves; `back` rises, so that quantiles stay quantiles. */
export function mapped(outlook: Outlook, back: (value: number) => number): Outlook {
  return {
    mean: outlook.mean.map(back),
    bounds(level) {
      const { low, high } = outlook.bounds(level);
      return { low: low.map(back), high: high.map(back) };
    },
  };
}

/** The quantile of sorted values, between neighbours on a straight line (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const here = sorted[below]!;
  const next = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return here === next ? here : here + (place - below) * (next - here);
}
