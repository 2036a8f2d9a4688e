import { minimise } from '../../kernels/minimise';

/** The log-likelihood of data as a function of the logarithms of its parameters. */
export interface Likelihood {
  /** Terms of the sum: the objective is scaled by them. */
  customers: number;
  /** The value; `gradient` gets the derivatives by the logarithms. */
  at(logs: Float64Array, gradient: Float64Array): number;
}

/** Where the likelihood is greatest. */
export interface Maximum {
  logs: Float64Array;
  logLikelihood: number;
  converged: boolean;
}

/**
 * Rows of a matrix that turns coordinates into logarithms of parameters. Where customers are all alike, the likelihood
 * levels off as two parameters grow together: with their ratio as a coordinate, that valley lies along an axis
 * and is easy to follow.
 */
export type Coordinates = readonly (readonly number[])[];

/** First parameters and ratios: ln p₀, ln(p₀ / p₁), ln p₂, ln(p₂ / p₃) for two pairs. */
export const TWO_PAIRS: Coordinates = [
  [1, 0, 0, 0],
  [1, -1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 1, -1],
];

/**
 * Climbs from every start on `few` customers, then from the best place on all. The first place that is a maximum counts, in
 * the order of the likelihood; without one the result says that it is none.
 */
export function maximise(
  all: Likelihood,
  few: Likelihood,
  starts: readonly (readonly number[])[],
  coordinates: Coordinates,
): Maximum {
  const scouts = starts
    .map((start) => climb(few, start.map(Math.log), coordinates))
    .toSorted((one, other) => other.logLikelihood - one.logLikelihood);
  if (few === all) return scouts.find(({ converged }) => converged) ?? scouts[0]!;
  let best: Maximum | undefined;
  for (const { logs } of scouts) {
    best = climb(all, Array.from(logs), coordinates);
    if (best.converged) break;
  }
  return best!;
}

function climb(likelihood: Likelihood, start: readonly number[], coordinates: Coordinates): Maximum {
  const toLogs = (point: Float64Array): Float64Array =>
    Float64Array.from(coordinates, (row) => row.reduce((sum, part, i) => sum + part * point[i]!, 0));
  const { point, value, converged } = minimise(
    (at, gradient) => {
      const byLogs = new Float64Array(gradient.length);
      const value = likelihood.at(toLogs(at), byLogs);
      gradient.fill(0);
      coordinates.forEach((row, i) =>
        row.forEach((part, j) => (gradient[j]! -= (part * byLogs[i]!) / likelihood.customers)),
      );
      return -value / likelihood.customers;
    },
    solveLower(coordinates, start),
  );
  return { logs: toLogs(point), converged, logLikelihood: -value * likelihood.customers };
}

/** The coordinates of logarithms: every row of the matrix ends on its diagonal. */
function solveLower(coordinates: Coordinates, logs: readonly number[]): number[] {
  const point: number[] = [];
  coordinates.forEach((row, i) => {
    const known = point.reduce((sum, value, j) => sum + row[j]! * value, 0);
    point.push((logs[i]! - known) / row[i]!);
  });
  return point;
}
