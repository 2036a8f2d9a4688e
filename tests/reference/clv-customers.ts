import { drawBeta } from '../../workers/kernels/draw-beta';
import { drawExponential } from '../../workers/kernels/draw-exponential';
import { drawGamma } from '../../workers/kernels/draw-gamma';
import { createRandom } from '../../workers/kernels/random';

/** What a customer of the models is made of; times in weeks. */
export interface Planted {
  rate(): number;
  dropout(): number;
}

export interface SimulatedCustomers {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
}

/** Customers who buy at their own rate and may leave after each repeat purchase, seen for 10 to 100 weeks. */
export function simulateCustomers(count: number, seed: number, planted: Planted): SimulatedCustomers {
  const random = createRandom(seed);
  const frequency = new Float64Array(count);
  const recency = new Float64Array(count);
  const age = Float64Array.from({ length: count }, () => 10 + 90 * random.uniform());
  for (let customer = 0; customer < count; customer++) {
    const rate = planted.rate();
    const dropout = planted.dropout();
    for (
      let time = drawExponential(random, rate);
      time < age[customer]!;
      time += drawExponential(random, rate)
    ) {
      frequency[customer]!++;
      recency[customer] = time;
      if (random.uniform() < dropout) break;
    }
  }
  return { frequency, recency, age };
}

/** Purchase rates ~ Gamma(r, alpha) and dropout ~ Beta(a, b), from a stream of their own. */
export function plantBgNbd(
  { r, alpha, a, b }: { r: number; alpha: number; a: number; b: number },
  seed: number,
): Planted {
  const random = createRandom(seed);
  return { rate: () => drawGamma(random, r, alpha), dropout: () => drawBeta(random, a, b) };
}
