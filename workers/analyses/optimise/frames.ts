import type { OutputTable } from '../../table/columns';
import { priceOf } from '../../programme/prices';
import type { Model } from './model';
import type { Plan } from './plan';

/** Bars that can be read. */
const MOST_BARS = 25;

/** The variables that weigh most in the objective, the heaviest first. */
export function barsFrame({ names, programme }: Model, { solution }: Plan): OutputTable {
  const weigh = (at: number): number => Math.abs((programme.objective[at] ?? 0) * (solution.values[at] ?? 0));
  const shown = Array.from(names.keys())
    .toSorted((a, b) => weigh(b) - weigh(a))
    .slice(0, MOST_BARS);
  return {
    rows: shown.length,
    columns: {
      variable: { type: 'text', values: shown.map((at) => names[at] ?? '') },
      value: { type: 'number', values: Float64Array.from(shown, (at) => solution.values[at] ?? NaN) },
      objective: {
        type: 'number',
        values: Float64Array.from(shown, (at) => (programme.objective[at] ?? 0) * (solution.values[at] ?? 0)),
      },
    },
  };
}

/** How much of each limit is used, those with the highest price first. */
export function usesFrame({ constraints }: Model, plan: Plan): OutputTable {
  const price = (at: number): number => Math.abs(priceOf(plan.prices[at]));
  const shown = Array.from(constraints.keys())
    .filter((at) => constraints[at]?.limit !== 0)
    .toSorted((a, b) => price(b) - price(a))
    .slice(0, MOST_BARS);
  const used = (at: number): number => plan.solution.activities[at] ?? NaN;
  const limit = (at: number): number => constraints[at]?.limit ?? NaN;
  const numbers = (of: (at: number) => number) => ({
    type: 'number' as const,
    values: Float64Array.from(shown, of),
  });
  return {
    rows: shown.length,
    columns: {
      constraint: { type: 'text', values: shown.map((at) => constraints[at]?.name ?? '') },
      share: numbers((at) => used(at) / limit(at)),
      used: numbers(used),
      limit: numbers(limit),
      shadow_price: numbers((at) => priceOf(plan.prices[at])),
    },
  };
}
