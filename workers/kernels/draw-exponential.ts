import type { Random } from './random';

/** An exponential number of mean 1 / rate. */
export function drawExponential(random: Random, rate = 1): number {
  return -Math.log1p(-random.uniform()) / rate;
}
