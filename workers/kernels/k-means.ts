import { type Bounds, createBounds, firstNearest, moveBounds, nearestAgain, sumUp } from './k-means-bounds';
import { createSimdRun, hasSimd } from './k-means-simd';
import { type Points, groupMeans, squareBetween } from './points';

export interface KMeans {
  /** The centre of each point, from 0. */
  labels: Int32Array;
  /** Means of the points, centre after centre. */
  centers: Float64Array;
  /** Sum of squared distances to the centres. */
  inertia: number;
  iterations: number;
  /** No point would change its centre. */
  settled: boolean;
}

const MOST_ITERATIONS = 300;
/** Rows looked at in one call: short calls are compiled sooner than one long loop. */
const BLOCK = 4096;

/**
 * Lloyd's k-means from given centres, with bounds that spare most distances (G. Hamerly 2010, SIAM Data Mining; the search
 * among near centres only is that of Newling and Fleuret 2016, ICML). Steps and result are those of Lloyd's method, and
 * equally near centres go by number. A centre without points moves to the point that lies farthest from its own, as in scikit-learn.
 */
export function kMeans(
  points: Points,
  start: Float64Array,
  { mostIterations = MOST_ITERATIONS, withSimd = true } = {},
): KMeans {
  const { rows, columns } = points;
  const k = start.length / columns;
  const simd = withSimd && hasSimd() ? createSimdRun(points, k) : undefined;
  const bounds = createBounds(points, start, simd);
  const { labels, centers } = bounds;
  const inBlocks = (lookAt: typeof nearestAgain): number => {
    let moved = 0;
    for (let from = 0; from < rows; from += BLOCK) {
      moved += lookAt(bounds, from, Math.min(rows, from + BLOCK));
    }
    return moved;
  };
  if (simd) {
    bounds.room.fill(-Infinity);
    simd.look(bounds, 0, rows);
    sumUp(bounds);
  } else inBlocks(firstNearest);
  let moved = rows;
  let iterations = 1;
  while (moved > 0 && iterations < mostIterations) {
    if (bounds.counts.includes(0)) fillEmpty(points, bounds);
    moveBounds(bounds);
    moved = simd ? simd.look(bounds, 0, rows) : inBlocks(nearestAgain);
    iterations++;
  }
  // Sums that grew by adding and taking away carry dust.
  const means = groupMeans(points, labels, k);
  means.forEach((mean, at) => (centers[at] = Number.isNaN(mean) ? centers[at]! : mean));
  return {
    labels: labels.slice(),
    centers,
    inertia: inertiaOf(points, centers, labels),
    iterations,
    settled: moved === 0,
  };
}

/** The sum of squared distances of points to the centres that they belong to. */
export function inertiaOf(
  { values, rows, columns }: Points,
  centers: Float64Array,
  labels: Int32Array,
): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    sum += squareBetween(values, row * columns, centers, labels[row]! * columns, columns);
  }
  return sum;
}

/** Gives each centre without points the one that lies farthest from its own centre. */
function fillEmpty({ values, rows, columns }: Points, bounds: Bounds): void {
  const { centers, labels, counts, sums, upper, room } = bounds;
  for (let empty = 0; empty < counts.length; empty++) {
    if (counts[empty]! > 0) continue;
    let farthest = -1;
    let most = 0;
    for (let row = 0; row < rows; row++) {
      const own = labels[row]!;
      if (counts[own]! < 2) continue;
      const square = squareBetween(values, row * columns, centers, own * columns, columns);
      if (square > most) [most, farthest] = [square, row];
    }
    if (farthest < 0) return;
    const from = labels[farthest]!;
    for (let j = 0; j < columns; j++) {
      const value = values[farthest * columns + j]!;
      sums[from * columns + j]! -= value;
      sums[empty * columns + j]! += value;
    }
    counts[from]!--;
    counts[empty]!++;
    labels[farthest] = empty;
    // It is where its centre will be; how near the others are has to be looked at.
    upper[farthest] = 0;
    room[farthest] = -Infinity;
  }
}
