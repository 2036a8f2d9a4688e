/**
 * A number as the sum of two doubles, about 32 digits (Dekker, Numerische Mathematik 18, 1971): the second holds what rounding has taken
 * from the first.
 */
export type Double2 = readonly [high: number, low: number];

/** 2^27 + 1: cuts a double into halves whose products are exact. */
export const HALVES = 134217729;

export function plus(a: Double2, b: Double2): Double2 {
  const sum = a[0] + b[0];
  const part = sum - a[0];
  const lost = a[0] - (sum - part) + (b[0] - part) + (a[1] + b[1]);
  return renewed(sum, lost);
}

export function minus(a: Double2, b: Double2): Double2 {
  return plus(a, [-b[0], -b[1]]);
}

export function times(a: Double2, b: Double2): Double2 {
  const [product, lost] = exactProduct(a[0], b[0]);
  return renewed(product, lost + (a[0] * b[1] + a[1] * b[0]));
}

export function over(a: Double2, b: Double2): Double2 {
  const first = a[0] / b[0];
  const rest = minus(a, times([first, 0], b));
  return renewed(first, rest[0] / b[0]);
}

/** The product of two doubles without rounding. */
export function exactProduct(a: number, b: number): Double2 {
  const product = a * b;
  const x = HALVES * a;
  const aHigh = x - (x - a);
  const aLow = a - aHigh;
  const y = HALVES * b;
  const bHigh = y - (y - b);
  const bLow = b - bHigh;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

function renewed(high: number, low: number): Double2 {
  const sum = high + low;
  return [sum, low - (sum - high)];
}
