import type { BgNbdParams, Shift } from './bg-nbd-likelihood';
import { probabilityAlive } from './bg-nbd-alive';
import type { History } from './purchase-model';

/**
 * The chance of at least one purchase within a time from the end of observation. Of a customer who is active then, the rate is
 * Gamma(r + x, alpha + T), and leaving comes after a purchase only: P(alive) · [1 − ((alpha + T) / (alpha + T + t))^(r + x)].
 * It is one minus the ratio of two likelihoods: that of the same history seen for so much longer, and that of the history.
 */
export function windowChance(
  params: BgNbdParams,
  { frequency, recency, age }: History,
  time: number,
  shift: Shift = 0,
): Float64Array {
  const { r, alpha } = params;
  return frequency.map((x, row) => {
    const alive = probabilityAlive(params, x, recency[row]!, age[row]!, shift);
    return -alive * Math.expm1(-(r + x) * Math.log1p(time / (alpha + age[row]!)));
  });
}
