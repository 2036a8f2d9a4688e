import type { Highs } from 'highs';
import { hasIntegers } from '../../programme/programme';
import { type Solver, solve, withSolver } from '../../programme/solver';
import { type Range, niceStep } from './budgets';
import { BUDGET_ROW, type Model } from './model';
import type { Plan } from './plan';

/** The best return with a budget, and what one more unit of money brings there. */
export interface Point {
  budget: number;
  best: number;
  marginal: number;
}

/** Whole numbers are looked at in fewer places, and each within a ten-thousandth of the best. */
const MOST_WHOLE = 20;
const WHOLE = { gap: 1e-4, nodes: 500 };
/** So small a step, as a share of the range, brings what the next unit brings. */
const NUDGE = 1e-7;

/** Budgets from the least that keeps all bounds to the most that is looked at, with the one of the plan. */
export function curveOf(highs: Highs, model: Model, plan: Plan, range: Range, points: number): Point[] {
  const { programme } = model;
  const isWhole = hasIntegers(programme);
  const budgets = places(range, plan.budget, isWhole ? Math.min(points, MOST_WHOLE) : points);
  return withSolver(
    highs,
    programme,
    (solver) => (isWhole ? wholePoints(solver, budgets, plan) : linearPoints(solver, budgets, plan, range)),
    isWhole ? WHOLE : {},
  );
}

/** Round budgets between both ends, the ends, and the budget of the plan. */
function places({ min, max }: Range, budget: number, points: number): number[] {
  const step = niceStep(max - min, points - 1);
  const first = Math.floor(min / step) + 1;
  const round = Array.from({ length: points }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  const all = [min, ...round.filter((each) => each < max), max, budget];
  return [...new Set(all)].toSorted((a, b) => a - b);
}

function linearPoints(solver: Solver, budgets: readonly number[], plan: Plan, { max, min }: Range): Point[] {
  const step = (max - min) * NUDGE;
  return budgets.flatMap((budget): Point[] => {
    if (budget === plan.budget) {
      return [{ budget, best: plan.objective, marginal: plan.prices[0]?.more ?? NaN }];
    }
    // At a kink the next unit is what counts: a little beyond it the price is plain, and the way back is straight.
    const beyond = bestAt(solver, budget + step);
    if (beyond === null) return [];
    const marginal = solver.duals().rows[BUDGET_ROW] ?? NaN;
    return [{ budget, best: Number((beyond - step * marginal).toPrecision(13)), marginal }];
  });
}

function wholePoints(solver: Solver, budgets: readonly number[], plan: Plan): Point[] {
  let most = -Infinity;
  const found = budgets.flatMap((budget) => {
    const own = budget === plan.budget ? plan.objective : bestAt(solver, budget);
    if (own === null) return [];
    // What was found with less money can be had with more.
    most = Math.max(most, own);
    return [{ budget, best: most }];
  });
  return found.map((point, at) => {
    const next = found[at + 1];
    return { ...point, marginal: next ? (next.best - point.best) / (next.budget - point.budget) : NaN };
  });
}

function bestAt(solver: Solver, budget: number): number | null {
  solver.setRow(BUDGET_ROW, -Infinity, budget);
  const outcome = solver.solve();
  return 'solution' in outcome ? outcome.solution.objective : null;
}

/** What a larger budget would bring beyond the plan; null where it cannot be told. */
export function gainOf(highs: Highs, { programme }: Model, plan: Plan, more: number): number | null {
  const rows = programme.rows.map((row, at) =>
    at === BUDGET_ROW ? { ...row, upper: plan.budget + more } : row,
  );
  const outcome = solve(highs, { ...programme, rows });
  return 'solution' in outcome ? outcome.solution.objective - plan.objective : null;
}
