/**
 * The sum of doubles with the rounding of every step carried along (A. Neumaier 1974), so that amounts of money add up the
 * same in any order, without the dust of 2918.9900000000002.
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The sums of the first values, each with the rounding of every step carried along. */
export function runningSum(values: Float64Array): Float64Array {
  let sum = 0;
  let lost = 0;
  return values.map((value) => {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    return sum + lost;
  });
}
