/** The n Chebyshev points of the first kind on [low, high]. */
export function chebyshevPoints(n: number, low: number, high: number): Float64Array {
  return Float64Array.from(
    { length: n },
    (_, i) => (low + high) / 2 + ((high - low) / 2) * Math.cos((Math.PI * (i + 0.5)) / n),
  );
}

/** Coefficients of the polynomial through values at `chebyshevPoints`, in Chebyshev polynomials on the same interval. */
export function chebyshevCoefficients(values: Float64Array): Float64Array {
  const n = values.length;
  return Float64Array.from({ length: n }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i]! * Math.cos((Math.PI * k * (i + 0.5)) / n);
    return ((k === 0 ? 1 : 2) / n) * sum;
  });
}

/** The polynomial's value at x in [low, high], by Clenshaw's recurrence. */
export function chebyshevValue(coefficients: Float64Array, low: number, high: number, x: number): number {
  const twice = (4 * x - 2 * (low + high)) / (high - low);
  let [above, next] = [0, 0];
  for (let k = coefficients.length - 1; k > 0; k--) {
    const here = coefficients[k]! + twice * next - above;
    above = next;
    next = here;
  }
  return coefficients[0]! + 0.5 * twice * next - above;
}
