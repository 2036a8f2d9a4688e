import { type Bins, SLOTS } from './bins';
import { STRIDE } from './histogram-slots';

export interface GainSettings {
  minSamplesLeaf: number;
  l2: number;
}

/** A split found in a histogram. */
export interface HistogramSplit {
  gain: number;
  feature: number;
  /** Numbers: bins up to it go left. */
  bin: number;
  /** Categories: bins that go the other way than missing values. */
  levels?: number[] | undefined;
  missingLeft: boolean;
  /** What goes left. */
  left: Sums;
}

/** Sums of a node. */
export interface Sums {
  gradient: number;
  hessian: number;
  rows: number;
}

/** Less curvature than this on one side says nothing. */
const LEAST_HESSIAN = 1e-3;
/** Levels with fewer rows are not judged by themselves, and means of levels are drawn towards 0 by as much. */
const LEVEL_SUPPORT = 10;

/** The best split of a node; undefined where none gains anything. */
export function findSplit(
  histogram: Float64Array,
  starts: Int32Array,
  bins: readonly Bins[],
  sums: Sums,
  settings: GainSettings,
): HistogramSplit | undefined {
  // What the whole node is worth is taken away in the end: it is the same for all splits.
  const whole = worth(sums.gradient, sums.hessian, settings.l2);
  const best: HistogramSplit = {
    gain: whole,
    feature: -1,
    bin: 0,
    levels: undefined,
    missingLeft: false,
    left: { gradient: 0, hessian: 0, rows: 0 },
  };
  const order = new Int32Array(SLOTS);
  for (let feature = 0; feature < bins.length; feature++) {
    const { count, levels } = bins[feature]!;
    const start = starts[feature]!;
    if (levels) splitLevels({ histogram, start, count, feature, order }, sums, settings, best);
    else splitNumbers({ histogram, start, count, feature, order }, sums, settings, best);
  }
  best.gain -= whole;
  return best.feature < 0 ? undefined : best;
}

/** Without curvature there would be nothing to divide by; rows at the end of a sure prediction have none. */
function worth(gradient: number, hessian: number, l2: number): number {
  return (gradient * gradient) / (hessian + l2 + 1e-15);
}

/** The bins of one feature in a histogram. */
interface Run {
  histogram: Float64Array;
  /** Its first value. */
  start: number;
  /** Bins; the one behind them is missing. */
  count: number;
  feature: number;
  /** Bins in the order in which they may be cut. */
  order: Int32Array;
}

/**
 * Cuts a run of bins after each of the first `length` in `order` that leaves enough on both sides.
 * @param first bin that is on the left from the beginning, or -1
 * @returns how many bins are on the left of a cut that is better than the best so far, or 0
 */
function cutRun(
  { histogram, start, order }: Run,
  length: number,
  first: number,
  { gradient: allGradient, hessian: allHessian, rows: allRows }: Sums,
  { minSamplesLeaf, l2 }: GainSettings,
  best: HistogramSplit,
): number {
  let [gradient, hessian, rows, found] = [0, 0, 0, 0];
  if (first >= 0) {
    const at = start + STRIDE * first;
    gradient = histogram[at]!;
    hessian = histogram[at + 1]!;
    rows = histogram[at + 2]!;
  }
  for (let i = 0; i < length; i++) {
    const at = start + STRIDE * order[i]!;
    const added = histogram[at + 2]!;
    if (added === 0) continue;
    gradient += histogram[at]!;
    hessian += histogram[at + 1]!;
    rows += added;
    if (rows < minSamplesLeaf || hessian < LEAST_HESSIAN) continue;
    const rest = allHessian - hessian;
    if (allRows - rows < minSamplesLeaf || rest < LEAST_HESSIAN) break;
    const other = allGradient - gradient;
    const gain = (gradient * gradient) / (hessian + l2 + 1e-15) + (other * other) / (rest + l2 + 1e-15);
    if (gain > best.gain) {
      best.gain = gain;
      best.left.gradient = gradient;
      best.left.hessian = hessian;
      best.left.rows = rows;
      found = i + 1;
    }
  }
  return found;
}

function splitNumbers(run: Run, sums: Sums, settings: GainSettings, best: HistogramSplit): void {
  const { histogram, start, count, order } = run;
  for (let bin = 0; bin < count; bin++) order[bin] = bin;
  const hasMissing = histogram[start + STRIDE * count + 2]! > 0;
  const take = (found: number, missingLeft: boolean): void => {
    if (found === 0) return;
    best.feature = run.feature;
    best.bin = found - 1;
    best.levels = undefined;
    // Where none are missing, later ones go where most rows go.
    best.missingLeft = hasMissing ? missingLeft : 2 * best.left.rows > sums.rows;
  };
  // Where missing values stay on the right, they may be all that does.
  take(cutRun(run, hasMissing ? count : count - 1, -1, sums, settings, best), false);
  if (hasMissing) take(cutRun(run, count - 1, count, sums, settings, best), true);
}

/** Levels ordered by their mean gradient, missing values as one of them; beginnings of the order from both ends, up to its middle. */
function splitLevels(run: Run, sums: Sums, settings: GainSettings, best: HistogramSplit): void {
  const { histogram, start, count, order } = run;
  const at = (bin: number): number => start + STRIDE * bin;
  const hasRows = (bin: number): boolean => histogram[at(bin) + 2]! > 0;
  // Rows as the hessians count them, so that weights are heard.
  const support = (bin: number): number => (histogram[at(bin) + 1]! * sums.rows) / (sums.hessian + 1e-15);
  const mean = (bin: number): number => histogram[at(bin)]! / (histogram[at(bin) + 1]! + LEVEL_SUPPORT);
  const all = Array.from({ length: count }, (_, bin) => bin);
  const used = [...all, count].filter((bin) => hasRows(bin) && support(bin) >= LEVEL_SUPPORT);
  used.sort((a, b) => mean(a) - mean(b) || a - b);
  const length = Math.min(Math.ceil(used.length / 2), used.length - 1);
  for (const way of [used, used.toReversed()]) {
    order.set(way);
    const found = cutRun(run, length, -1, sums, settings, best);
    if (found === 0) continue;
    const left = new Set(way.slice(0, found));
    best.feature = run.feature;
    best.missingLeft = hasRows(count) ? left.has(count) : 2 * best.left.rows > sums.rows;
    // Levels without support are on the right.
    best.levels = all.filter((bin) => (best.missingLeft ? hasRows(bin) && !left.has(bin) : left.has(bin)));
  }
}
