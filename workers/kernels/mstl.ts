import { type StlOptions, stl } from './stl';

/** A series in parts that add up to it, with one season for each period. */
export interface MultipleDecomposition {
  trend: Float64Array;
  seasons: Float64Array[];
  remainder: Float64Array;
}

/** One season of several. */
export interface Cycle {
  period: number;
  seasonWindow: number;
}

/** Rounds over all seasons. */
const ROUNDS = 2;

/**
 * Several seasons at once (K. Bandara, R. J. Hyndman and C. Bergmeir 2021, arXiv:2107.13462): each is taken out by STL from
 * what the others leave, shortest first, two rounds; the last one's trend is the trend.
 */
export function mstl(
  values: Float64Array,
  cycles: readonly Cycle[],
  options: Omit<StlOptions, 'period' | 'seasonWindow'>,
): MultipleDecomposition {
  const ordered = cycles.toSorted((a, b) => a.period - b.period);
  const seasons = ordered.map((): Float64Array => new Float64Array(values.length));
  let left = values;
  let trend: Float64Array = values;
  for (let round = 0; round < (ordered.length > 1 ? ROUNDS : 1); round++) {
    ordered.forEach((cycle, i) => {
      const own = left.map((value, at) => value + seasons[i]![at]!);
      const parts = stl(own, { ...options, ...cycle });
      seasons[i] = parts.season;
      trend = parts.trend;
      left = own.map((value, at) => value - parts.season[at]!);
    });
  }
  return { trend, seasons, remainder: left.map((value, at) => value - trend[at]!) };
}
