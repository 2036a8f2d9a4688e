import type { Random } from './random';

export interface KMedoids {
  /** The rows in the middle of their groups. */
  medoids: Int32Array;
  /** Sum of distances to the nearest medoid. */
  cost: number;
}

/** What each row knows of its two nearest medoids: places in the list, and distances. */
interface Nearest {
  first: Int32Array;
  firstDistance: Float64Array;
  secondDistance: Float64Array;
}

/**
 * Partitioning around medoids: swaps until none lowers the cost, each as soon as it is found (FasterPAM, Schubert and
 * Rousseeuw 2021), which ends where PAM's own swaps end: no single swap is better.
 * @param distances of all pairs, rows × rows
 */
export function swapMedoids(distances: Float64Array, rows: number, start: Int32Array): KMedoids {
  const medoids = start.length === 1 ? buildMedoids(distances, rows, 1) : Int32Array.from(start);
  if (medoids.length === 1) return { medoids, cost: costOf(distances, rows, medoids) };
  const isMedoid = new Uint8Array(rows);
  for (const row of medoids) isMedoid[row] = 1;
  let nearest = nearestTwo(distances, rows, medoids);
  let losses = removalLosses(nearest, medoids.length);
  const change = new Float64Array(medoids.length);
  for (let row = 0, sinceSwap = 0; sinceSwap < rows; row = (row + 1) % rows, sinceSwap++) {
    if (isMedoid[row] === 1) continue;
    const { first, firstDistance, secondDistance } = nearest;
    change.set(losses);
    let gain = 0;
    const from = row * rows;
    for (let other = 0; other < rows; other++) {
      const distance = distances[from + other]!;
      if (distance < firstDistance[other]!) {
        gain += distance - firstDistance[other]!;
        change[first[other]!]! += firstDistance[other]! - secondDistance[other]!;
      } else if (distance < secondDistance[other]!) {
        change[first[other]!]! += distance - secondDistance[other]!;
      }
    }
    const best = change.reduce((least, value, at) => (value < change[least]! ? at : least), 0);
    // Rounding must not swap for ever.
    if (change[best]! + gain > -1e-12 * (1 + Math.abs(gain))) continue;
    isMedoid[medoids[best]!] = 0;
    isMedoid[row] = 1;
    medoids[best] = row;
    nearest = nearestTwo(distances, rows, medoids);
    losses = removalLosses(nearest, medoids.length);
    sinceSwap = 0;
  }
  return { medoids, cost: costOf(distances, rows, medoids) };
}

/** Starting medoids one by one, each the row that lowers the cost most (BUILD of Kaufman and Rousseeuw 1990). */
export function buildMedoids(distances: Float64Array, rows: number, k: number): Int32Array {
  const medoids = new Int32Array(k);
  const nearest = new Float64Array(rows).fill(Infinity);
  for (let m = 0; m < k; m++) {
    let [best, most] = [0, -Infinity];
    for (let row = 0; row < rows; row++) {
      let gain = 0;
      for (let other = 0; other < rows; other++) {
        const distance = distances[row * rows + other]!;
        if (m === 0) gain -= distance;
        else if (distance < nearest[other]!) gain += nearest[other]! - distance;
      }
      if (gain > most && !medoids.subarray(0, m).includes(row)) [best, most] = [row, gain];
    }
    medoids[m] = best;
    for (let other = 0; other < rows; other++) {
      nearest[other] = Math.min(nearest[other]!, distances[best * rows + other]!);
    }
  }
  return medoids;
}

/** Different rows at random. */
export function drawMedoids(rows: number, k: number, random: Random): Int32Array {
  const drawn = new Set<number>();
  while (drawn.size < k) drawn.add(Math.floor(random.uniform() * rows));
  return Int32Array.from(drawn);
}

function costOf(distances: Float64Array, rows: number, medoids: Int32Array): number {
  let cost = 0;
  for (let row = 0; row < rows; row++) {
    let least = Infinity;
    for (const medoid of medoids) least = Math.min(least, distances[medoid * rows + row]!);
    cost += least;
  }
  return cost;
}

function nearestTwo(distances: Float64Array, rows: number, medoids: Int32Array): Nearest {
  const first = new Int32Array(rows);
  const firstDistance = new Float64Array(rows).fill(Infinity);
  const secondDistance = new Float64Array(rows).fill(Infinity);
  medoids.forEach((medoid, m) => {
    for (let row = 0; row < rows; row++) {
      const distance = distances[medoid * rows + row]!;
      if (distance < firstDistance[row]!) {
        secondDistance[row] = firstDistance[row]!;
        firstDistance[row] = distance;
        first[row] = m;
      } else if (distance < secondDistance[row]!) {
        secondDistance[row] = distance;
      }
    }
  });
  return { first, firstDistance, secondDistance };
}

/** What the cost would rise by without each medoid. */
function removalLosses({ first, firstDistance, secondDistance }: Nearest, k: number): Float64Array {
  const losses = new Float64Array(k);
  for (let row = 0; row < first.length; row++) {
    losses[first[row]!]! += secondDistance[row]! - firstDistance[row]!;
  }
  return losses;
}
