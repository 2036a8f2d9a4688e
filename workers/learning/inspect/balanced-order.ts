import type { Random } from '../../kernels/random';
import { shuffled } from '../folds';
import type { Target } from '../learner';

/** A random order of which every beginning has each class in its share, as far as its length allows. */
export function balancedOrder(target: Target, random: Random): Int32Array {
  if (target.kind === 'number') return shuffled(target.values.length, random);
  const { codes, classes } = target;
  const order = shuffled(codes.length, random);
  const sizes = new Int32Array(classes.length);
  for (const code of codes) sizes[code]!++;
  const seen = new Int32Array(classes.length);
  const place = new Float64Array(codes.length);
  for (const row of order) {
    const code = codes[row]!;
    place[row] = (seen[code]!++ + 0.5) / sizes[code]!;
  }
  return order.sort((a, b) => place[a]! - place[b]! || a - b);
}
