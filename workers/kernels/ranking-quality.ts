/** How well a list of k recommendations meets what was relevant. */
export interface RankingQuality {
  precision: number;
  recall: number;
  /** Average precision; its mean over customers is MAP. */
  averagePrecision: number;
  ndcg: number;
}

/**
 * @param ranked the best first; fewer than k count as misses
 * @param relevant at least one
 */
export function rankingQuality(
  ranked: ArrayLike<number>,
  relevant: ReadonlySet<number>,
  k: number,
): RankingQuality {
  let hits = 0;
  let precisions = 0;
  let gain = 0;
  for (let i = 0; i < Math.min(k, ranked.length); i++) {
    if (!relevant.has(ranked[i]!)) continue;
    hits++;
    precisions += hits / (i + 1);
    gain += 1 / Math.log2(i + 2);
  }
  const most = Math.min(k, relevant.size);
  let ideal = 0;
  for (let i = 0; i < most; i++) ideal += 1 / Math.log2(i + 2);
  return {
    precision: hits / k,
    recall: hits / relevant.size,
    averagePrecision: precisions / most,
    ndcg: gain / ideal,
  };
}
