import { drawBeta } from './draw-beta';
import { drawGamma } from './draw-gamma';
import type { Random } from './random';

/** Below this mean, counting arrivals one by one is quick. */
const SMALL = 16;

/**
 * A Poisson number. A large mean is made small first: the k-th arrival comes at a gamma time; if that is before the end,
 * k arrivals are counted and the rest of the time is looked at, otherwise the k − 1 earlier ones are a binomial share
 * of the time (Ahrens and Dieter 1974, as Knuth tells it in sec. 3.4.1).
 */
export function drawPoisson(random: Random, mean: number): number {
  let count = 0;
  let left = mean;
  while (left > SMALL) {
    const k = Math.floor(left * 0.875);
    const arrival = drawGamma(random, k);
    if (arrival > left) return count + drawBinomial(random, k - 1, left / arrival);
    count += k;
    left -= arrival;
  }
  const limit = Math.exp(-left);
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}

/** Successes in n trials, halving the trials by the median of as many uniform numbers (a beta number). */
function drawBinomial(random: Random, n: number, probability: number): number {
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
