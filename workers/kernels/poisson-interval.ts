import { normalUpper, chiSquaredUpper } from './upper-tails';
import { Z95 } from './wilson';

/** From here on Wilson and Hilferty's cube is right to ten digits. */
const MANY = 1e6;

/**
 * The exact interval of a Poisson mean of which `count` events were seen: F. Garwood, Biometrika 28 (1936), half the points of χ² with
 * 2k and 2k + 2 degrees of freedom. For a million and more by the cube of E. B. Wilson and M. M. Hilferty (1931).
 */
export function poissonInterval(count: number, z = Z95): { low: number; high: number } {
  if (!(count >= 0)) return { low: NaN, high: NaN };
  return {
    low: count > 0 ? halfPoint(count, -z) : 0,
    high: halfPoint(count + 1, z),
  };
}

/** Half the point of χ² with 2 `shape` degrees of freedom above which a normal number above `z` lies as often. */
function halfPoint(shape: number, z: number): number {
  const cube = shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
  if (shape >= MANY) return cube;
  const above = normalUpper(z);
  let [low, high] = [0, Math.max(10, shape + 10 * Math.sqrt(shape) + 10 * Math.abs(z))];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (chiSquaredUpper(2 * middle, 2 * shape) > above) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
