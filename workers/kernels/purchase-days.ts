/** Purchases and refunds of some customers, as they come: those of the c-th of these are from `offsets[c]` to `offsets[c + 1]`. */
export interface Purchases {
  offsets: Int32Array;
  /** Days since 1970, whole numbers. */
  days: Int32Array | Float64Array;
  amounts: Int32Array | Float64Array;
}

/** Sums of decimals leave as much of zero, and no currency has so small a coin. */
export const LEAST_SPEND = 1e-8;

/**
 * Tells the days on which each customer bought. Purchases of one day are one; a day whose sum is not above zero is none. Customers
 * come in the order of the pieces; their rows may come in any order.
 * @param visit gets each customer's number, from 0 over all pieces, with the days, rising, and what was spent on each, refunds taken off.
 *   The first `count` of both hold, and only until it returns; customers without such a day are passed over.
 * @returns the number of days on which refunds took away all that was spent
 */
export function eachCustomersDays(
  pieces: readonly Purchases[],
  visit: (customer: number, days: Int32Array, spend: Float64Array, count: number) => void,
): number {
  const longest = pieces.reduce((most, { offsets }) => Math.max(most, longestOf(offsets)), 0);
  const bought = new Int32Array(longest);
  const spend = new Float64Array(longest);
  let [customer, cancelled] = [0, 0];
  for (const { offsets, days, amounts } of pieces) {
    const { length } = offsets;
    for (let i = 1; i < length; i++, customer++) {
      const [from, to] = [offsets[i - 1]!, offsets[i]!];
      const order = isRising(days, from, to) ? null : orderOf(days, from, to);
      let count = 0;
      for (let at = from; at < to;) {
        const day = days[order ? order[at - from]! : at]!;
        let sum = 0;
        for (; at < to; at++) {
          const row = order ? order[at - from]! : at;
          if (days[row] !== day) break;
          sum += amounts[row]!;
        }
        if (sum > LEAST_SPEND) {
          bought[count] = day;
          spend[count++] = sum;
        } else cancelled++;
      }
      if (count > 0) visit(customer, bought, spend, count);
    }
  }
  return cancelled;
}

function longestOf(offsets: Int32Array): number {
  let most = 0;
  const { length } = offsets;
  for (let i = 1; i < length; i++) most = Math.max(most, offsets[i]! - offsets[i - 1]!);
  return most;
}

function isRising(days: Purchases['days'], from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) if (days[row]! < days[row - 1]!) return false;
  return true;
}

/** Rows by day; those of one day as they come. Day and place in one number, because sorting numbers alone is fast. */
function orderOf(days: Purchases['days'], from: number, to: number): Float64Array {
  const length = to - from;
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = days[from + i]! * length + i;
  keys.sort();
  for (let i = 0; i < length; i++) {
    const place = keys[i]! % length;
    keys[i] = from + (place < 0 ? place + length : place);
  }
  return keys;
}
