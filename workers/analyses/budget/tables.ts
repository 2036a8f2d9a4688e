import type { Vector } from 'apache-arrow';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { priceOf } from '../../programme/prices';
import type { Told } from './model';
import { useOf } from './plan';
import type { Story } from './story';

/** One row per item, in the order of the table. */
export function itemsTable({ model, plan }: Story, item: Vector): OutputTable {
  const { items, bounds } = model;
  const { parts, spent } = plan;
  const own = items.map((_, at) => bounds.find((each) => !each.isGroup && each.items[0] === at));
  const numbers = (of: (at: number) => number | null | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(items.keys(), (at) => of(at) ?? NaN),
  });
  return {
    rows: items.length,
    columns: {
      item: { type: 'same', vector: item, rows: Int32Array.from(items, ({ row }) => row) },
      amount: numbers((at) => parts[at]?.amount),
      return: numbers((at) => parts[at]?.brings),
      at_bound: { type: 'boolean', values: parts.map(({ bound }) => bound !== null) },
      bound: { type: 'text', values: parts.map(({ bound }) => bound) },
      spend: numbers((at) => parts[at]?.spend),
      share: numbers((at) => (spent > 0 ? (parts[at]?.spend ?? 0) / spent : 0)),
      next_return: numbers((at) => parts[at]?.next),
      minimum: numbers((at) => own[at]?.minimum),
      maximum: numbers((at) => own[at]?.maximum),
    },
  };
}

/** One row per limit that was given, the budget first. */
export function constraintsTable({ model, plan }: Story): OutputTable {
  const { told } = model;
  const uses = told.map((each) => useOf(each, plan));
  const numbers = (of: (at: number) => number | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(told.keys(), (at) => of(at) ?? NaN),
  });
  return {
    rows: told.length,
    columns: {
      constraint: { type: 'text', values: told.map(nameOf) },
      used: numbers((at) => uses[at]?.used),
      limit: numbers((at) => uses[at]?.limit),
      shadow_price: numbers((at) => priceOf(plan.prices[at])),
      shadow_price_less: numbers((at) => plan.prices[at]?.less),
      kind: { type: 'text', values: told.map(({ kind }) => kind) },
      item: { type: 'text', values: told.map(({ bounds }) => bounds?.name ?? null) },
      at_limit: { type: 'boolean', values: uses.map(({ used, limit }) => isAt(used, limit)) },
    },
  };
}

/** `budget`, or `minimum Search`. */
function nameOf({ kind, bounds }: Told): string {
  return bounds === null ? kind : `${kind} ${bounds.name}`;
}

const isAt = (used: number, limit: number): boolean =>
  Math.abs(used - limit) <= 1e-8 * Math.max(1, Math.abs(limit));

export function curveTable({ curve }: Story): OutputTable {
  const numbers = (values: number[]): OutputColumn => ({ type: 'number', values: Float64Array.from(values) });
  return {
    rows: curve.length,
    columns: {
      budget: numbers(curve.map(({ budget }) => budget)),
      return: numbers(curve.map(({ best }) => best)),
      marginal: numbers(curve.map(({ marginal }) => marginal)),
    },
  };
}
