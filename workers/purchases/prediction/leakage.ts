import type { Snapshots } from './snapshots';

/** What a check of all moments has found. */
export interface Audit {
  /** Customers at cut-offs that were looked at. */
  checked: number;
  /** Days from the last purchase that a feature has seen to its cut-off, and from the cut-off to the first purchase that counts as an outcome; the least of each. */
  before: number;
  after: number;
  /** Snapshots with a purchase in their features from after the cut-off, or one in their outcome that is not in the window. */
  leaks: number;
}

/**
 * Looks at every snapshot: all that its features have seen is of its cut-off or earlier, all that its outcome counts is later and within
 * the window. The windows of different cut-offs have no day in common, so that no outcome is told by another either.
 */
export function auditMoments({
  cutoffDay,
  seenUntil,
  nextPurchase,
  timing,
  past,
  cutoff,
}: Pick<Snapshots, 'cutoffDay' | 'seenUntil' | 'nextPurchase' | 'timing' | 'past' | 'cutoff'>): Audit {
  let [before, after, leaks] = [Infinity, Infinity, 0];
  cutoffDay.forEach((day, row) => {
    const lag = day - seenUntil[row]!;
    before = Math.min(before, lag);
    const next = nextPurchase[row]! - day;
    const isOutside = cutoff[row] === 0 ? !Number.isNaN(next) : next <= 0 || next > timing.days;
    if (lag < 0 || isOutside) leaks++;
    if (!Number.isNaN(next)) after = Math.min(after, next);
  });
  return { checked: past.length, before, after, leaks };
}
