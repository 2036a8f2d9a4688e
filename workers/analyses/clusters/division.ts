import { drawRows } from '../../kernels/draw-rows';
import { calinskiHarabasz, daviesBouldin } from '../../kernels/group-quality';
import { type Points, blocksBetween, groupSizes, pickPoints, squareBetween } from '../../kernels/points';
import { type Random, createRandom } from '../../kernels/random';
import { type Between, type Grouping, sampledSilhouettes, silhouettes } from '../../kernels/silhouette';
import { divideByMedoids } from './medoid-partition';
import { type Partition, divideByMeans } from './partition';
import type { Settings } from './settings';

/** How well a number of clusters fits. */
export interface Quality {
  k: number;
  inertia: number;
  silhouette: number;
  calinskiHarabasz: number;
  daviesBouldin: number;
}

export interface Division {
  /** The chosen number of clusters, the largest cluster first. */
  partition: Partition;
  /** By row. */
  distances: Float64Array;
  silhouettes: Float64Array;
  sizes: Float64Array;
  qualities: Quality[];
  /** Rows that silhouettes were taken against; all of them, if they are few enough. */
  sampled: number;
}

/** Rows and pairs of coordinates up to which every silhouette is exact. */
const EXACT_ROWS = 10_000;
const EXACT_WORK = 4e9;
const SAMPLE_ROWS = 5000;
/** Distances for the silhouettes of a large table, and the least for each customer and all clusters together. */
const SAMPLE_WORK = 1e8;
const LEAST_SAMPLE = 400;

/** Divides the customers, chooses the number of clusters where it is not given, and measures what came out. */
export function divide(
  points: Points,
  most: number,
  settings: Settings,
  progress: (share: number) => void,
): Division {
  const divideAll = settings.method === 'kmedoids' ? divideByMedoids : divideByMeans;
  const partitions = divideAll(points, most, settings, (share) => progress(0.6 * share)).map(bySize);
  const between = settings.method === 'kmedoids' ? blocksBetween : straight;
  const { rows, columns } = points;
  const isExact = rows <= EXACT_ROWS && rows * rows * columns <= EXACT_WORK;
  const random = createRandom(settings.seed);
  const count = Math.min(rows, SAMPLE_ROWS, Math.floor(Math.sqrt(EXACT_WORK / columns)));
  const sample = isExact ? undefined : drawRows(rows, count, random);
  const inSample = silhouettes(
    sample ? pickPoints(points, sample) : points,
    between,
    partitions.map(({ labels, groups }) => ({
      labels: sample ? sample.map((row) => labels[row]!) : labels,
      groups,
    })),
    (share) => progress(0.6 + 0.3 * share),
  );
  const qualities = partitions.map((partition, i) =>
    qualityOf(points, partition, mean(inSample[i]!), settings.method === 'kmeans'),
  );
  const chosen = settings.k > 0 ? Math.min(settings.k, most) : bestOf(qualities);
  const partition = partitions[chosen - 1]!;
  return {
    partition,
    distances: distancesOf(points, partition, between),
    silhouettes: sample
      ? sampledSilhouettes(points, between, partition, drawFromEach(partition, random), (share) =>
          progress(0.9 + 0.1 * share),
        )
      : inSample[chosen - 1]!,
    sizes: groupSizes(partition.labels, chosen),
    qualities,
    sampled: sample ? sample.length : rows,
  };
}

const straight: Between = (a, at, b, to, columns) => Math.sqrt(squareBetween(a, at, b, to, columns));

/** Customers of every cluster, equally many where there are as many, so that the small ones are seen as well as the large ones. */
function drawFromEach({ labels, groups }: Grouping, random: Random): Int32Array {
  const share = Math.ceil(Math.max(LEAST_SAMPLE, SAMPLE_WORK / labels.length) / groups);
  const members = Array.from({ length: groups }, (): number[] => []);
  labels.forEach((label, row) => members[label]!.push(row));
  const drawn = members.flatMap((rows) =>
    Array.from(drawRows(rows.length, Math.min(rows.length, share), random), (i) => rows[i]!),
  );
  return Int32Array.from(drawn);
}

/** Numbers clusters by size, the largest first; equal ones by their first row. */
function bySize(partition: Partition): Partition {
  const { labels, groups, centers } = partition;
  const sizes = groupSizes(labels, groups);
  const first = sizes.map((_, group) => labels.indexOf(group));
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  const columns = centers.length / groups;
  const place = new Int32Array(groups);
  const sorted = new Float64Array(centers.length);
  order.forEach((group, at) => {
    place[group] = at;
    sorted.set(centers.subarray(group * columns, (group + 1) * columns), at * columns);
  });
  return { ...partition, labels: labels.map((label) => place[label]!), centers: sorted };
}

function qualityOf(points: Points, partition: Partition, silhouette: number, isMeans: boolean): Quality {
  const isSpread = isMeans && partition.groups > 1;
  return {
    k: partition.groups,
    inertia: partition.inertia,
    silhouette,
    calinskiHarabasz: isSpread ? calinskiHarabasz(points, partition) : NaN,
    daviesBouldin: isSpread ? daviesBouldin(points, partition) : NaN,
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The number of clusters with the greatest silhouette; of equal ones the least. */
function bestOf(qualities: readonly Quality[]): number {
  const [, ...several] = qualities;
  const best = several.reduce<Quality | undefined>(
    (most, each) => (!most || each.silhouette > most.silhouette ? each : most),
    undefined,
  );
  return best?.k ?? 1;
}

function distancesOf(
  { values, columns }: Points,
  { labels, centers }: Partition,
  between: Between,
): Float64Array {
  return Float64Array.from(labels, (label, row) =>
    between(values, row * columns, centers, label * columns, columns),
  );
}
