import { type Points, squareBetween } from './points';

/**
 * What k-means knows of its points without looking: each has an upper bound of the distance to its own centre and a lower one
 * to all others. Bounds stay as they were when a point was last looked at; how far centres have moved since is summed up in
 * `risen` (what the upper bound of a centre's points has gained) and `fallen` (what the lower one has lost).
 */
export interface Bounds {
  points: Points;
  centers: Float64Array;
  labels: Int32Array;
  counts: Float64Array;
  sums: Float64Array;
  upper: Float64Array;
  /** Lower bound minus upper bound: while it is more than the centres have moved, a point cannot change. */
  room: Float64Array;
  risen: Float64Array;
  fallen: Float64Array;
  /** By centre: how much of the room is used up. */
  used: Float64Array;
  /** Half the distance of each centre to the nearest other one: points within it cannot change. */
  halfGap: Float64Array;
  /** For each centre all centres by their distance from it, itself first, and these distances. */
  neighbours: Int32Array;
  gaps: Float64Array;
  /** Rounding of all this: what lies within is looked at, not skipped. */
  slack: number;
}

/** Rounding as a share of the size of the data. */
const SLACK = 1e-12;

/** @param memory arrays by row that lie where another reader of bounds expects them */
export function createBounds(
  points: Points,
  start: Float64Array,
  memory?: Pick<Bounds, 'labels' | 'upper' | 'room'>,
): Bounds {
  const k = start.length / points.columns;
  return {
    points,
    centers: Float64Array.from(start),
    labels: memory?.labels.fill(0) ?? new Int32Array(points.rows),
    counts: new Float64Array(k),
    sums: new Float64Array(start.length),
    upper: memory?.upper.fill(0) ?? new Float64Array(points.rows),
    room: memory?.room.fill(0) ?? new Float64Array(points.rows),
    risen: new Float64Array(k),
    fallen: new Float64Array(k),
    used: new Float64Array(k),
    halfGap: new Float64Array(k),
    neighbours: new Int32Array(k * k),
    gaps: new Float64Array(k * k),
    slack: SLACK * greatestSize(points.values) * Math.sqrt(points.columns),
  };
}

const known = new WeakMap<Float64Array, number>();

/** The size of the greatest value, looked for once where several runs begin on the same points. */
function greatestSize(values: Float64Array): number {
  const found = known.get(values);
  if (found !== undefined) return found;
  const most = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  known.set(values, most);
  return most;
}

/** Gives the points of a block their nearest centre. @returns how many points that are. */
export function firstNearest(bounds: Bounds, from: number, to: number): number {
  const { centers, labels, counts, sums, upper, room } = bounds;
  const { values, columns } = bounds.points;
  for (let row = from; row < to; row++) {
    const at = row * columns;
    let nearest = 0;
    let least = Infinity;
    let second = Infinity;
    for (let c = 0; c < counts.length; c++) {
      const square = squareBetween(values, at, centers, c * columns, columns);
      if (square < least) {
        second = least;
        least = square;
        nearest = c;
      } else if (square < second) second = square;
    }
    labels[row] = nearest;
    upper[row] = Math.sqrt(least);
    room[row] = Math.sqrt(second) - upper[row]!;
    counts[nearest]!++;
    for (let j = 0; j < columns; j++) sums[nearest * columns + j]! += values[at + j]!;
  }
  return to - from;
}

/** Counts and sums of the points by their labels. */
export function sumUp({ points: { values, rows, columns }, labels, counts, sums }: Bounds): void {
  counts.fill(0);
  sums.fill(0);
  for (let row = 0; row < rows; row++) {
    const own = labels[row]!;
    counts[own]!++;
    for (let j = 0; j < columns; j++) sums[own * columns + j]! += values[row * columns + j]!;
  }
}

/** Looks again at the points of a block that may have another nearest centre now. @returns how many have. */
export function nearestAgain(bounds: Bounds, from: number, to: number): number {
  const { centers, labels, counts, sums, upper, room, risen, fallen, used, halfGap, neighbours, gaps } =
    bounds;
  const { slack } = bounds;
  const { values, columns } = bounds.points;
  const k = counts.length;
  let moved = 0;
  for (let row = from; row < to; row++) {
    const own = labels[row]!;
    if (room[row]! > used[own]! || upper[row]! + risen[own]! < halfGap[own]!) continue;
    const at = row * columns;
    const ownSquare = squareBetween(values, at, centers, own * columns, columns);
    const distance = Math.sqrt(ownSquare);
    const above = distance - risen[own]!;
    const left = room[row]! + upper[row]! - above;
    upper[row] = above;
    room[row] = left;
    if (left > used[own]! || distance < halfGap[own]!) continue;
    let nearest = own;
    let least = ownSquare;
    let second = Infinity;
    // Centres that are farther from the own one than this are farther from the point than the second nearest.
    let reach = Infinity;
    for (let i = own * k + 1; i < (own + 1) * k && gaps[i]! <= reach; i++) {
      const c = neighbours[i]!;
      const square = squareBetween(values, at, centers, c * columns, columns);
      if (square > second) continue;
      if (square < least || (square === least && c < nearest)) {
        second = least;
        least = square;
        nearest = c;
      } else second = square;
      reach = distance + Math.sqrt(second) + slack;
    }
    upper[row] = Math.sqrt(least) - risen[nearest]!;
    room[row] = Math.sqrt(second) + fallen[nearest]! - upper[row]!;
    if (nearest === own) continue;
    moved++;
    labels[row] = nearest;
    counts[nearest]!++;
    counts[own]!--;
    for (let j = 0; j < columns; j++) {
      sums[nearest * columns + j]! += values[at + j]!;
      sums[own * columns + j]! -= values[at + j]!;
    }
  }
  return moved;
}

/** Moves every centre to the mean of its points, and the bounds with them. */
export function moveBounds(bounds: Bounds): void {
  const { risen, fallen, used, halfGap, gaps, counts, slack } = bounds;
  const shifts = moveCenters(bounds);
  const ranked = shifts.toSorted();
  const [most, next] = [ranked.at(-1) ?? 0, ranked.at(-2) ?? 0];
  const farthest = shifts.indexOf(most);
  rankNeighbours(bounds);
  for (let c = 0; c < counts.length; c++) {
    risen[c]! += shifts[c]!;
    fallen[c]! += c === farthest ? next : most;
    used[c] = risen[c]! + fallen[c]! + slack;
    halfGap[c] = (gaps[c * counts.length + 1] ?? Infinity) / 2 - slack;
  }
}

/** @returns how far each centre went. */
function moveCenters({ centers, counts, sums, points: { columns } }: Bounds): Float64Array {
  return counts.map((count, c) => {
    let square = 0;
    for (let at = c * columns; at < (c + 1) * columns; at++) {
      const mean = count > 0 ? sums[at]! / count : centers[at]!;
      square += (mean - centers[at]!) ** 2;
      centers[at] = mean;
    }
    return Math.sqrt(square);
  });
}

function rankNeighbours({ centers, counts, neighbours, gaps, points: { columns } }: Bounds): void {
  const k = counts.length;
  for (let a = 0; a < k; a++) {
    const own = counts.map((_, b) =>
      a === b ? -1 : Math.sqrt(squareBetween(centers, a * columns, centers, b * columns, columns)),
    );
    const order = neighbours.subarray(a * k, (a + 1) * k);
    for (let b = 0; b < k; b++) order[b] = b;
    order.sort((one, other) => own[one]! - own[other]!);
    for (let i = 0; i < k; i++) gaps[a * k + i] = own[order[i]!]!;
  }
}
