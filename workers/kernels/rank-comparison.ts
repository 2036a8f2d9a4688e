import { fallingOrder } from './falling-order';
import { normalUpper } from './upper-tails';

/** How two groups of values compare by rank. */
export interface RankComparison {
  /** The chance that a value of the first group is above one of the second, equal ones counting half. */
  auc: number;
  /** Cliff's delta, 2 auc − 1, and the unbiased estimate of its variance (N. Cliff, Psychological Bulletin 114, 1993, eq. 7). */
  delta: number;
  variance: number;
  /** Two-sided p of Mann and Whitney's test by the normal approximation, corrected for ties and continuity. */
  p: number;
}

/**
 * Compares by rank, in one sort.
 * @param inFirst 1 where the value is of the first group; both have at least two values, none missing
 */
export function compareRanks(values: Float64Array, inFirst: Uint8Array): RankComparison {
  const order = fallingOrder(values);
  const total = values.length;
  const first = inFirst.reduce((sum, flag) => sum + flag, 0);
  const second = total - first;
  let [aboveFirst, aboveSecond] = [0, 0];
  // Sums over values of a group: how many of the other group are below minus above; and its square.
  let [dominance, squaresFirst, squaresSecond, tiedPairs, ties] = [0, 0, 0, 0, 0];
  for (let start = 0; start < total;) {
    let end = start;
    let ones = 0;
    while (end < total && values[order[end]!] === values[order[start]!]) ones += inFirst[order[end++]!]!;
    const others = end - start - ones;
    const overSecond = second - aboveSecond - others - aboveSecond;
    const overFirst = first - aboveFirst - ones - aboveFirst;
    dominance += ones * overSecond;
    squaresFirst += ones * overSecond ** 2;
    squaresSecond += others * overFirst ** 2;
    tiedPairs += ones * others;
    ties += (end - start) ** 3 - (end - start);
    aboveFirst += ones;
    aboveSecond += others;
    start = end;
  }
  const pairs = first * second;
  const delta = dominance / pairs;
  // Sums of (d_i − d)² over each group, d_i the mean dominance of one value, times the square of the other group's size.
  const byFirst = squaresFirst - first * (second * delta) ** 2;
  const bySecond = squaresSecond - second * (first * delta) ** 2;
  const byPair = pairs - tiedPairs - pairs * delta ** 2;
  // It may fall below what is possible; Cliff then takes the least.
  const variance = Math.max(
    (byFirst + bySecond - byPair) / (pairs * (first - 1) * (second - 1)),
    (1 - delta ** 2) / (pairs - 1),
  );
  const u = (pairs * (delta + 1)) / 2;
  const spread = Math.sqrt((pairs / 12) * (total + 1 - ties / (total * (total - 1))));
  const z = (Math.abs(u - pairs / 2) - 0.5) / spread;
  return { auc: (delta + 1) / 2, delta, variance, p: Math.min(1, 2 * normalUpper(z)) };
}
