import type { Finding } from '../../contract/analysis';
import { priceOf } from '../../programme/prices';
import type { Model } from './model';
import type { Plan } from './plan';
import { slacksOf } from './tables';

/** Limits that are told one by one. */
const TOLD = 2;

/** The sentences that matter, most important first. */
export function findings(model: Model, plan: Plan): Finding[] {
  return [best(model, plan), ...limits(model, plan), spare(model, plan), nothing(model, plan)].filter(
    (finding) => finding !== undefined,
  );
}

/** The objective, and the variable that weighs most in it. */
function best({ programme, names }: Model, { solution, objective }: Plan): Finding {
  const weigh = (at: number): number => (programme.objective[at] ?? 0) * (solution.values[at] ?? 0);
  const [first = 0] = Array.from(names.keys()).toSorted((a, b) => Math.abs(weigh(b)) - Math.abs(weigh(a)));
  return {
    key: `finding.best.${programme.sense}`,
    values: {
      objective,
      name: names[first] ?? '',
      value: solution.values[first] ?? NaN,
      part: weigh(first),
    },
    rows: { table: '' },
  };
}

/** The limits that cost most. */
function limits({ constraints }: Model, plan: Plan): Finding[] {
  const price = (at: number): number => priceOf(plan.prices[at]);
  return Array.from(constraints.keys())
    .filter((at) => Math.abs(price(at)) > 0)
    .toSorted((a, b) => Math.abs(price(b)) - Math.abs(price(a)))
    .slice(0, TOLD)
    .map((at) => ({
      key: price(at) > 0 ? 'finding.limit.more' : 'finding.limit.less',
      values: {
        name: constraints[at]?.name ?? '',
        limit: constraints[at]?.limit ?? NaN,
        price: Math.abs(price(at)),
      },
      rows: { table: 'constraints', column: 'constraint', value: constraints[at]?.name ?? '' },
    }));
}

/** The limit of which most is left. */
function spare({ constraints }: Model, plan: Plan): Finding | undefined {
  const slacks = slacksOf(constraints, plan);
  const loose = Array.from(constraints.keys()).filter((at) => (slacks[at] ?? 0) > 0);
  const [first] = loose.toSorted((a, b) => (slacks[b] ?? 0) - (slacks[a] ?? 0));
  if (first === undefined) return undefined;
  const name = constraints[first]?.name ?? '';
  return {
    key: loose.length > 1 ? 'finding.spare.more' : 'finding.spare',
    values: { name, slack: slacks[first] ?? NaN, others: loose.length - 1 },
    rows: { table: 'constraints', column: 'constraint', value: name },
  };
}

/** How many variables stay at zero. */
function nothing({ names }: Model, { solution }: Plan): Finding | undefined {
  const zero = solution.values.filter((value) => value === 0).length;
  if (zero === 0) return undefined;
  return { key: 'finding.zero', values: { zero, variables: names.length }, rows: { table: '' } };
}
