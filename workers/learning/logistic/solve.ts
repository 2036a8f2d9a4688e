import { drawRows } from '../../kernels/draw-rows';
import { createRandom } from '../../kernels/random';
import { type Metric, type Sample, diagonalMetric, fullMetric, sampleOf, sampledMetric } from './metric';
import { type LogisticProblem, logisticLoss, strideOf } from './objective';
import { StepMemory, dot } from './step-memory';

export interface LogisticSolution {
  /** Coefficients as `logisticLoss` reads them. */
  point: Float64Array;
  /** Of each row, the probability that each predictor speaks for. */
  shares: Float64Array;
  value: number;
  iterations: number;
  converged: boolean;
  /** Places whose column is a sum of others: their coefficients are 0. */
  dependent: number[];
}

interface SolveOptions {
  /** Ends when the steps to come will move no coefficient further. */
  stepTolerance?: number;
  maxIterations?: number;
  progress?: (share: number) => void;
}

/** Products that are worth the second derivatives of all rows in each step. */
const CHEAP = 3e6;
/** Products for those of a sample. */
const SAMPLED = 3e6;
/** Coefficients up to which second derivatives are worked out beyond their diagonal: more without a penalty, whose table needs them anyway. */
const MOST_PLACES = { penalised: 400, free: 1500 };
/** A gradient of this size (of a mean loss) is level. */
const LEVEL = 1e-10;
/** A metric that lets the gradient fall by less is renewed. */
const SLOW = 0.5;

interface Place {
  point: Float64Array;
  gradient: Float64Array;
  shares: Float64Array;
  value: number;
}

/**
 * Newton's method with steps that are halved until they descend. Where second derivatives of all rows are dear, those of a sample stand for
 * them and are corrected by what the steps show (limited-memory BFGS); the minimum is exact all the same, because gradients are.
 */
export function solveLogistic(problem: LogisticProblem, options: SolveOptions = {}): LogisticSolution {
  const { stepTolerance = 1e-8, maxIterations = 100, progress } = options;
  const way = wayOf(problem);
  let here = startOf(problem, way);
  let metric = way.metric(here.shares);
  const memory = new StepMemory();
  let iterations = 0;
  let converged = false;
  let last = 0;
  let room: Float64Array = new Float64Array(here.shares.length);
  const limit = way.kind === 'diagonal' ? 20 * maxIterations : maxIterations;
  let age = 0;
  const { dependent } = metric;
  for (; iterations < limit && !converged; iterations++) {
    const step = memory.step(here.gradient, metric);
    const next = descend(problem, here, step, room);
    if (!next && age === 0) {
      converged = largest(here.gradient) <= LEVEL;
      break;
    }
    const fell = next ? largest(next.gradient) / largest(here.gradient) : 1;
    if (next) {
      memory.note(
        next.point.map((value, i) => value - here.point[i]!),
        next.gradient.map((value, i) => value - here.gradient[i]!),
      );
      const length = largest(next.point.map((value, i) => value - here.point[i]!));
      // Steps shrink by about the same part each time, so that those to come add up to this.
      const shrunk = last > 0 ? Math.min(0.5, length / last) : 0.5;
      const rest = (length * shrunk) / (1 - shrunk);
      const isLast = rest <= stepTolerance * Math.max(1, largest(next.point));
      last = length;
      room = here.shares;
      here = next;
      age++;
      converged = way.kind === 'diagonal' ? largest(here.gradient) <= LEVEL : isLast;
    }
    if (!converged && way.kind !== 'diagonal' && (way.kind === 'newton' || fell > SLOW)) {
      metric = way.metric(here.shares);
      memory.forget();
      age = 0;
      // Without a penalty, weights that run out show that there is no best point.
      if (metric.dependent.length > dependent.length) break;
    }
    progress?.(Math.min(0.95, (iterations + 1) / 15));
  }
  way.sample?.problem.design.numbers.free();
  const { point, shares, value } = here;
  return { point, shares, value, iterations, converged, dependent };
}

interface Way {
  kind: 'newton' | 'kept' | 'diagonal';
  sample?: Sample;
  metric(shares: Float64Array): Metric;
}

function wayOf(problem: LogisticProblem): Way {
  const { design, predictors, penalties } = problem;
  const { rows, width, marks } = design;
  const places = predictors * strideOf(problem);
  const isFree = penalties.every((penalty) => penalty === 0);
  if (places > (isFree ? MOST_PLACES.free : MOST_PLACES.penalised)) {
    return { kind: 'diagonal', metric: (shares) => diagonalMetric(problem, shares) };
  }
  const perRow = (predictors * (predictors + 1) * (width + marks) * (width + marks + 1)) / 4;
  const full = (shares: Float64Array): Metric => fullMetric(problem, shares);
  if (rows * perRow + places ** 3 / 6 <= CHEAP) return { kind: 'newton', metric: full };
  let size = Math.max(20 * places, Math.ceil(SAMPLED / perRow));
  if (size > rows / 2 || isFree) return { kind: 'kept', metric: full };
  const random = createRandom(rows);
  const sample = sampleOf(problem, drawRows(rows, size, random));
  let times = 0;
  return {
    kind: 'kept',
    sample,
    metric(shares) {
      if (times++ === 0) return sampledMetric(problem, shares, sample);
      // Where it did not do, the next one has more rows.
      size *= 4;
      if (size >= rows) return full(shares);
      const larger = sampleOf(problem, drawRows(rows, size, random));
      const metric = sampledMetric(problem, shares, larger);
      larger.problem.design.numbers.free();
      return metric;
    },
  };
}

/** Where a sample ends, or the best constant. */
function startOf(problem: LogisticProblem, { sample }: Way): Place {
  if (sample) {
    const { point, converged } = solveLogistic(sample.problem, { stepTolerance: 0.003 });
    if (converged) return visit(problem, point);
  }
  return visit(problem, constantOf(problem));
}

function constantOf(problem: LogisticProblem): Float64Array {
  const { labels, weights, classes, predictors, design } = problem;
  const totals = new Float64Array(classes);
  labels.forEach((label, row) => (totals[label]! += weights[row]!));
  const stride = strideOf(problem);
  const point = new Float64Array(predictors * stride);
  for (let q = 0; q < predictors; q++) {
    const own = totals[q + classes - predictors]!;
    const other = predictors < classes ? totals[0]! : 1;
    point[q * stride + design.size - 1] = Math.log(own / other);
  }
  return point;
}

/** @param shares room for what `Place.shares` tells */
function visit(
  problem: LogisticProblem,
  point: Float64Array,
  shares: Float64Array = new Float64Array(problem.design.rows * problem.predictors),
): Place {
  const gradient = new Float64Array(point.length);
  return { point, gradient, shares, value: logisticLoss(problem, point, gradient, shares) };
}

function descend(
  problem: LogisticProblem,
  here: Place,
  step: Float64Array,
  room: Float64Array,
): Place | undefined {
  const slope = dot(step, here.gradient);
  if (!(slope < 0)) return undefined;
  for (let factor = 1; factor > 1e-10; factor /= 2) {
    const there = visit(
      problem,
      here.point.map((value, i) => value + factor * step[i]!),
      room,
    );
    if (there.value <= here.value + 1e-4 * factor * slope) return there;
    // Where values differ by no more than rounding, the gradient tells.
    const rounding = 1e-13 * (1 + Math.abs(here.value));
    const isLevel = Math.abs(there.value - here.value) <= rounding;
    if (isLevel && largest(there.gradient) <= largest(here.gradient)) return there;
  }
  return undefined;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
