/**
 * The worth today of equal sums at the end of `periods` periods: R · (1 − (1 + i)^−n) / i. Sums that come earlier by
 * `ahead` periods (one at the start of periods, negative when the first is further off) are worth (1 + i)^ahead as much.
 */
export function annuity(sum: number, periods: number, rate: number, ahead: number): number {
  if (rate === 0) return sum * periods;
  return ((sum * -Math.expm1(-periods * Math.log1p(rate))) / rate) * (1 + rate) ** ahead;
}
