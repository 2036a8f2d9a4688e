/** The mean of each place in a cycle, for all values. */
export function cycleMeans(values: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  values.forEach((value, i) => {
    sums[i % period]! += value;
    counts[i % period]! += 1;
  });
  return values.map((_, i) => sums[i % period]! / counts[i % period]!);
}
