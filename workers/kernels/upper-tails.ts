import { logGamma } from './log-gamma';

const MOST_STEPS = 20_000;
const TINY = 1e-300;

/**
 * Q(a, x), the regularised upper incomplete gamma function: series below the mean (DLMF 8.11.4), Legendre's continued
 * fraction above it (DLMF 8.9.2), by Lentz's method. NaN for arguments it does not know.
 */
function gammaUpper(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return NaN;
  if (x === 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n <= MOST_STEPS && term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n <= MOST_STEPS; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / guarded(step * d + b);
    c = guarded(b + step / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return front * value;
}

function guarded(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The chance that a chi-squared number is above `x`. */
export function chiSquaredUpper(x: number, degrees: number): number {
  return gammaUpper(degrees / 2, x / 2);
}

/** The chance that a standard normal number is above `z`. */
export function normalUpper(z: number): number {
  const half = gammaUpper(0.5, (z * z) / 2) / 2;
  return z >= 0 ? half : 1 - half;
}

/** The z that a standard normal number exceeds with the chance `p`, for p up to ½; by halving. */
export function normalQuantile(p: number): number {
  let [low, high] = [0, 40];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (normalUpper(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
