import { nelderMead } from '../../kernels/nelder-mead';
import { dot, without } from './background';
import { type Curve, SHAPES, type Shape, type Spending, carriedOver, freedomOf, heightAt } from './shapes';

/** A curve with its height, and what it leaves unexplained. */
export interface Fit extends Curve {
  height: number;
  squares: number;
}

/** A curve of the grid, drawn over the periods and rid of the background. */
export interface Candidate {
  curve: Curve;
  column: Float64Array;
  /** Its squared length. */
  size: number;
}

const CARRIES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Scales of a curve, in shares of the highest spend. */
const HALVES = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2.5];
const STEEPNESSES = [1, 1.5, 2, 3];

/** All curves of the grid that the spend can tell from the background. */
export function candidates(
  spending: Spending,
  basis: readonly Float64Array[],
  only: Shape | 'auto',
): Candidate[] {
  const most = spending.spend.reduce((a, b) => Math.max(a, b), 0);
  const shapes = only === 'auto' ? SHAPES : [only];
  return CARRIES.flatMap((carry) => {
    const worked = carriedOver(spending, carry);
    return shapes
      .flatMap((shape) => curvesOf(shape, carry, most))
      .flatMap((curve) => {
        const found = candidate(curve, worked, basis);
        return found ? [found] : [];
      });
  });
}

function curvesOf(shape: Shape, carry: number, most: number): Curve[] {
  if (shape === 'linear') return [{ shape, carry, half: NaN, steepness: 1 }];
  const steepnesses = shape === 'hill' ? STEEPNESSES : [1];
  return HALVES.flatMap((share) =>
    steepnesses.map((steepness) => ({ shape, carry, half: share * most, steepness })),
  );
}

function candidate(
  curve: Curve,
  worked: Float64Array,
  basis: readonly Float64Array[],
): Candidate | undefined {
  const whole = worked.map((value) => heightAt(curve, value));
  const column = without(whole, basis);
  const size = dot(column, column);
  return size > 1e-10 * dot(whole, whole) ? { curve, column, size } : undefined;
}

/**
 * The curve of the grid with the least AICc among those that rise with spend; undefined where none does.
 * @param left the return, rid of the background
 */
export function bestOf(
  all: readonly Candidate[],
  left: Float64Array,
  backgroundSize: number,
): Fit | undefined {
  const total = dot(left, left);
  let best: { candidate: Candidate; height: number; squares: number; cost: number } | undefined;
  for (const each of all) {
    const height = dot(each.column, left) / each.size;
    if (!(height > 0)) continue;
    const squares = Math.max(0, total - height * height * each.size);
    const cost = aicc(squares, left.length, backgroundSize + 2 + freedomOf(each.curve));
    if (!best || cost < best.cost) best = { candidate: each, height, squares, cost };
  }
  return best && { ...best.candidate.curve, height: best.height, squares: best.squares };
}

/** C. M. Hurvich and C.-L. Tsai, Biometrika 76 (1989). */
function aicc(squares: number, n: number, k: number): number {
  return n * Math.log(Math.max(squares, 1e-300) / n) + 2 * k + (2 * k * (k + 1)) / Math.max(1e-9, n - k - 1);
}

/** The greatest share of the variation that any curve of the grid explains. */
export function mostExplained(all: readonly Candidate[], left: Float64Array): number {
  const total = dot(left, left);
  let most = 0;
  for (const { column, size } of all) {
    const along = dot(column, left);
    if (along > 0) most = Math.max(most, (along * along) / size / total);
  }
  return most;
}

/** The same shape between the points of the grid: carry-over, scale and steepness by least squares. */
export function refined(
  fit: Fit,
  spending: Spending,
  left: Float64Array,
  basis: readonly Float64Array[],
): Fit {
  if (fit.shape === 'linear' && fit.carry === 0) return fit;
  const most = spending.spend.reduce((a, b) => Math.max(a, b), 0);
  const scale = fit.shape === 'linear' ? 0 : Math.log(fit.half / most);
  const curveAt = ([carry, log, steepness]: Float64Array): Curve => ({
    shape: fit.shape,
    carry: carry!,
    half: fit.shape === 'linear' ? NaN : most * Math.exp(log!),
    steepness: steepness!,
  });
  const fitAt = (point: Float64Array): Fit => {
    const curve = curveAt(point);
    const found = candidate(curve, carriedOver(spending, curve.carry), basis);
    if (!found) return { ...fit, squares: Infinity };
    const height = dot(found.column, left) / found.size;
    return { ...curve, height, squares: dot(left, left) - height * height * found.size };
  };
  const box = {
    low: [0, scale - 1, fit.shape === 'hill' ? 1 : fit.steepness],
    high: [fit.carry > 0 ? 0.95 : 0, scale + 1, fit.shape === 'hill' ? 4 : fit.steepness],
  };
  const { point } = nelderMead((at) => fitAt(at).squares, [fit.carry, scale, fit.steepness], box, 0.1, 600);
  const found = fitAt(point);
  return found.height > 0 && found.squares < fit.squares ? found : fit;
}
