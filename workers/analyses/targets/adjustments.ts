import type { AnalysisRequest } from '../../contract/analysis';
import type { Grain, ParamRow } from '../../contract/manifest';
import { compensatedSum } from '../../kernels/compensated-sum';
import { periodOf } from '../calendar';
import { CATCH_UP } from './adjustment-fields';
import type { Horizon } from './horizon';
import { totalOf } from './original-plan';

/** A change of the plan that was decided on, with why. */
export interface Adjustment {
  /** As it stands in the cell. */
  key: string;
  /** Number of the first period that it changes. */
  from: number;
  /** Share by which targets rise. */
  change: number;
  /** Added over all its periods, in proportion to their targets. */
  amount: number;
  /** How many periods; 0 for all that follow. */
  periods: number;
  reason: string | null;
  /** What it did to the sum of targets from there on. */
  effect: number;
  /** Its day lies outside of the plan, or cannot be read. */
  isIdle: boolean;
}

/** A row that changes nothing is none. */
export function readAdjustments({ params }: AnalysisRequest, grain: Grain): Adjustment[] {
  const rows = Array.isArray(params.adjustments) ? (params.adjustments as ParamRow[]) : [];
  return rows.map((row) => {
    const key = String(row.from);
    const day = Date.parse(key.slice(0, 10)) / 86_400_000;
    return {
      key,
      from: Number.isNaN(day) ? NaN : periodOf(grain, day),
      change: Number(row.change ?? 0),
      amount: Number(row.amount ?? 0),
      periods: Number(row.periods ?? 0),
      reason: row.reason === null || row.reason === undefined ? null : String(row.reason),
      effect: 0,
      isIdle: true,
    };
  });
}

/**
 * Changes the plan, adjustment after adjustment, in the order of their periods. A catch-up moves what was missing before it to what is to come,
 * each part its own, so that the goal stays; every other one changes the goal.
 * @param actual by part and period of the horizon
 * @returns the current plan; `effect` of each adjustment is set
 */
export function adjusted(
  original: readonly Float64Array[],
  actual: readonly Float64Array[],
  { start, length, closed }: Horizon,
  adjustments: readonly Adjustment[],
): Float64Array[] {
  const cells = original.map((each) => each.slice());
  for (const one of adjustments.toSorted((a, b) => a.from - b.from || a.key.localeCompare(b.key))) {
    const from = one.from - start;
    const to = one.periods > 0 ? Math.min(length, from + one.periods) : length;
    if (!(from >= 0 && from < length)) continue;
    one.isIdle = false;
    const before = totalOf(cells.map((each) => each.subarray(from, to)));
    if (one.change !== 0) scaleCells(cells, from, to, 1 + one.change);
    if (one.reason === CATCH_UP) moveGap(cells, actual, Math.min(from, closed), from, to, one.amount);
    else if (one.amount !== 0) spreadOver(cells, from, to, one.amount);
    one.effect = totalOf(cells.map((each) => each.subarray(from, to))) - before;
  }
  return cells;
}

function scaleCells(cells: readonly Float64Array[], from: number, to: number, factor: number): void {
  for (const each of cells) for (let i = from; i < to; i++) each[i]! *= factor;
}

/** In proportion to the targets; evenly where there are none. */
function spreadOver(cells: readonly Float64Array[], from: number, to: number, amount: number): void {
  const sum = totalOf(cells.map((each) => each.subarray(from, to)));
  if (sum > 0) return scaleCells(cells, from, to, 1 + amount / sum);
  const known = cells
    .flatMap((each) => Array.from(each.subarray(from, to)))
    .filter((value) => !Number.isNaN(value));
  for (const each of cells) for (let i = from; i < to; i++) each[i]! += amount / known.length;
}

/** Takes so much of what was missing out of the periods before, and puts it into the later ones. */
function moveGap(
  cells: readonly Float64Array[],
  actual: readonly Float64Array[],
  before: number,
  from: number,
  to: number,
  amount: number,
): void {
  const missing = cells.map((each, part) =>
    each
      .subarray(0, before)
      .map((target, i) => (Number.isNaN(target) ? 0 : target - (actual[part]![i]! || 0))),
  );
  const all = compensatedSum(missing.flatMap((each) => [...each]));
  if (all === 0) return;
  const share = amount / all;
  cells.forEach((each, part) => {
    missing[part]!.forEach((gap, i) => (each[i]! -= share * gap));
    const moved = share * compensatedSum(missing[part]!);
    if (moved !== 0) spreadOver([each], from, to, moved);
  });
}
