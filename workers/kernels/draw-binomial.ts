import { drawBeta } from './draw-beta';
import type { Random } from './random';

/** Up to so many trials, looking at each one is quick. */
const SMALL = 16;

/** Successes in n trials, halving the trials by the median of as many uniform numbers (a beta number). */
export function drawBinomial(random: Random, n: number, probability: number): number {
  let [count, trials, p] = [0, n, probability];
  while (trials > SMALL) {
    const middle = 1 + Math.floor(trials / 2);
    const median = drawBeta(random, middle, trials + 1 - middle);
    if (median <= p) {
      count += middle;
      p = (p - median) / (1 - median);
      trials -= middle;
    } else {
      p /= median;
      trials = middle - 1;
    }
  }
  for (let i = 0; i < trials; i++) if (random.uniform() < p) count++;
  return count;
}
