import { minimise } from '../../kernels/minimise';
import { type BgNbdData, type BgNbdParams, bgNbdData, bgNbdLogLikelihood } from './bg-nbd-likelihood';

export interface BgNbdFit {
  params: BgNbdParams;
  logLikelihood: number;
  converged: boolean;
}

/** Starts are tried on no more distinct customers than these; the best one is then followed on all. */
const SCOUTED = 2000;

/** Maximum likelihood in the logarithms of the parameters, from several starts. Somebody must have come back. */
export function fitBgNbd(frequency: Float64Array, recency: Float64Array, age: Float64Array): BgNbdFit {
  const all = bgNbdData(frequency, recency, age);
  const every = Math.ceil(all.counts.length / SCOUTED);
  const few = every === 1 ? all : thinned(frequency, recency, age, every);
  const scouts = starts(all)
    .map((start) => climb(few, start))
    .toSorted((one, other) => other.logLikelihood - one.logLikelihood);
  if (few === all) return scouts.find(({ converged }) => converged) ?? scouts[0]!;
  let best: BgNbdFit | undefined;
  for (const { params } of scouts) {
    best = climb(all, params);
    if (best.converged) break;
  }
  return best!;
}

function thinned(x: Float64Array, recency: Float64Array, age: Float64Array, every: number): BgNbdData {
  const thin = (column: Float64Array): Float64Array => column.filter((_, row) => row % every === 0);
  return bgNbdData(thin(x), thin(recency), thin(age));
}

/** Rates that fit the mean frequency, with customers more or less alike in buying and in leaving. */
function starts({ customers, frequency, counts, times, age }: BgNbdData): BgNbdParams[] {
  const sum = (of: (row: number) => number): number =>
    counts.reduce((total, n, row) => total + n * of(row), 0);
  const unit =
    sum((row) => times[age[row]!]!) /
    Math.max(
      1,
      sum((row) => frequency[row]!),
    );
  const mean = unit > 0 ? unit : 1 / customers;
  return [
    { r: 0.5, alpha: 0.5 * mean, a: 0.8, b: 2.5 },
    { r: 1, alpha: mean, a: 0.1, b: 1 },
    { r: 3, alpha: 3 * mean, a: 2, b: 8 },
    { r: 0.2, alpha: 0.1 * mean, a: 2, b: 2 },
  ];
}

/**
 * Climbs in ln r, ln(r / alpha), ln a and ln(b / a): where customers buy or leave all alike, the likelihood levels off as
 * r or a grows, and a valley along an axis is easy to follow.
 */
function climb(data: BgNbdData, start: BgNbdParams): BgNbdFit {
  const { customers } = data;
  const toParams = ([logR, logRate, logA, logRatio]: Float64Array): BgNbdParams => ({
    r: Math.exp(logR!),
    alpha: Math.exp(logR! - logRate!),
    a: Math.exp(logA!),
    b: Math.exp(logA! + logRatio!),
  });
  const { point, converged } = minimise(
    (at, gradient) => {
      const value = bgNbdLogLikelihood(data, toParams(at), gradient);
      const [byR, byAlpha, byA, byB] = [gradient[0]!, gradient[1]!, gradient[2]!, gradient[3]!];
      gradient.set([-byR - byAlpha, byAlpha, -byA - byB, -byB].map((part) => part / customers));
      return -value / customers;
    },
    [start.r, start.r / start.alpha, start.a, start.b / start.a].map(Math.log),
  );
  const params = toParams(point);
  return { params, converged, logLikelihood: bgNbdLogLikelihood(data, params, new Float64Array(4)) };
}
