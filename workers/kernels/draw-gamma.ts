import { drawNormal } from './draw-normal';
import type { Random } from './random';

/** A gamma number with density ∝ x^(shape − 1) e^(−rate x): Marsaglia and Tsang (2000). */
export function drawGamma(random: Random, shape: number, rate = 1): number {
  return Math.exp(drawLogGamma(random, shape)) / rate;
}

/** Its logarithm at rate 1: small shapes give numbers that a double cannot hold. */
export function drawLogGamma(random: Random, shape: number): number {
  // A shape below 1 is reached from shape + 1 by a power of a uniform number.
  if (shape < 1) return drawLogGamma(random, shape + 1) + Math.log1p(-random.uniform()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const cube = (1 + c * x) ** 3;
    if (cube <= 0) continue;
    const accept = 0.5 * x * x + d * (1 - cube + Math.log(cube));
    if (Math.log1p(-random.uniform()) < accept) return Math.log(d * cube);
  }
}
