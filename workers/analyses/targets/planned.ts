import { compensatedSum } from '../../kernels/compensated-sum';
import type { Outlook } from './projection';

/** Which periods of the plan have a target; all of them where none has. */
export function plannedOf(plan: Float64Array): boolean[] {
  const isGiven = Array.from(plan, (target) => !Number.isNaN(target));
  return isGiven.includes(true) ? isGiven : isGiven.map(() => true);
}

/** What came in periods that have a target: what came in others reaches no goal. */
export function withinPlan(actual: Float64Array, planned: readonly boolean[]): Float64Array {
  return actual.map((value, at) => (planned[at] ? value : NaN));
}

/** What is expected of periods that have a target. */
export function outlookWithin(outlook: Outlook, planned: readonly boolean[]): Outlook {
  if (!planned.includes(false)) return outlook;
  const last = planned.lastIndexOf(true);
  const besides = outlook.projected.map((value, at) => (planned[at] ? 0 : value));
  return {
    ...outlook,
    projected: withinPlan(outlook.projected, planned),
    landing: (upTo) => {
      const end = Math.min(upTo, last);
      const { lo80, hi80, lo95, hi95 } = outlook.landing(end);
      const by = compensatedSum(besides.subarray(0, end + 1));
      return { lo80: lo80 - by, hi80: hi80 - by, lo95: lo95 - by, hi95: hi95 - by };
    },
  };
}
