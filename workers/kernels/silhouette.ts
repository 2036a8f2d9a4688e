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
  const { rows, columns } = points;
  const sums = groupings.map(({ groups }) => new Float64Array(rows * groups));
  const { order, starts } = atomsOf(groupings, rows);
  const { values } = pickPoints(points, order);
  for (let i = 0; i < rows; i++) {
    if (i % 500 === 0) progress(i / rows);
    const row = order[i]!;
    for (let atom = 0; atom < starts.length - 1; atom++) {
      const [from, to] = [starts[atom]!, starts[atom + 1]!];
      let sum = 0;
      for (let other = from; other < to; other++) {
        sum += between(values, i * columns, values, other * columns, columns);
      }
      for (let g = 0; g < groupings.length; g++) {
        const { labels, groups } = groupings[g]!;
        sums[g]![row * groups + labels[order[from]!]!]! += sum;
      }
    }
  }
  const all = new Int32Array(rows).map((_, row) => row);
  return groupings.map((grouping, g) => fromSums(grouping, sums[g]!, countsOf(grouping, all), () => true));
}

/** Rows that no grouping divides, next to each other: distances to them need to be added up only once. */
function atomsOf(groupings: readonly Grouping[], rows: number): { order: Int32Array; starts: Int32Array } {
  let atoms = new Float64Array(rows);
  let count = 1;
  for (const { labels, groups } of groupings) {
    const numbers = new Map<number, number>();
    atoms = atoms.map((atom, row) => {
      const key = atom * groups + labels[row]!;
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    count = numbers.size;
  }
  const starts = new Int32Array(count + 1);
  for (const atom of atoms) starts[atom + 1]!++;
  for (let atom = 0; atom < count; atom++) starts[atom + 1]! += starts[atom]!;
  const next = starts.slice();
  const order = new Int32Array(rows);
  atoms.forEach((atom, row) => (order[next[atom]!++] = row));
  return { order, starts };
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
