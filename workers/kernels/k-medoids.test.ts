import { describe, expect, it } from 'vitest';
import { buildMedoids, drawMedoids, swapMedoids } from './k-medoids';
import { createRandom } from './random';

function distancesOf(places: readonly number[]): Float64Array {
  return Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a - b))));
}

/** The least cost of all ways to choose k of the rows. */
function leastCost(places: readonly number[], k: number): number {
  const costOf = (medoids: readonly number[]): number =>
    places.reduce((sum, place) => sum + Math.min(...medoids.map((medoid) => Math.abs(place - medoid))), 0);
  const choose = (from: number, chosen: number[]): number =>
    chosen.length === k
      ? costOf(chosen)
      : Math.min(...places.slice(from).map((place, i) => choose(from + i + 1, [...chosen, place])), Infinity);
  return choose(0, []);
}

describe('medoids', () => {
  const random = createRandom(9);
  const places = Array.from({ length: 14 }, () => Math.round(1000 * random.uniform()) / 10);
  const distances = distancesOf(places);

  it.each([1, 2, 3, 4])('of the best of some starts cost the least there is, k = %d', (k) => {
    const starts = [buildMedoids(distances, 14, k), ...[1, 2, 3, 4, 5].map(() => drawMedoids(14, k, random))];
    const costs = starts.map((start) => swapMedoids(distances, 14, start).cost);
    expect(Math.min(...costs)).toBeCloseTo(leastCost(places, k), 10);
  });

  it('are left where no swap is better', () => {
    const { medoids, cost } = swapMedoids(distances, 14, buildMedoids(distances, 14, 3));
    for (let m = 0; m < 3; m++) {
      for (let row = 0; row < 14; row++) {
        const swapped = Array.from(medoids, (medoid, i) => places[i === m ? row : medoid]!);
        const other = places.reduce(
          (sum, place) => sum + Math.min(...swapped.map((at) => Math.abs(place - at))),
          0,
        );
        expect(other).toBeGreaterThanOrEqual(cost - 1e-9);
      }
    }
  });

  it('of equal rows cost nothing', () => {
    expect(swapMedoids(new Float64Array(25), 5, Int32Array.of(0, 1)).cost).toBe(0);
  });
});
