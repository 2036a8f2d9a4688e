import { drawRows } from '../../kernels/draw-rows';
import { type KMedoids, buildMedoids, drawMedoids, swapMedoids } from '../../kernels/k-medoids';
import { type Points, blocksBetween, pickPoints } from '../../kernels/points';
import { createRandom } from '../../kernels/random';
import type { Partition } from './partition';

/** All pairs of so many rows fit into memory; beyond it medoids are looked for in samples. */
export const PAIR_ROWS = 3000;
const SAMPLE_ROWS = 1500;

/** One division around medoids for each number of clusters from 1 on; distances are city blocks, here Gower's. */
export function divideByMedoids(
  points: Points,
  most: number,
  options: { restarts: number; seed: number },
  progress: (share: number) => void,
): Partition[] {
  const random = createRandom(options.seed);
  const isLarge = points.rows > PAIR_ROWS;
  const samples = Array.from({ length: isLarge ? options.restarts : 1 }, () =>
    isLarge ? drawRows(points.rows, SAMPLE_ROWS, random) : undefined,
  );
  const best: (Partition | undefined)[] = Array.from({ length: most }, () => undefined);
  samples.forEach((sample, s) => {
    const tried = sample ? pickPoints(points, sample) : points;
    const distances = allDistances(tried);
    for (let k = 1; k <= most; k++) {
      progress((s + (k - 1) / most) / samples.length);
      let found = swapMedoids(distances, tried.rows, buildMedoids(distances, tried.rows, k));
      for (let i = 1; i < (isLarge || k === 1 ? 1 : options.restarts); i++) {
        found = cheaper(found, swapMedoids(distances, tried.rows, drawMedoids(tried.rows, k, random)));
      }
      const rows = sample ? found.medoids.map((row) => sample[row]!) : found.medoids;
      const partition = assign(points, pickPoints(points, rows).values);
      const known = best[k - 1];
      if (!known || partition.inertia < known.inertia) best[k - 1] = partition;
    }
  });
  return best.filter((partition) => partition !== undefined);
}

function cheaper(one: KMedoids, other: KMedoids): KMedoids {
  return other.cost < one.cost ? other : one;
}

function allDistances({ values, rows, columns }: Points): Float64Array {
  const distances = new Float64Array(rows * rows);
  for (let a = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++) {
      const distance = blocksBetween(values, a * columns, values, b * columns, columns);
      distances[a * rows + b] = distance;
      distances[b * rows + a] = distance;
    }
  }
  return distances;
}

/** Gives every point its nearest medoid. */
function assign({ values, rows, columns }: Points, centers: Float64Array): Partition {
  const labels = new Int32Array(rows);
  let inertia = 0;
  for (let row = 0; row < rows; row++) {
    let least = Infinity;
    for (let c = 0; c < centers.length / columns; c++) {
      const distance = blocksBetween(values, row * columns, centers, c * columns, columns);
      if (distance < least) {
        least = distance;
        labels[row] = c;
      }
    }
    inertia += least;
  }
  return { labels, groups: centers.length / columns, centers, inertia, settled: true };
}
