import type { Ranking } from './ranking';

/** What a wrong call costs. */
export interface Costs {
  falsePositive: number;
  falseNegative: number;
}

/** What calling all from a threshold on costs. */
export interface CostPoint {
  threshold: number;
  cost: number;
  falsePositives: number;
  falseNegatives: number;
}

/** Cost at every place where calls change, from "nobody" (threshold above all) to "everybody" (0). */
export function costCurve(
  { scores, hits, others, allHits }: Ranking,
  { falsePositive, falseNegative }: Costs,
): CostPoint[] {
  let [caught, wrong] = [0, 0];
  const point = (threshold: number): CostPoint => ({
    threshold,
    cost: falsePositive * wrong + falseNegative * (allHits - caught),
    falsePositives: wrong,
    falseNegatives: allHits - caught,
  });
  const nobody = point((1 + scores[0]!) / 2 + (scores[0]! >= 1 ? Number.EPSILON : 0));
  const called = Array.from(scores, (score, at) => {
    caught += hits[at]!;
    wrong += others[at]!;
    // Half-way to the next probability, so that a small change of one moves nobody across.
    return point((score + (scores[at + 1] ?? 0)) / 2);
  });
  return [nobody, ...called];
}

/** The cheapest place; of equally cheap ones that closest to what the costs alone say. */
export function cheapest(curve: readonly CostPoint[], { falsePositive, falseNegative }: Costs): CostPoint {
  const told = falsePositive / (falsePositive + falseNegative);
  return curve.reduce((best, each) => {
    if (each.cost !== best.cost) return each.cost < best.cost ? each : best;
    return Math.abs(each.threshold - told) < Math.abs(best.threshold - told) ? each : best;
  });
}

/** Cost when all from the threshold on are called. */
export function costAt(curve: readonly CostPoint[], ranking: Ranking, threshold: number): CostPoint {
  const called = ranking.scores.findLastIndex((score) => score >= threshold);
  return { ...curve[called + 1]!, threshold };
}
