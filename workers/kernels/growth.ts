/** Relative growth; a base of zero or less has no percentage. */
export function growth(now: number, before: number): number {
  return before > 0 ? now / before - 1 : NaN;
}
