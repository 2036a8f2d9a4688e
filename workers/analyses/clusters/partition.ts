import { type KMeans, kMeans } from '../../kernels/k-means';
import { drawCenters } from '../../kernels/k-means-start';
import { type Points, pickPoints, squareBetween } from '../../kernels/points';
import { type Random, createRandom } from '../../kernels/random';
import { drawRows } from '../../kernels/draw-rows';
import type { Grouping } from '../../kernels/silhouette';

/** A division of all customers into clusters. */
export interface Partition extends Grouping {
  /** Centres, one after another. */
  centers: Float64Array;
  /** Sum of squared distances to the centres; for k-medoids of distances. */
  inertia: number;
  settled: boolean;
}

/** Beyond so many rows starts are tried on a sample of this size, and the best one is run on all. */
const START_ROWS = 20_000;
/** For each start so many centres are moved to see whether that is better, fewer in large tables. */
const SWAPS = 5;
const SWAP_WORK = 1e7;

/** One division for each number of clusters from 1 on. @param progress called with the share done, 0 to 1 */
export function divideByMeans(
  points: Points,
  most: number,
  options: { restarts: number; seed: number },
  progress: (share: number) => void,
): Partition[] {
  const random = createRandom(options.seed);
  const isLarge = points.rows > START_ROWS;
  const tried = isLarge ? pickPoints(points, drawRows(points.rows, START_ROWS, random)) : points;
  const partitions: Partition[] = [];
  let before: Float64Array | undefined;
  for (let k = 1; k <= most; k++) {
    progress((k - 1) / most);
    const best = bestStart(tried, k, options.restarts, before, random);
    before = best.centers;
    const found = isLarge ? kMeans(points, best.centers) : best;
    partitions.push({ ...found, groups: k });
  }
  return partitions;
}

/** The best of several starts; one of them splits the clusters of the division before, so that more never fit worse. */
function bestStart(
  points: Points,
  k: number,
  restarts: number,
  before: Float64Array | undefined,
  random: Random,
): KMeans {
  let best = kMeans(points, before ? withFarthest(points, before) : drawCenters(points, k, random));
  // With one centre every start ends in the same place.
  for (let i = 0; i < (k === 1 ? 0 : restarts); i++) {
    const found = kMeans(points, drawCenters(points, k, random));
    if (found.inertia < best.inertia) best = found;
  }
  const swaps = Math.min(SWAPS * restarts, Math.floor(SWAP_WORK / (points.rows * points.columns * k)));
  for (let i = 0; i < (k === 1 ? 0 : swaps); i++) {
    const found = kMeans(points, withSwap(points, best, random));
    if (found.inertia < best.inertia) best = found;
  }
  return best;
}

/** The centres with one of them, at random, moved to a point that lies far from its own (P. Fränti 2018, random swap). */
function withSwap(points: Points, { labels, centers }: KMeans, random: Random): Float64Array {
  const { values, rows, columns } = points;
  const squares = Float64Array.from(labels, (label, row) =>
    squareBetween(values, row * columns, centers, label * columns, columns),
  );
  let left = random.uniform() * squares.reduce((sum, square) => sum + square, 0);
  let row = 0;
  while (row < rows - 1 && (left -= squares[row]!) >= 0) row++;
  const swapped = Float64Array.from(centers);
  const moved = Math.floor(random.uniform() * (centers.length / columns));
  swapped.set(values.subarray(row * columns, (row + 1) * columns), moved * columns);
  return swapped;
}

/** The centres, and the point that lies farthest from all of them. */
function withFarthest({ values, rows, columns }: Points, centers: Float64Array): Float64Array {
  let [farthest, most] = [0, -1];
  for (let row = 0; row < rows; row++) {
    let least = Infinity;
    for (let to = 0; to < centers.length; to += columns) {
      least = Math.min(least, squareBetween(values, row * columns, centers, to, columns));
    }
    if (least > most) [farthest, most] = [row, least];
  }
  return Float64Array.from([...centers, ...values.subarray(farthest * columns, (farthest + 1) * columns)]);
}
