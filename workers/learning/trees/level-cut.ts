import { type Cut, improveCut } from './best-cut';
import { type Groups, orderGroups } from './groups';

/**
 * The best set of levels. With one sum a group (a number, two classes) the best set is a beginning of the levels ordered by their mean
 * (Breiman et al. 1984, theorem 4.5), so the search is exact. With more classes the levels are ordered by the share of each class in turn
 * (one against the rest) and every beginning is judged by all classes: the best of these, which need not be the best of all sets.
 * @param room for the ordered groups
 * @returns levels that go the other way than missing ones, where a better cut was found
 */
export function improveLevelCut(
  groups: Groups,
  room: Groups,
  least: number,
  best: Cut,
): number[] | undefined {
  const { count, width, sums, weight, key } = groups;
  let found: number[] | undefined;
  const share = new Float64Array(count);
  for (let k = 0; k < width; k++) {
    for (let i = 0; i < count; i++) share[i] = sums[i * width + k]! / weight[i]!;
    const order = Array.from({ length: count }, (_, i) => i);
    order.sort((a, b) => share[a]! - share[b]! || key[a]! - key[b]!);
    orderGroups(groups, order, room);
    if (!improveCut(room, least, best)) continue;
    const [from, to] = best.missingLeft ? [best.groups, count] : [0, best.groups];
    found = Array.from(room.key.subarray(from, to)).sort((a, b) => a - b);
  }
  return found;
}
