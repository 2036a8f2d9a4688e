import { logBeta } from './log-beta';

/** Tables whose chance is equal up to rounding are as unlikely as the one that is there (as R and scipy have it). */
const EQUAL = 1 + 1e-7;

/** Fisher's exact test of two shares, two-sided: the chance of all tables with these margins that are no likelier than this one. */
export function fisherExact(hits: number, of: number, controlHits: number, controlOf: number): number {
  const marked = hits + controlHits;
  const total = of + controlOf;
  const least = Math.max(0, marked - controlOf);
  const most = Math.min(marked, of);
  const logChance = (at: number): number =>
    logChoose(of, at) + logChoose(controlOf, marked - at) - logChoose(total, marked);
  const own = Math.exp(logChance(hits)) * EQUAL;
  let sum = 0;
  for (let at = least; at <= most; at++) {
    const chance = Math.exp(logChance(at));
    if (chance <= own) sum += chance;
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
}
