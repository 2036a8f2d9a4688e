import { type Points, pickPoints } from './points';

/** How far two points are from each other, given where they begin. */
export type Between = (a: Float64Array, at: number, b: Float64Array, to: number, columns: number) => number;

/** Which group each point belongs to, from 0. */
export interface Grouping {
  labels: Int32Array;
  groups: number;
}

/**
 * The silhouette of every point (P. Rousseeuw 1987) for each of several groupings at once. A point alone
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
  const distances = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % 500 === 0) progress(row / rows);
    const at = row * columns;
    for (let other = 0; other < rows; other++) {
      distances[other] = between(values, at, values, other * columns, columns);
    }
    for (let g = 0; g < groupings.length; g++) {
      const { labels, groups } = groupings[g]!;
      addUp(distances, labels, sums[g]!.subarray(row * groups, (row + 1) * groups));
    }
  }
  const all = new Int32Array(rows).map((_, row) => row);
  return groupings.map((grouping, g) => fromSums(grouping, sums[g]!, countsOf(grouping, all), () => true));
}

function addUp(distances: Float64Array, labels: Int32Array, sums: Float64Array): void {
  for (let i = 0; i < distances.length; i++) sums[labels[i]!]! += distances[i]!;
}

/** The silhouette of every point, with mean distances to the points of a sample only. */
export function sampledSilhouettes(
  points: Points,
  between: Between,
  grouping: Grouping,
  sample: Int32Array,
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
  for (const row of sample) isSampled[row] = 1;
  return fromSums(grouping, sums, counts, (row) => isSampled[row] === 1);
}

function countsOf({ labels, groups }: Grouping, rows: Int32Array): Float64Array {
  const counts = new Float64Array(groups);
  for (const row of rows) counts[labels[row]!]!++;
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
