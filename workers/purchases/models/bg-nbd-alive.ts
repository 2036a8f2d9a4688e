import type { BgNbdParams, Shift } from './bg-nbd-likelihood';

/**
 * P(alive | x, t_x, T) of the BG/NBD model: one over the denominator of Fader, Hardie and Lee 2005, eq. 10. It is 1 for
 * customers without a repeat purchase: the model lets customers leave only after one. With a shift of 1, that of MBG/NBD,
 * where it is below 1 for them, too.
 */
export function probabilityAlive(
  { r, alpha, a, b }: BgNbdParams,
  frequency: number,
  recency: number,
  age: number,
  shift: Shift = 0,
): number {
  if (frequency + shift === 0) return 1;
  // ln((alpha + T) / (alpha + t_x)) without the rounding of the quotient.
  const silence = Math.log1p((age - recency) / (alpha + recency));
  return 1 / (1 + (a / (b + (frequency - 1 + shift))) * Math.exp((r + frequency) * silence));
}
