import { compensatedSum } from '../../kernels/compensated-sum';
import { growth } from '../../kernels/growth';
import { normalQuantile } from '../../kernels/normal-quantile';
import { normalUpper } from '../../kernels/upper-tails';
import type { Horizon } from './horizon';
import type { Landing, Outlook } from './projection';

/** How a part, or the whole, stands against its plan. */
export interface Standing extends Landing {
  /** The current plan in all. */
  goal: number;
  original: number;
  planToDate: number;
  actualToDate: number;
  /** Actual less plan. */
  gap: number;
  /** Actual of an average period that has passed; NaN before the first. */
  runRate: number;
  /** What every period that is left has to bring; NaN after the last. */
  needed: number;
  /** How much more that is than the run rate. */
  neededChange: number;
  /** What the forecast expects of an average period that is left. */
  expected: number;
  projected: number;
  projectedGap: number;
  /** That the goal is reached; NaN without an interval. */
  chance: number;
  /** Periods that are left, the rest of the running one among them. */
  left: number;
}

export function standingOf(
  original: Float64Array,
  plan: Float64Array,
  actual: Float64Array,
  outlook: Outlook,
  { length, closed, running }: Horizon,
  planned: readonly boolean[],
): Standing {
  const count = planned.filter(Boolean).length;
  const passed = planned.slice(0, closed).filter(Boolean).length + (planned[closed] ? running : 0);
  const left = count - passed;
  const sum = (values: Float64Array): number =>
    compensatedSum(Array.from(values).filter((value) => !Number.isNaN(value)));
  const goal = sum(plan);
  const planToDate = sum(plan.subarray(0, closed)) + running * (plan[closed]! || 0);
  const actualToDate = sum(actual);
  const runRate = passed > 0 ? actualToDate / passed : NaN;
  const needed = left > 0 ? (goal - actualToDate) / left : NaN;
  const projected = sum(outlook.projected);
  const landing = outlook.landing(length - 1);
  return {
    ...landing,
    goal,
    original: sum(original),
    planToDate,
    actualToDate,
    gap: actualToDate - planToDate,
    runRate,
    needed,
    neededChange: growth(needed, runRate),
    expected: left > 0 ? (projected - actualToDate) / left : NaN,
    projected,
    projectedGap: projected - goal,
    chance: chanceOf(goal, projected, landing),
    left,
  };
}

/** That a sum comes out at the goal or above, its deviation read from the ends of the interval; NaN without one. */
function chanceOf(goal: number, projected: number, { lo95, hi95 }: Landing): number {
  const deviation = (goal >= projected ? hi95 - projected : projected - lo95) / normalQuantile(0.975);
  if (Number.isNaN(deviation)) return NaN;
  if (deviation <= 0) return projected >= goal ? 1 : 0;
  return normalUpper((goal - projected) / deviation);
}
