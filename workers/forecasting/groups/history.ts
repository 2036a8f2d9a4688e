import { fillGaps, fittingFill } from '../../kernels/fill-gaps';
import type { Fill } from './settings';

/** What is known of one group, without holes: from its first whole period with data to the last whole period of all. */
export interface History {
  values: Float64Array;
  /** Position in the span of the first value. */
  start: number;
  /** Positions in `values` that no row falls in. */
  gaps: number[];
  filledWith: Exclude<Fill, 'auto'>;
}

/** Positions of the first and last period that the data cover whole. */
interface WholePeriods {
  firstWhole: number;
  lastWhole: number;
}

/** @returns undefined for a group without a value in any whole period. */
export function historyOf(
  sums: Float64Array,
  { firstWhole, lastWhole }: WholePeriods,
  fill: Fill,
): History | undefined {
  let start = firstWhole;
  while (start <= lastWhole && Number.isNaN(sums[start])) start++;
  if (start > lastWhole) return undefined;
  const raw = sums.subarray(start, lastWhole + 1);
  const gaps = Array.from(raw.keys()).filter((at) => Number.isNaN(raw[at]));
  const filledWith = fill === 'auto' ? fittingFill(raw) : fill;
  return { values: filled(raw, filledWith), start, gaps, filledWith };
}

/** After the last value of a group a level stays. */
function filled(raw: Float64Array, fill: History['filledWith']): Float64Array {
  const out = fillGaps(raw, fill);
  const last = out.findLastIndex((value) => !Number.isNaN(value));
  return out.fill(out[last]!, last + 1);
}
