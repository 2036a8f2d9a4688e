import type { BgNbdParams, Shift } from './bg-nbd-likelihood';

/**
 * P(X(t) = x) for x = 0 … n − 1 of a random customer: Fader, Hardie and Lee 2005, eq. 8. With a shift of 1, of MBG/NBD.
 */
export function purchaseProbabilities(
  { r, alpha, a, b }: BgNbdParams,
  t: number,
  n: number,
  shift: Shift = 0,
): Float64Array {
  const share = t / (alpha + t);
  // Of a customer who never leaves: negative binomial, P(X = x) and P(X ≥ x).
  let stays = Math.exp(-r * Math.log1p(t / alpha));
  let atLeast = 1;
  // The chance to have stayed after purchase x and all before, and to have left right after it.
  let survived = 1;
  return Float64Array.from({ length: n }, (_, x) => {
    if (x > 0) {
      atLeast -= stays;
      stays *= (share * (r + x - 1)) / x;
    }
    const chances = a + b + (x - 1 + shift);
    const left = x + shift === 0 ? 0 : (survived * a) / chances;
    if (x + shift > 0) survived *= (chances - a) / chances;
    return survived * stays + left * Math.max(0, atLeast);
  });
}
