const MAX_TERMS = 10_000_000;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) for real a, b, c > 0 and 0 ≤ z < 1.
 *
 * The power series is summed where its terms fall at least as fast as those of zⁿ; where c < a + b they would first grow
 * towards the pole at z = 1, and Euler's transformation (Abramowitz and Stegun 1964, 15.3.3) takes the pole out.
 * The number of terms grows as 1 / (1 − z).
 * @throws RangeError for z outside [0, 1), and when the series has not settled after ten million terms.
 */
export function gauss2F1(a: number, b: number, c: number, z: number): number {
  if (!(z >= 0 && z < 1)) throw new RangeError(`z must be in [0, 1), got ${z}`);
  const pole = c - a - b;
  return pole < 0 ? Math.exp(pole * Math.log1p(-z)) * series(c - a, c - b, c, z) : series(a, b, c, z);
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MAX_TERMS; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    // Beyond this the ratio of terms stays below (1 + z) / 2: the rest is less than term · (1 + z) / (1 − z).
    const settled = Math.abs(term) * (1 + z) <= 1e-17 * Math.abs(sum) * (1 - z);
    if (settled && (a + n) * (b + n) * 2 * z <= (c + n) * (n + 1) * (1 + z)) return sum;
  }
  throw new RangeError(`the series of 2F1(${a}, ${b}; ${c}; ${z}) does not settle`);
}
