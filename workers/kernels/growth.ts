/** Relative growth; a base of zero or less has no percentage. */
export function growth(now: number, before: number): number {
  return before > 0 ? now / before - 1 : NaN;
}

/** Where a relative change goes; one that is shown as 0% is none. */
export function wayOf(change: number): 'up' | 'down' | 'same' {
  if (Math.abs(change) < 0.0005) return 'same';
  return change > 0 ? 'up' : 'down';
}
