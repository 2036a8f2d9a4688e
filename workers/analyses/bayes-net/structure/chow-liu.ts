import type { Sample } from '../sample';
import { type Arc, parentsOf } from './dag';
import { mutualInformation } from './families';

/** Information below this is rounding: the two tell nothing of each other. */
const NOTHING = 1e-12;

/**
 * The tree that keeps most of the information between pairs (C. K. Chow and C. N. Liu 1968): the spanning tree with the largest mutual
 * information, led away from its root. Variables that share nothing with any other stay apart.
 * @param root undefined: the variable that shares most
 */
export function chowLiu(
  sample: Sample,
  root: number | undefined,
  progress: (share: number) => void,
): number[][] {
  const count = sample.variables.length;
  const shared = Array.from({ length: count }, () => new Float64Array(count));
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++)
      shared[one]![other] = shared[other]![one] = mutualInformation(sample, one, other);
    progress((one + 1) / count);
  }
  const sums = shared.map((row) => row.reduce((sum, value) => sum + value, 0));
  const roots = Array.from(sums.keys()).sort((a, b) => sums[b]! - sums[a]! || a - b);
  const starts = root === undefined ? roots : [root, ...roots.filter((each) => each !== root)];
  const placed = new Uint8Array(count);
  const arcs: Arc[] = [];
  for (const start of starts) {
    if (placed[start]) continue;
    placed[start] = 1;
    for (let next = nearest(shared, placed); next; next = nearest(shared, placed)) {
      placed[next.to] = 1;
      arcs.push(next);
    }
  }
  return parentsOf(count, arcs);
}

/** The strongest arrow out of what is placed (R. C. Prim 1957); of equal ones the first. */
function nearest(shared: readonly Float64Array[], placed: Uint8Array): Arc | undefined {
  let found: Arc | undefined;
  let most = NOTHING;
  shared.forEach((row, from) => {
    if (!placed[from]) return;
    row.forEach((value, to) => {
      if (placed[to] || value <= most) return;
      most = value;
      found = { from, to };
    });
  });
  return found;
}
