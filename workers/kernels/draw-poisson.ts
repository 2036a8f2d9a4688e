import { drawBinomial } from './draw-binomial';
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
