import type { Highs } from 'highs';
import { FaultError } from '../../contract/fault';
import { clash } from '../../programme/clash';
import { type Price, priceOf, prices } from '../../programme/prices';
import type { Limit, Programme, Solution } from '../../programme/programme';
import { heldAt, solve, withSolver } from '../../programme/solver';
import { listed } from '../../contract/listed';
import type { Found } from '../solver-faults';
import type { Model } from './model';

/** The best plan and what its limits are worth. */
export interface Plan extends Found {
  solution: Solution;
  /** By constraint. */
  prices: Price[];
  /** By variable: the bound that it stands at, and what moving that bound by one unit would bring. */
  bounds: { side: 'lower' | 'upper' | null; price: number }[];
}

/** @throws FaultError `optimise-clash`, `optimise-clash-whole`, `optimise-unbounded` or `solver-gave-up` */
export function planOf(highs: Highs, model: Model): Plan {
  const { programme } = model;
  const outcome = solve(highs, programme);
  if (outcome.status === 'infeasible') throw clashFault(highs, model);
  if (outcome.status === 'unbounded') {
    const endless = withSolver(highs, programme, (solver) => solver.endless());
    throw new FaultError({
      code: 'optimise-unbounded',
      values: { names: listed(endless.map((at) => model.names[at] ?? '')), sense: programme.sense },
    });
  }
  if (outcome.status === 'unknown') throw new FaultError({ code: 'solver-gave-up' });
  const { solution } = outcome;
  const rows = model.constraints.map(({ relation }, at): Limit => {
    return { of: 'row', at, side: relation === '>=' ? 'lower' : 'upper' };
  });
  const sides = Array.from(solution.values, (value, at) => sideOf(programme, value, at));
  const touched = sides.flatMap((side, at): Limit[] => (side ? [{ of: 'variable', at, side }] : []));
  const priced = prices(highs, heldAt(programme, solution), solution, [...rows, ...touched]);
  const own = new Map(touched.map(({ at }, index) => [at, priced.prices[rows.length + index]!] as const));
  return {
    solution,
    objective: solution.objective,
    bound: outcome.status === 'stopped' ? outcome.bound : solution.objective,
    isDegenerate: priced.isDegenerate,
    isExact: priced.isExact,
    prices: priced.prices.slice(0, rows.length),
    bounds: sides.map((side, at) => ({ side, price: side ? priceOf(own.get(at)) : 0 })),
  };
}

function sideOf({ lower, upper }: Programme, value: number, at: number): 'lower' | 'upper' | null {
  const stands = (bound = Infinity): boolean =>
    Math.abs(value - bound) <= 1e-8 * Math.max(1, Math.abs(bound)) && Number.isFinite(bound);
  if (stands(lower[at])) return 'lower';
  return stands(upper[at]) ? 'upper' : null;
}

function clashFault(highs: Highs, { programme, names, constraints, given }: Model): FaultError {
  const candidates: Limit[] = [
    ...constraints.flatMap(({ relation }, at): Limit[] => [
      ...(relation === '<=' ? [] : [{ of: 'row' as const, at, side: 'lower' as const }]),
      ...(relation === '>=' ? [] : [{ of: 'row' as const, at, side: 'upper' as const }]),
    ]),
    ...given.flatMap(({ lower, upper }, at): Limit[] => [
      ...(lower ? [{ of: 'variable' as const, at, side: 'lower' as const }] : []),
      ...(upper ? [{ of: 'variable' as const, at, side: 'upper' as const }] : []),
    ]),
  ];
  const { limits, isWhole } = clash(highs, programme, candidates);
  const written = limits.map(({ of, at, side }) => {
    const constraint = constraints[at];
    if (of === 'row' && constraint)
      return `${constraint.name} ${SIGNS[constraint.relation]} ${constraint.limit}`;
    const bounds = side === 'lower' ? programme.lower : programme.upper;
    return `${names[at] ?? ''} ${side === 'lower' ? '≥' : '≤'} ${bounds[at] ?? ''}`;
  });
  return new FaultError({
    code: isWhole ? 'optimise-clash-whole' : 'optimise-clash',
    values: { limits: [...new Set(written)] },
    place: { param: 'limits' },
  });
}

const SIGNS = { '<=': '≤', '=': '=', '>=': '≥' } as const;
