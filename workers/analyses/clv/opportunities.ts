/** What a customer did with the opportunities to buy: each whole unit of time since the first purchase is one, and is taken or not. */
export interface Opportunities {
  /** Numbers of those that were taken, from 1, rising. */
  taken: number[];
  /** How many were seen. */
  seen: number;
  /** What was spent in those that were taken. */
  spent: number;
}

/**
 * The opportunities of one customer.
 * @param days with purchases, rising, the first `count` of them; `spend` was spent on each
 * @param seenTo the last day that is seen
 */
export function opportunities(
  days: Int32Array,
  spend: Float64Array,
  count: number,
  unitDays: number,
  seenTo: number,
): Opportunities {
  const first = days[0]!;
  const seen = Math.floor((seenTo - first) / unitDays);
  const taken: number[] = [];
  let spent = 0;
  for (let at = 1; at < count; at++) {
    const opportunity = Math.ceil((days[at]! - first) / unitDays);
    if (opportunity > seen) break;
    spent += spend[at]!;
    if (opportunity !== taken.at(-1)) taken.push(opportunity);
  }
  return { taken, seen, spent };
}
