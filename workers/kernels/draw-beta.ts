import { drawLogGamma } from './draw-gamma';
import type { Random } from './random';

/** A Beta(a, b) number: the share of one gamma number in two. */
export function drawBeta(random: Random, a: number, b: number): number {
  const difference = drawLogGamma(random, b) - drawLogGamma(random, a);
  return 1 / (1 + Math.exp(difference));
}
