import { sortedNumbers } from './sorted';

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: Float64Array): number {
  const sorted = sortedNumbers(values);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** What the median distance from the median is to a standard deviation of normal values. */
const NORMAL = 1.4826022185056018;

/** A standard deviation that odd values do not move: from the median distance to `centre`. */
export function robustDeviation(values: Float64Array, centre = median(values)): number {
  return NORMAL * median(values.map((value) => Math.abs(value - centre)));
}
