import type { AnalysisRequest, RunContext } from '../../contract/analysis';
import { breakConfidence } from '../../kernels/break-confidence';
import { tTail } from '../../kernels/incomplete-beta';
import { robustDeviation } from '../../kernels/median';
import { type SegmentModel, segmentCost } from '../../kernels/segment-cost';
import type { Segment, Segmentation } from './partition';

export type Kind = 'level' | 'spread' | 'slope' | 'outlier';

/** A break, or a value far from the others. */
export interface Change {
  /** Position of the first period after a break, or of the outlier. */
  at: number;
  kind: Kind;
  /** What held before: a mean, a deviation or a slope; of an outlier what was expected. */
  before: number;
  after: number;
  confidence: number;
}

/** Every break with how sure it is. */
export function breaksOf(
  request: AnalysisRequest,
  values: Float64Array,
  { model, least }: Segmentation,
  segments: readonly Segment[],
  context: RunContext,
): Change[] {
  const draws = request.params.draws as number;
  const seed = request.params.seed as number;
  return segments.slice(1).map((after, i) => {
    const before = segments[i] ?? after;
    context.progress((i + 1) / segments.length);
    const both = values.subarray(before.from, after.to + 1);
    const kind = kindOf(values, model, before, after);
    const told = { level: 'mean', spread: 'deviation', slope: 'slope' } as const;
    return {
      at: after.from,
      kind,
      before: before[told[kind]],
      after: after[told[kind]],
      confidence: breakConfidence(both, model, least, draws, seed + i),
    };
  });
}

/** Where mean and variance may both change, the break is named by the one that explains more of it. */
function kindOf(
  values: Float64Array,
  model: SegmentModel,
  before: Segment,
  after: Segment,
): Exclude<Kind, 'outlier'> {
  if (model === 'trend') return 'slope';
  if (model === 'mean') return 'level';
  const [from, middle, to] = [before.from, after.from, after.to + 1];
  const squares = segmentCost(values, 'mean');
  const within = squares.of(from, middle) + squares.of(middle, to);
  const n = to - from;
  // Minus twice the log-likelihood falls first by letting means differ, then by letting variances differ.
  const byMean = n * Math.log(squares.of(from, to) / within);
  const byVariance =
    n * Math.log(within / n) -
    (middle - from) * Math.log(squares.of(from, middle) / (middle - from)) -
    (to - middle) * Math.log(squares.of(middle, to) / (to - middle));
  return byVariance > byMean ? 'spread' : 'level';
}

/** Values that are odd, and how far from its level each period's value would be one. */
export interface Oddities {
  outliers: Change[];
  limits: Float64Array;
}

/**
 * Values so far from what is expected that among as many normal ones none would be, with at least this confidence: Student's t of
 * the distance in robust deviations, to the power of their number (Šidák 1967). Where the spread may change, each segment has a
 * deviation of its own.
 */
export function outliersOf(
  values: Float64Array,
  levels: Float64Array,
  segments: readonly Segment[],
  { model }: Segmentation,
  least: number,
): Oddities {
  const n = values.length;
  const remainder = values.map((value, at) => value - (levels[at] ?? 0));
  const deviations = new Float64Array(n).fill(deviationOf(remainder));
  if (model === 'mean-variance') {
    for (const { from, to } of segments)
      deviations.fill(deviationOf(remainder.subarray(from, to + 1)), from, to + 1);
  }
  const freedom = Math.max(1, n - 2 * segments.length);
  const confidence = (times: number): number => (1 - tTail(times, freedom)) ** n;
  const outliers = Array.from(remainder, Math.abs).flatMap((size, at) => {
    const deviation = deviations[at] ?? 0;
    const sure = deviation > 0 ? confidence(size / deviation) : 0;
    if (!(sure >= least)) return [];
    return [
      { at, kind: 'outlier' as const, before: levels[at] ?? NaN, after: values[at] ?? NaN, confidence: sure },
    ];
  });
  const times = timesOf(confidence, least);
  return { outliers, limits: deviations.map((deviation) => times * deviation) };
}

function deviationOf(remainder: Float64Array): number {
  const firm = robustDeviation(remainder, 0);
  return firm > 0
    ? firm
    : Math.sqrt(remainder.reduce((sum, value) => sum + value * value, 0) / remainder.length);
}

/** How many deviations reach the confidence, by halving. */
function timesOf(confidence: (times: number) => number, least: number): number {
  let [low, high] = [0, 1e4];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (confidence(middle) >= least) high = middle;
    else low = middle;
  }
  return high;
}
