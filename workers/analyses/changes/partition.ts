import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { type Partition, bestPartition, optimalPartition } from '../../kernels/change-points';
import { median, robustDeviation } from '../../kernels/median';
import { type SegmentCost, type SegmentModel, segmentCost } from '../../kernels/segment-cost';

/** Parameters that a segment has, and one for where it begins. */
const PARAMETERS: Readonly<Record<SegmentModel, number>> = { mean: 2, 'mean-variance': 3, trend: 3 };

/** The segments of a series, and how they were chosen. */
export interface Segmentation extends Partition {
  model: SegmentModel;
  least: number;
  /** What a break had to gain; NaN where their number was given. */
  penalty: number;
}

/**
 * The segments that the parameters ask for: so many breaks, or those that gain more than the penalty.
 * @throws FaultError where the values are too few for them.
 */
export function partition(request: AnalysisRequest, values: Float64Array): Segmentation {
  const model = request.params.statistic as SegmentModel;
  const cost = segmentCost(values, model);
  const least = Math.max(request.params.min_length as number, cost.least);
  const wanted = request.params.breaks as number;
  refuseTooFew(values.length, least, wanted);
  if (wanted > 0) {
    const found = bestPartition(values.length, cost, wanted, least) ?? { breaks: [], cost: NaN };
    return { ...found, model, least, penalty: NaN };
  }
  const given = request.params.penalty as number;
  const penalty = given > 0 ? given : usualPenalty(values, model);
  return { ...optimalPartition(values.length, cost, penalty, least), model, least, penalty };
}

function refuseTooFew(periods: number, least: number, breaks: number): void {
  const needed = (Math.max(breaks, 1) + 1) * least;
  if (periods >= needed) return;
  throw new FaultError({
    code: 'changes-too-many-breaks',
    values: { breaks: Math.max(breaks, 1), least, needed, periods },
    place: { param: breaks > 0 ? 'breaks' : 'min_length' },
  });
}

/**
 * (parameters of a segment + 1) · ln n, which is the part of the modified Bayesian criterion of N. R. Zhang and D. O. Siegmund (2007,
 * Biometrics 63:22) that does not depend on where breaks are; for sums of squares times the variance of the noise.
 */
function usualPenalty(values: Float64Array, model: SegmentModel): number {
  const units = (PARAMETERS[model] + 1) * Math.log(values.length);
  return model === 'mean-variance' ? units : units * noiseVariance(values, model);
}

/** Differences this many deviations from zero are breaks and not noise. */
const NO_NOISE = 3.5;

/** The variance of the noise from differences of neighbours, which breaks hardly move; second differences where there may be slopes. */
function noiseVariance(values: Float64Array, model: SegmentModel): number {
  const first = differences(values);
  const [found, factor] = model === 'trend' ? [differences(first), 6] : [first, 2];
  const limit = NO_NOISE * robustDeviation(found, 0);
  // Where most neighbours are equal there is no deviation to go by.
  const usual = limit > 0 ? found.filter((value) => Math.abs(value) <= limit) : found;
  return usual.reduce((sum, value) => sum + value * value, 0) / Math.max(1, usual.length) / factor;
}

function differences(values: Float64Array): Float64Array {
  return values.subarray(1).map((value, i) => value - (values[i] ?? NaN));
}

/** Neighbours that a value is compared with, itself in their middle. */
const AROUND = 3;
/** So many deviations from them is beyond what noise does. */
const FAR = 5;

/**
 * The series with values far from their neighbours put among these: single odd ones would be taken for short segments. Where the
 * spread may change, what is far is for the segments to say.
 */
export function withoutSpikes(request: AnalysisRequest, values: Float64Array): Float64Array {
  if (request.params.outliers !== true || request.params.statistic === 'mean-variance') return values;
  const middles = values.map((_, at) => {
    // As many on either side, so that a slope is no distance.
    const around = Math.min(AROUND, at, values.length - 1 - at);
    return median(values.subarray(at - around, at + around + 1));
  });
  const apart = values.map((value, at) => value - (middles[at] ?? NaN));
  const limit = FAR * robustDeviation(apart, 0);
  return values.map((value, at) => (Math.abs(apart[at] ?? 0) > limit ? (middles[at] ?? value) : value));
}

/** What holds in a segment. */
export interface Segment {
  from: number;
  /** The last position. */
  to: number;
  mean: number;
  deviation: number;
  slope: number;
}

export function segmentsOf(values: Float64Array, { breaks }: Partition): Segment[] {
  return [0, ...breaks].map((from, i) => {
    const end = breaks[i] ?? values.length;
    const own = values.subarray(from, end);
    const n = own.length;
    const mean = own.reduce((sum, value) => sum + value, 0) / n;
    const square = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const middle = (n - 1) / 2;
    const along = own.reduce((sum, value, at) => sum + (value - mean) * (at - middle), 0);
    return {
      from,
      to: end - 1,
      mean,
      deviation: Math.sqrt(square / n),
      slope: n > 1 ? along / ((n * (n * n - 1)) / 12) : NaN,
    };
  });
}

/** What the segments say of every period. */
export function levelsOf(segments: readonly Segment[], model: SegmentModel, length: number): Float64Array {
  const levels = new Float64Array(length);
  for (const { from, to, mean, slope } of segments) {
    for (let at = from; at <= to; at++) {
      levels[at] = model === 'trend' && from < to ? mean + slope * (at - (from + to) / 2) : mean;
    }
  }
  return levels;
}

/** A difference of the criterion beyond which one model is plainly better (A. E. Raftery 1995). */
const PLAINLY = 10;

/** Whether straight lines describe a series plainly better than level steps do, by the Bayesian criterion. */
export function fitsLines(values: Float64Array, least: number): boolean {
  const criterion = (model: SegmentModel): number => {
    const cost: SegmentCost = segmentCost(values, model);
    const found = optimalPartition(
      values.length,
      cost,
      usualPenalty(values, model),
      Math.max(least, cost.least),
    );
    const parameters = (found.breaks.length + 1) * PARAMETERS[model];
    return values.length * Math.log(found.cost / values.length) + parameters * Math.log(values.length);
  };
  return criterion('trend') < criterion('mean') - PLAINLY;
}
