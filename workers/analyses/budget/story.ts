import type { Range } from './budgets';
import type { Point } from './curve';
import type { Model } from './model';
import type { Plan } from './plan';

/** What is known once the plan is made. */
export interface Story {
  model: Model;
  plan: Plan;
  range: Range;
  curve: Point[];
  /** A round step, and what it would bring beyond the budget; null where that cannot be told. */
  step: number;
  gain: number | null;
}
