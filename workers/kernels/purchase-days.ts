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
  for (const piece of pieces) {
    const { length } = piece.offsets;
    for (let i = 1; i < length; i++, customer++) {
      let { days, amounts } = piece;
      let at = piece.offsets[i - 1]!;
      let end = piece.offsets[i]!;
      if (!isRising(days, at, end)) {
        ({ days, amounts } = inOrder(piece, at, end));
        end -= at;
        at = 0;
      }
      let count = 0;
      while (at < end) {
        const day = days[at]!;
        let sum = 0;
        for (; at < end && days[at] === day; at++) sum += amounts[at]!;
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

/** Copies of rows, by day; those of one day as they come. Day and place in one number, because sorting numbers alone is fast. */
function inOrder(
  { days, amounts }: Purchases,
  from: number,
  to: number,
): Pick<Purchases, 'days' | 'amounts'> {
  const length = to - from;
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = days[from + i]! * length + i;
  keys.sort();
  const sorted = { days: new Int32Array(length), amounts: new Float64Array(length) };
  for (let i = 0; i < length; i++) {
    const day = Math.floor(keys[i]! / length);
    sorted.days[i] = day;
    sorted.amounts[i] = amounts[from + keys[i]! - day * length]!;
  }
  return sorted;
}
