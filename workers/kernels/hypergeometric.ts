import { logBeta } from './log-beta';

/** Below this share of the sum a term changes nothing. */
const NEGLIGIBLE = 1e-17;

/**
 * The chance that `drawn` of `total` hold at least `shared` of `marked`, when they are drawn by lot: Fisher's exact test,
 * one-sided, for more than chance.
 */
export function hypergeometricUpper(shared: number, marked: number, drawn: number, total: number): number {
  const least = Math.max(0, marked + drawn - total);
  const most = Math.min(marked, drawn);
  if (shared <= least) return 1;
  if (shared > most) return 0;
  // Sums go away from the mode, where terms only fall.
  const mode = Math.floor(((marked + 1) * (drawn + 1)) / (total + 2));
  const first = (at: number): number =>
    Math.exp(logChoose(marked, at) + logChoose(total - marked, drawn - at) - logChoose(total, drawn));
  const rest = total - marked - drawn;
  if (shared > mode) {
    let term = first(shared);
    let sum = term;
    for (let at = shared; at < most && term > sum * NEGLIGIBLE; at++) {
      term *= ((marked - at) * (drawn - at)) / ((at + 1) * (rest + at + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }
  let term = first(shared - 1);
  let sum = term;
  for (let at = shared - 1; at > least && term > sum * NEGLIGIBLE; at--) {
    term *= (at * (rest + at)) / ((marked - at + 1) * (drawn - at + 1));
    sum += term;
  }
  return Math.max(0, 1 - sum);
}

function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
}
