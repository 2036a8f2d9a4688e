import type { Bins } from './bins';
import { STRIDE } from './histogram';

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
  const best: HistogramSplit = {
    gain: 0,
    feature: -1,
    bin: 0,
    missingLeft: false,
    left: { gradient: 0, hessian: 0, rows: 0 },
  };
  const judge = createJudge(sums, settings, best);
  for (const [feature, own] of bins.entries()) {
    const slots = histogram.subarray(starts[feature], starts[feature]! + (own.count + 1) * STRIDE);
    if (own.levels) splitLevels(slots, own.count, feature, sums, judge, best);
    else splitNumbers(slots, own.count, feature, sums, judge, best);
  }
  return best.feature < 0 ? undefined : best;
}

type Judge = (gradient: number, hessian: number, rows: number) => Verdict;
/** Of what has come to the left: better than the best before, not, or not and never with more on the left. */
type Verdict = 'better' | 'worse' | 'end';

function createJudge(sums: Sums, { minSamplesLeaf, l2 }: GainSettings, best: HistogramSplit): Judge {
  // Without slopes there would be nothing to divide by; rows at the end of a sure prediction have none.
  const worth = (gradient: number, hessian: number): number => gradient ** 2 / (hessian + l2 + 1e-15);
  const whole = worth(sums.gradient, sums.hessian);
  return (gradient, hessian, rows) => {
    if (rows < minSamplesLeaf || hessian < LEAST_HESSIAN) return 'worse';
    const rest = sums.hessian - hessian;
    if (sums.rows - rows < minSamplesLeaf || rest < LEAST_HESSIAN) return 'end';
    const gain = worth(gradient, hessian) + worth(sums.gradient - gradient, rest) - whole;
    if (!(gain > best.gain)) return 'worse';
    best.gain = gain;
    best.left.gradient = gradient;
    best.left.hessian = hessian;
    best.left.rows = rows;
    return 'better';
  };
}

function splitNumbers(
  slots: Float64Array,
  count: number,
  feature: number,
  sums: Sums,
  judge: Judge,
  best: HistogramSplit,
): void {
  const missing = STRIDE * count;
  const hasMissing = slots[missing + 2]! > 0;
  for (const missingLeft of hasMissing ? [false, true] : [false]) {
    let gradient = missingLeft ? slots[missing]! : 0;
    let hessian = missingLeft ? slots[missing + 1]! : 0;
    let rows = missingLeft ? slots[missing + 2]! : 0;
    // Where missing values stay on the right, they may be all that does.
    const end = hasMissing && !missingLeft ? count : count - 1;
    for (let bin = 0; bin < end; bin++) {
      gradient += slots[STRIDE * bin]!;
      hessian += slots[STRIDE * bin + 1]!;
      rows += slots[STRIDE * bin + 2]!;
      const verdict = judge(gradient, hessian, rows);
      if (verdict === 'end') break;
      if (verdict === 'worse') continue;
      best.feature = feature;
      best.bin = bin;
      best.levels = undefined;
      // Where there are none, later ones go where most rows go.
      best.missingLeft = hasMissing ? missingLeft : 2 * rows > sums.rows;
    }
  }
}

/** Levels ordered by their mean gradient, missing values as one of them; beginnings of the order from both ends, up to its middle. */
function splitLevels(
  slots: Float64Array,
  count: number,
  feature: number,
  sums: Sums,
  judge: Judge,
  best: HistogramSplit,
): void {
  // Rows as the hessians count them, so that weights are heard.
  const support = (bin: number): number => (slots[STRIDE * bin + 1]! * sums.rows) / (sums.hessian + 1e-15);
  const hasRows = (bin: number): boolean => slots[STRIDE * bin + 2]! > 0;
  const mean = (bin: number): number => slots[STRIDE * bin]! / (slots[STRIDE * bin + 1]! + LEVEL_SUPPORT);
  const used: number[] = [];
  for (let bin = 0; bin <= count; bin++) {
    if (hasRows(bin) && support(bin) >= LEVEL_SUPPORT) used.push(bin);
  }
  used.sort((a, b) => mean(a) - mean(b) || a - b);
  const middle = Math.ceil(used.length / 2);
  for (const order of [used, used.toReversed()]) {
    let [gradient, hessian, rows] = [0, 0, 0];
    for (let i = 0; i < middle && i < order.length - 1; i++) {
      const bin = order[i]!;
      gradient += slots[STRIDE * bin]!;
      hessian += slots[STRIDE * bin + 1]!;
      rows += slots[STRIDE * bin + 2]!;
      const verdict = judge(gradient, hessian, rows);
      if (verdict === 'end') break;
      if (verdict === 'worse') continue;
      const left = new Set(order.slice(0, i + 1));
      best.feature = feature;
      best.missingLeft = hasRows(count) ? left.has(count) : 2 * rows > sums.rows;
      // Levels without support are on the right.
      best.levels = Array.from({ length: count }, (_, each) => each).filter((each) =>
        best.missingLeft ? hasRows(each) && !left.has(each) : left.has(each),
      );
    }
  }
}
