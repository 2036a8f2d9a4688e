/** How much few have of all; NaN where there is nothing to share. */
export interface Concentration {
  /** Herfindahl–Hirschman index: the sum of squared shares in percent, 10,000 for one alone. */
  hhi: number;
  top1: number;
  top3: number;
  shares: number[];
}

/** Values below zero have no share. */
export function concentrationOf(values: readonly number[]): Concentration {
  const counted = values.map((value) => Math.max(0, value));
  const total = counted.reduce((sum, value) => sum + value, 0);
  const shares = counted.map((value) => (total > 0 ? value / total : NaN));
  const ranked = shares.toSorted((a, b) => b - a);
  return {
    hhi: shares.reduce((sum, share) => sum + (100 * share) ** 2, 0),
    top1: ranked[0] ?? NaN,
    top3: ranked.slice(0, 3).reduce((sum, share) => sum + share, 0),
    shares,
  };
}
