import type { OutputTable } from '../../table/columns';
import type { Point } from './curve';
import type { Story } from './story';

/** Bars that can be read. */
export const MOST_BARS = 25;

/** The items that get most, with the money that their bounds stand for. */
export function barsFrame({ model, plan }: Story): OutputTable {
  const { items, bounds } = model;
  const shown = Array.from(items.keys())
    .toSorted((a, b) => (plan.parts[b]?.spend ?? 0) - (plan.parts[a]?.spend ?? 0))
    .slice(0, MOST_BARS);
  const numbers = (of: (at: number) => number | null | undefined) => ({
    type: 'number' as const,
    values: Float64Array.from(shown, (at) => of(at) ?? NaN),
  });
  const money = (at: number, amount: number | null | undefined): number | undefined => {
    if (amount === null || amount === undefined) return undefined;
    let left = amount;
    const parts = (items[at]?.tiers ?? []).map(({ width, cost }) => {
      const taken = Math.min(width, left);
      left -= taken;
      return taken * cost;
    });
    return parts.reduce((sum, part) => sum + part, 0);
  };
  const own = (at: number) => bounds.find((each) => !each.isGroup && each.items[0] === at);
  return {
    rows: shown.length,
    columns: {
      item: { type: 'text', values: shown.map((at) => items[at]?.name ?? '') },
      spend: numbers((at) => plan.parts[at]?.spend),
      return: numbers((at) => plan.parts[at]?.brings),
      least: numbers((at) => money(at, own(at)?.minimum)),
      most: numbers((at) => money(at, own(at)?.maximum)),
    },
  };
}

/** The curve, and where the plan stands on it. */
export function curveFrame({ curve, plan }: Story): OutputTable {
  const numbers = (of: (point: Point) => number) => ({
    type: 'number' as const,
    values: Float64Array.from(curve, of),
  });
  const isHere = ({ budget }: Point): boolean => budget === plan.budget;
  return {
    rows: curve.length,
    columns: {
      budget: numbers(({ budget }) => budget),
      return: numbers(({ best }) => best),
      marginal: numbers(({ marginal }) => marginal),
      here: numbers((point) => (isHere(point) ? point.best : NaN)),
      price_here: numbers((point) => (isHere(point) ? point.marginal : NaN)),
    },
  };
}
