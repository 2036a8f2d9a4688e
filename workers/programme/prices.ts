import type { Highs } from 'highs';
import type { Limit, Programme, Solution } from './programme';
import { type Solver, withSolver } from './solver';

/**
 * What a limit is worth: by how much the objective changes with one more unit of it (`more`) and, the other way, what one
 * unit of it has brought (`less`). Both are the same unless the plan stands at a kink. NaN where no plan keeps a limit that
 * is moved that way.
 */
export interface Price {
  more: number;
  less: number;
}

/** What one more unit changes; where no plan keeps the limit any more, what the last one has changed. */
export function priceOf(price: Price | undefined): number {
  if (!price) return NaN;
  return Number.isNaN(price.more) ? price.less : price.more;
}

export interface Prices {
  /** In the order of the limits. */
  prices: Price[];
  /** There are several dual solutions, so that `more` and `less` may differ. */
  isDegenerate: boolean;
  /** Both sides were looked at; otherwise these are the prices of one dual solution. */
  isExact: boolean;
}

/** With more limits than these at a kink, the one dual solution that the solver has is told. */
const MOST_LIMITS = 400;

/** Standing at a limit is known to this share of its size. */
const TOUCH = 1e-8;

/**
 * The shadow prices of limits at the best plan of a linear programme. Where the plan is degenerate there are several dual
 * solutions, of which the solver knows one; the price of one unit more is then the least favourable of them and that of one
 * unit less the most favourable. They are found as the best direction to go in once the limit has been moved, which is a
 * linear programme over the limits that the plan touches.
 */
export function prices(
  highs: Highs,
  programme: Programme,
  solution: Solution,
  limits: readonly Limit[],
): Prices {
  return withSolver(highs, programme, (solver) => {
    solver.solve();
    const { rows, variables } = solver.duals();
    const touched = new Touched(programme, solution);
    const known = limits.map((limit) => {
      if (!touched.has(limit)) return { more: 0, less: 0 };
      const dual = (limit.of === 'row' ? rows : variables)[limit.at] ?? 0;
      return { more: dual, less: dual };
    });
    if (!isDegenerate(solver, touched)) return { prices: known, isDegenerate: false, isExact: true };
    if (limits.length > MOST_LIMITS) return { prices: known, isDegenerate: true, isExact: false };
    const exact = withSolver(highs, touched.directions(), (tangent) =>
      limits.map((limit, at) => (touched.has(limit) ? moved(tangent, limit) : known[at]!)),
    );
    return { prices: exact, isDegenerate: exact.some(isKink), isExact: true };
  });
}

function isKink({ more, less }: Price): boolean {
  return Math.abs(more - less) > TOUCH * Math.max(1, Math.abs(more), Math.abs(less));
}

/** A variable or row whose value follows from the others stands at a limit by chance. */
function isDegenerate(solver: Solver, touched: Touched): boolean {
  const { rows, variables } = solver.basic();
  const stands = (of: Limit['of'], at: number): boolean =>
    touched.has({ of, at, side: 'lower' }) || touched.has({ of, at, side: 'upper' });
  return (
    rows.some((isBasic, at) => isBasic && stands('row', at)) ||
    variables.some((isBasic, at) => isBasic && stands('variable', at))
  );
}

/** The limit is moved by one unit up, and down; the best that can be made of it. */
function moved(tangent: Solver, limit: Limit): Price {
  const { rows, lower, upper } = tangent.programme;
  const own = limit.of === 'row' ? rows[limit.at]! : { lower: lower[limit.at]!, upper: upper[limit.at]! };
  const set = (low: number, high: number): void => {
    if (limit.of === 'row') tangent.setRow(limit.at, low, high);
    else tangent.setVariable(limit.at, low, high);
  };
  const by = (step: number): number => {
    // A value that is given is both limits in one.
    const isGiven = own.lower === own.upper;
    set(
      limit.side === 'lower' || isGiven ? step : own.lower,
      limit.side === 'upper' || isGiven ? step : own.upper,
    );
    const outcome = tangent.solve();
    return outcome.status === 'optimal' ? outcome.solution.objective * step : NaN;
  };
  const price = { more: by(1), less: by(-1) };
  set(own.lower, own.upper);
  return price;
}

/** The limits that a plan touches. */
class Touched {
  constructor(
    readonly programme: Programme,
    readonly solution: Solution,
  ) {}

  has({ of, at, side }: Limit): boolean {
    const { rows, lower, upper } = this.programme;
    const row = of === 'row' ? rows[at] : { lower: lower[at], upper: upper[at] };
    const limit = row?.[side] ?? NaN;
    const value = (of === 'row' ? this.solution.activities : this.solution.values)[at] ?? NaN;
    return Number.isFinite(limit) && Math.abs(value - limit) <= TOUCH * Math.max(1, Math.abs(limit));
  }

  /** Ways to go from the plan: what it touches is not crossed, all else is free for a small step. */
  directions(): Programme {
    const { rows, lower, upper, sense, objective } = this.programme;
    const side = (of: Limit['of'], at: number) => ({
      lower: this.has({ of, at, side: 'lower' }) ? 0 : -Infinity,
      upper: this.has({ of, at, side: 'upper' }) ? 0 : Infinity,
    });
    return {
      sense,
      objective,
      lower: lower.map((_, at) => side('variable', at).lower),
      upper: upper.map((_, at) => side('variable', at).upper),
      rows: rows.map((row, at) => ({ ...row, ...side('row', at) })),
    };
  }
}
