import { type Points, pickPoints } from './points';

/** How far two points are from each other, given where they begin. */
export type Between = (a: Float64Array, at: number, b: Float64Array, to: number, columns: number) => number;

/** Which group each point belongs to, from 0. */
export interface Grouping {
  labels: Int32Array;
  groups: number;
}

/**
 * The silhouette of every point (P. Rousseeuw 1987) for each of several groupings, each distance taken once. A point alone
 * in its group has 0; one group alone has none (NaN).
 */
export function silhouettes(
  points: Points,
  between: Between,
  groupings: readonly Grouping[],
  progress: (share: number) => void = () => undefined,
): Float64Array[] {
  const { values, rows, columns } = points;
  const sums = groupings.map(({ groups }) => new Float64Array(rows * groups));
  const all = groupings.map(({ labels, groups }, g) => ({ labels, groups, sums: sums[g]! }));
  for (let a = 0; a < rows; a++) {
    if (a % 1000 === 0) progress(1 - (1 - a / rows) ** 2);
    for (let b = a + 1; b < rows; b++) {
      const distance = between(values, a * columns, values, b * columns, columns);
      for (const { labels, groups, sums } of all) {
        sums[a * groups + labels[b]!]! += distance;
        sums[b * groups + labels[a]!]! += distance;
      }
    }
  }
  return all.map((grouping) => {
    const counts = countsOf(
      grouping,
      Array.from({ length: rows }, (_, row) => row),
    );
    return fromSums(grouping, grouping.sums, counts, () => true);
  });
}

/** The silhouette of every point, with mean distances to the points of a sample only. */
export function sampledSilhouettes(
  points: Points,
  between: Between,
  grouping: Grouping,
  sample: ArrayLike<number>,
  progress: (share: number) => void = () => undefined,
): Float64Array {
  const { values, rows, columns } = points;
  const { labels, groups } = grouping;
  const sums = new Float64Array(rows * groups);
  const drawn = pickPoints(points, sample).values;
  const groupOf = Int32Array.from(sample, (row) => labels[row]!);
  for (let row = 0; row < rows; row++) {
    if (row % 10_000 === 0) progress(row / rows);
    const own = sums.subarray(row * groups, (row + 1) * groups);
    for (let i = 0; i < groupOf.length; i++) {
      own[groupOf[i]!]! += between(values, row * columns, drawn, i * columns, columns);
    }
  }
  const counts = countsOf(grouping, sample);
  const isSampled = new Uint8Array(rows);
  for (let i = 0; i < sample.length; i++) isSampled[sample[i]!] = 1;
  return fromSums(grouping, sums, counts, (row) => isSampled[row] === 1);
}

function countsOf({ labels, groups }: Grouping, rows: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(groups);
  for (let i = 0; i < rows.length; i++) counts[labels[rows[i]!]!]!++;
  return counts;
}

/**
 * @param sums distances of each point to all points of each group
 * @param counts points of each group
 * @param isCounted whether a point is itself among those counted
 */
function fromSums(
  { labels, groups }: Grouping,
  sums: Float64Array,
  counts: Float64Array,
  isCounted: (row: number) => boolean,
): Float64Array {
  return Float64Array.from(labels, (own, row) => {
    if (groups < 2) return NaN;
    const others = counts[own]! - (isCounted(row) ? 1 : 0);
    if (others === 0) return 0;
    const inside = sums[row * groups + own]! / others;
    let outside = Infinity;
    for (let group = 0; group < groups; group++) {
      if (group === own || counts[group] === 0) continue;
      outside = Math.min(outside, sums[row * groups + group]! / counts[group]!);
    }
    const larger = Math.max(inside, outside);
    if (larger === Infinity) return NaN;
    return larger > 0 ? (outside - inside) / larger : 0;
  });
}
