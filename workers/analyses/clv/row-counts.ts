import type { Purchases } from '../../kernels/purchase-days';
import type { InputTable } from '../../table/columns';
import { LEFT_OUT, type LeftOut } from './query';

/** Rows of the source by what they hold. */
export interface RowCounts extends Record<LeftOut, number> {
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
  const kinds = leftOut.numbers('kind');
  const rows = leftOut.numbers('rows');
  const without = (name: LeftOut): number => rows[kinds.indexOf(LEFT_OUT.indexOf(name))] ?? 0;
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
    no_customer: without('no_customer'),
    no_time: without('no_time'),
    later: without('later'),
    no_amount: without('no_amount'),
    purchase,
    refund,
    zero: count - purchase - refund,
    total: count + rows.reduce((sum, value) => sum + value, 0),
    firstDay: count === 0 ? NaN : firstDay,
    lastDay: count === 0 ? NaN : lastDay,
  };
}
