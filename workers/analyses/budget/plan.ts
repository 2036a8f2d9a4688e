import type { Highs } from 'highs';
import { FaultError } from '../../contract/fault';
import { compensatedSum } from '../../kernels/compensated-sum';
import { clash } from '../../programme/clash';
import { type Price, prices } from '../../programme/prices';
import type { Programme, Solution } from '../../programme/programme';
import { heldAt, solve } from '../../programme/solver';
import type { Found } from '../solver-faults';
import { BUDGET_ROW, type Model, type Told } from './model';

/** The best use of a budget. */
export interface Plan extends Found {
  budget: number;
  solution: Solution;
  /** By item. */
  parts: Part[];
  spent: number;
  /** By limit that is told. */
  prices: Price[];
}

/** What an item gets. */
export interface Part {
  amount: number;
  spend: number;
  brings: number;
  /** What the next unit of money in it would bring; NaN where it can take no more. */
  next: number;
  bound: 'nothing' | 'minimum' | 'maximum' | 'last-tier' | null;
}

/** As a share of the budget. */
const SOMETHING = 1e-3;

/** Standing at a bound is known to this share of its size. */
const TOUCH = 1e-8;

/** @throws FaultError `budget-clash`, `budget-clash-budget`, `budget-clash-both`, `budget-clash-whole` or `solver-gave-up` */
export function planOf(highs: Highs, model: Model, budget: number, least: number | null): Plan {
  const { programme } = model;
  const outcome = solve(highs, programme);
  if (outcome.status === 'infeasible') throw clashFault(highs, model, budget, least);
  if (!('solution' in outcome)) throw new FaultError({ code: 'solver-gave-up' });
  const { solution } = outcome;
  if (hasShares(model) && solve(highs, spendingSomething(model, budget)).status === 'infeasible') {
    throw clashFault(highs, model, budget, least);
  }
  const limits = model.told.map(({ at }) => at);
  const priced = prices(highs, heldAt(programme, solution), solution, limits);
  const parts = model.items.map((_, item) => partOf(model, item, solution));
  return {
    budget,
    solution,
    parts,
    spent: compensatedSum(parts.map(({ spend }) => spend)),
    objective: solution.objective,
    bound: outcome.status === 'stopped' ? outcome.bound : solution.objective,
    ...priced,
  };
}

function partOf({ items, tiers, bounds }: Model, item: number, { values }: Solution): Part {
  const own = items[item]?.tiers ?? [];
  const amounts = (tiers[item] ?? []).map((place) => values[place] ?? 0);
  const sum = (weight: (tier: number) => number): number =>
    compensatedSum(amounts.map((amount, tier) => amount * weight(tier)));
  const amount = sum(() => 1);
  const { minimum = null, maximum = null } =
    bounds.find((each) => !each.isGroup && each.items[0] === item) ?? {};
  const room = own.findIndex(({ width }, tier) => !touches(amounts[tier] ?? 0, width));
  const isFull = maximum !== null && touches(amount, maximum);
  const bound =
    minimum !== null && touches(amount, minimum)
      ? minimum === 0
        ? 'nothing'
        : 'minimum'
      : isFull
        ? 'maximum'
        : room < 0
          ? 'last-tier'
          : touches(amount, 0)
            ? 'nothing'
            : null;
  const next = isFull || room < 0 ? undefined : own[room];
  return {
    amount,
    spend: sum((tier) => own[tier]?.cost ?? 1),
    brings: sum((tier) => own[tier]?.value ?? 0),
    next: next ? next.value / next.cost : NaN,
    bound,
  };
}

const touches = (value: number, bound: number): boolean =>
  Number.isFinite(bound) && Math.abs(value - bound) <= TOUCH * Math.max(1, Math.abs(bound));

/** How much of a limit is used, and what it is in the same unit: shares are of the money spent. */
export function useOf(told: Told, { parts, solution, spent }: Plan): { used: number; limit: number } {
  const { limit, at, bounds } = told;
  if (isShare(told)) {
    const own = (bounds?.items ?? []).map((item) => parts[item]?.spend ?? 0);
    return { used: compensatedSum(own), limit: limit * spent };
  }
  return { used: (at.of === 'row' ? solution.activities : solution.values)[at.at] ?? NaN, limit };
}

const isShare = ({ kind }: Told): boolean => kind === 'minimum-share' || kind === 'maximum-share';

const hasShares = ({ told }: Model): boolean => told.some(isShare);

/** Shares that clash are kept by spending nothing at all, which is no plan: with shares, something is spent. */
function spendingSomething(model: Model, budget: number): Programme {
  const { programme } = model;
  const rows = programme.rows.map((row, at) =>
    at === BUDGET_ROW && hasShares(model) ? { ...row, lower: budget * SOMETHING } : row,
  );
  return { ...programme, rows };
}

/** The least money with which all bounds can be kept; null where none is enough. */
export function leastSpend(highs: Highs, model: Model): number | null {
  const outcome = solve(highs, spending(model));
  return 'solution' in outcome ? outcome.solution.objective : null;
}

/** The same limits without a budget, and as little spent as can be. */
function spending({ programme, tiers, items }: Model): Programme {
  const costs = new Map(
    tiers.flatMap((places, item) =>
      places.map((place, tier) => [place, items[item]?.tiers[tier]?.cost ?? 1] as const),
    ),
  );
  return {
    ...programme,
    sense: 'min',
    objective: programme.objective.map((_, place) => costs.get(place) ?? 0),
    rows: programme.rows.map((row, at) => (at === BUDGET_ROW ? { ...row, upper: Infinity } : row)),
  };
}

/** Which bounds clash, the largest first; and, where the budget is one of them, how much would do. */
function clashFault(highs: Highs, model: Model, budget: number, least: number | null): FaultError {
  const told = model.told.toSorted((a, b) => rank(b) - rank(a));
  const found = clash(
    highs,
    spendingSomething(model, budget),
    told.map(({ at }) => at),
  );
  const limits = told.filter(({ at }) => found.limits.includes(at));
  const written = limits.filter(({ bounds }) => bounds !== null).map(writtenLimit);
  const isBudget = limits.length > written.length;
  const values = { limits: written, budget, least: least ?? NaN };
  const place = isBudget ? { param: 'budget' } : { param: 'limits' };
  if (found.isWhole) return new FaultError({ code: 'budget-clash-whole', values, place });
  const code = !isBudget ? 'budget-clash' : least === null ? 'budget-clash-both' : 'budget-clash-budget';
  return new FaultError({ code, values, place });
}

/** The budget first, then bounds by their size. */
function rank({ kind, limit }: Told): number {
  return kind === 'budget' ? Infinity : limit;
}

function writtenLimit(told: Told): string {
  const { kind, bounds, limit } = told;
  const sign = kind === 'minimum' || kind === 'minimum-share' ? '≥' : '≤';
  return `${bounds?.name ?? ''} ${sign} ${isShare(told) ? `${Number((limit * 100).toPrecision(12))}%` : limit}`;
}
