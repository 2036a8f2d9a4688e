import type { Purchases } from '../../kernels/purchase-days';
import type { InputTable } from '../../table/columns';
import { type LeftOut, readLeftOut } from '../events';

/** Rows of the source by what they hold. */
export interface RowCounts extends LeftOut {
  purchase: number;
  refund: number;
  zero: number;
  total: number;
  /** Days of the first and the last event that counts, in days since 1970; NaN when there is none. */
  firstDay: number;
  lastDay: number;
}

/** Reads the planned input `left_out`, and counts the events. */
export function countRows(leftOut: InputTable, events: readonly Purchases[]): RowCounts {
  const without = readLeftOut(leftOut);
  let [count, purchase, refund] = [0, 0, 0];
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const { offsets, days, amounts } of events) {
    const to = offsets.at(-1)!;
    for (let row = offsets[0]!; row < to; row++) {
      if (amounts[row]! > 0) purchase++;
      else if (amounts[row]! < 0) refund++;
      const day = days[row]!;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
    count += to - offsets[0]!;
  }
  return {
    ...without,
    purchase,
    refund,
    zero: count - purchase - refund,
    total: Object.values(without).reduce((sum, rows) => sum + rows, count),
    firstDay: count === 0 ? NaN : firstDay,
    lastDay: count === 0 ? NaN : lastDay,
  };
}
