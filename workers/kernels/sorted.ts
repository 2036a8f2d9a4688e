/** Whole numbers over a range of up to this many times their count are sorted by counting them. */
const RANGE_PER_VALUE = 4;

/**
 * The values in rising order, as a new array; NaN at the end, as typed arrays sort. Values that are in order already, or
 * fall throughout, and whole numbers over a small range (days, numbers of purchases) take one pass each instead of a sort.
 * Zeros of both signs count as equal.
 */
export function sortedNumbers(values: Float64Array): Float64Array {
  const { length } = values;
  if (length < 2) return values.slice();
  // Comparisons with NaN are false, so that it is in no order and not whole.
  let rises = true;
  let falls = true;
  let whole = true;
  let low = Infinity;
  let high = -Infinity;
  let last = values[0]!;
  for (let at = 0; at < length; at++) {
    const value = values[at]!;
    if (!(value >= last)) rises = false;
    if (!(value <= last)) falls = false;
    if (value % 1 !== 0) whole = false;
    if (value < low) low = value;
    if (value > high) high = value;
    last = value;
  }
  if (whole && high - low <= RANGE_PER_VALUE * length) return counted(values, low, high);
  if (rises) return values.slice();
  if (falls) return values.slice().reverse();
  return values.toSorted();
}

function counted(values: Float64Array, low: number, high: number): Float64Array {
  const counts = new Uint32Array(high - low + 1);
  const { length } = values;
  for (let at = 0; at < length; at++) counts[values[at]! - low]!++;
  const out = new Float64Array(length);
  let end = 0;
  for (let place = 0; place < counts.length; place++) {
    const start = end;
    end += counts[place]!;
    out.fill(low + place, start, end);
  }
  return out;
}
