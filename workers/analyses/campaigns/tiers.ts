import { type Fit } from './response-fit';
import { returnAt } from './response';

/** A stretch of spend, and what each unit in it brings. */
export interface Tier {
  tier: number;
  lower: number;
  upper: number;
  returnPerUnit: number;
}

/**
 * Equal stretches from nothing to the highest spend. Where a curve first rises faster (Hill's), stretches get the mean of those that
 * together rise no faster than the one before: a plan that takes the best first then never takes a later one before an earlier one.
 */
export function tiersOf(fit: Fit, most: number, count: number): Tier[] {
  const at = (i: number): number => (i * most) / count;
  const pools: { from: number; to: number; rate: number }[] = [];
  for (let i = 0; i < count; i++) {
    let pool = { from: i, to: i + 1, rate: rateBetween(fit, at(i), at(i + 1)) };
    for (let before = pools.at(-1); before && before.rate < pool.rate; before = pools.at(-1)) {
      pool = { from: before.from, to: pool.to, rate: rateBetween(fit, at(before.from), at(pool.to)) };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ from, to, rate }) =>
    Array.from({ length: to - from }, (_, i) => ({
      tier: from + i + 1,
      lower: at(from + i),
      upper: at(from + i + 1),
      returnPerUnit: rate,
    })),
  );
}

function rateBetween(fit: Fit, from: number, to: number): number {
  return (returnAt(fit, to) - returnAt(fit, from)) / (to - from);
}
