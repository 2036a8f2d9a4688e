import { HALF_LOG_TWO_PI, stirlingRemainder } from './stirling';

/** ln Γ(x) for x > 0, to about 1e-15 of max(1, |ln Γ(x)|). NaN for other x. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  let z = x;
  // Γ(z + 1) = z Γ(z) carries z up to where the asymptotic series is exact.
  let product = 1;
  while (z < 10) product *= z++;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + stirlingRemainder(z) - Math.log(product);
}
