import type { Vector } from 'apache-arrow';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { priceOf } from '../../programme/prices';
import type { Model } from './model';
import type { Plan } from './plan';

/** One row per variable, in the order of the table. */
export function variablesTable({ programme, rows, names }: Model, plan: Plan, variable: Vector): OutputTable {
  const { values } = plan.solution;
  const numbers = (of: (at: number) => number | undefined): OutputColumn => numberColumn(names.length, of);
  return {
    rows: names.length,
    columns: {
      variable: { type: 'same', vector: variable, rows },
      value: { type: 'number', values },
      objective: numbers((at) => (programme.objective[at] ?? 0) * (values[at] ?? 0)),
      reduced_cost: numbers((at) => plan.bounds[at]?.price),
      at_bound: { type: 'boolean', values: plan.bounds.map(({ side }) => side !== null) },
      bound: { type: 'text', values: plan.bounds.map(({ side }) => side) },
      coefficient: numbers((at) => programme.objective[at]),
      lower: numbers((at) => finite(programme.lower[at])),
      upper: numbers((at) => finite(programme.upper[at])),
    },
  };
}

/** One row per constraint, in the order of the columns. */
export function constraintsTable({ constraints }: Model, plan: Plan): OutputTable {
  const numbers = (of: (at: number) => number | undefined): OutputColumn =>
    numberColumn(constraints.length, of);
  const slacks = slacksOf(constraints, plan);
  return {
    rows: constraints.length,
    columns: {
      constraint: { type: 'text', values: constraints.map(({ name }) => name) },
      used: { type: 'number', values: plan.solution.activities },
      limit: numbers((at) => constraints[at]?.limit),
      slack: numbers((at) => slacks[at]),
      shadow_price: numbers((at) => priceOf(plan.prices[at])),
      shadow_price_less: numbers((at) => plan.prices[at]?.less),
      relation: { type: 'text', values: constraints.map(({ relation }) => relation) },
      at_limit: { type: 'boolean', values: slacks.map((slack) => slack === 0) },
    },
  };
}

/** What is left of a limit, or what is beyond one from below; the last digits of sums are no slack. */
export function slacksOf(constraints: Model['constraints'], { solution }: Plan): number[] {
  return constraints.map(({ relation, limit }, at) => {
    const used = solution.activities[at] ?? NaN;
    const slack = relation === '>=' ? used - limit : limit - used;
    return Math.abs(slack) <= 1e-9 * Math.max(1, Math.abs(limit)) ? 0 : slack;
  });
}

export function resultTable({ programme, names, constraints }: Model, plan: Plan): OutputTable {
  return {
    rows: 1,
    columns: {
      objective: numberColumn(1, () => plan.objective),
      sense: { type: 'text', values: [programme.sense] },
      status: { type: 'text', values: [plan.bound === plan.objective ? 'best' : 'stopped'] },
      best_possible: numberColumn(1, () => plan.bound),
      variables: { type: 'integer', values: Float64Array.of(names.length) },
      constraints: { type: 'integer', values: Float64Array.of(constraints.length) },
    },
  };
}

const finite = (bound: number | undefined): number | undefined =>
  Number.isFinite(bound) ? bound : undefined;

function numberColumn(rows: number, of: (at: number) => number | undefined): OutputColumn {
  return { type: 'number', values: Float64Array.from({ length: rows }, (_, at) => of(at) ?? NaN) };
}
