import { chiSquaredQuantile } from './chi-squared-quantile';
import { type Spread, inverseOf, spreadOf, squaredDistances } from './covariance';
import { drawRows } from './draw-rows';
import { median } from './median';
import { type Points, pickPoints } from './points';
import { createRandom, type Random } from './random';

/** Starts that are looked at, and the best of them that are followed to the end. */
const STARTS = 500;
const BEST = 10;
const FIRST_STEPS = 2;
const MOST_STEPS = 50;
/** The search looks at so many rows; what it finds is refined on all of them. */
const SEARCHED = 2000;
/** Rows that are farther out than all but this share of normal ones are left out of the second estimate. */
const OUT = 0.025;

interface Candidate extends Spread {
  logDeterminant: number;
}

/**
 * The spread of the half of the points that lies closest together (minimum covariance determinant; P. Rousseeuw and K. Van Driessen 1999), then
 * of all points that are not far from it. What is far out does not move it.
 */
export function minimumCovariance(points: Points, seed: number, progress: (share: number) => void): Spread {
  const random = createRandom(seed);
  const searched =
    points.rows > SEARCHED ? pickPoints(points, drawRows(points.rows, SEARCHED, random)) : points;
  const found = search(searched, random, progress);
  const raw = searched === points ? found : settled(points, found);
  const distances = squaredDistances(points, raw.mean, inverseOf(raw.covariance).matrix);
  const correction = median(distances) / chiSquaredQuantile(0.5, points.columns);
  const far = correction * chiSquaredQuantile(OUT, points.columns);
  const near = Int32Array.from(distances.keys()).filter((row) => distances[row]! < far);
  return spreadOf(points, near);
}

/** How many points make the half. */
function halfOf({ rows, columns }: Points): number {
  return Math.min(rows, Math.ceil((rows + columns + 1) / 2));
}

function search(points: Points, random: Random, progress: (share: number) => void): Candidate {
  const starts = Array.from({ length: STARTS }, (_, i) => {
    progress(i / STARTS);
    let candidate = drawn(points, random);
    for (let step = 0; step < FIRST_STEPS; step++) candidate = closer(points, candidate);
    return candidate;
  });
  const best = starts.toSorted((a, b) => a.logDeterminant - b.logDeterminant).slice(0, BEST);
  return best
    .map((candidate) => settled(points, candidate))
    .reduce((least, each) => (each.logDeterminant < least.logDeterminant ? each : least));
}

/** The spread of a few points at random, as many as it takes to spread in all directions. */
function drawn(points: Points, random: Random): Candidate {
  const { rows, columns } = points;
  return candidateOf(points, drawRows(rows, Math.min(rows, columns + 1), random));
}

function candidateOf(points: Points, rows: Int32Array): Candidate {
  const spread = spreadOf(points, rows);
  const { rank, logDeterminant } = inverseOf(spread.covariance);
  // Points in a plane have no volume, but tell nothing of what lies off it.
  return { ...spread, logDeterminant: rank < points.columns ? Infinity : logDeterminant };
}

/** The spread of the half that is nearest by a spread: never a larger determinant than before. */
function closer(points: Points, { mean, covariance }: Spread): Candidate {
  const distances = squaredDistances(points, mean, inverseOf(covariance).matrix);
  const order = Int32Array.from(distances.keys()).sort((a, b) => distances[a]! - distances[b]! || a - b);
  return candidateOf(points, order.slice(0, halfOf(points)));
}

function settled(points: Points, from: Candidate): Candidate {
  let candidate = closer(points, from);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = closer(points, candidate);
    if (!(next.logDeterminant < candidate.logDeterminant - 1e-12)) return next;
    candidate = next;
  }
  return candidate;
}
