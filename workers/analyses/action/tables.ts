import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Followed } from './follow';
import type { Outlook } from './outlook';
import type { PlanRow } from './plan';

const numbers = <T>(rows: readonly T[], of: (row: T) => number): Float64Array => Float64Array.from(rows, of);

export function planTable(plan: readonly PlanRow[]): OutputTable {
  const number = (of: (row: PlanRow) => number): OutputColumn => ({
    type: 'number',
    values: numbers(plan, of),
  });
  const text = (of: (row: PlanRow) => string): OutputColumn => ({ type: 'text', values: plan.map(of) });
  return {
    rows: plan.length,
    columns: {
      segment: text(({ segment }) => segment.name),
      customers: { type: 'integer', values: numbers(plan, ({ segment }) => segment.customers) },
      value: number(({ segment }) => segment.value),
      action: text(({ action }) => action),
      rhythm: { type: 'integer', values: numbers(plan, ({ rhythm }) => rhythm) },
      channel: text(({ channel }) => channel),
      budget_share: number(({ share }) => share),
      budget: number(({ budget }) => budget),
      budget_per_customer: number(({ budget, segment }) => budget / (segment.customers || NaN)),
      days_since: number(({ segment }) => segment.daysSince),
      edited: { type: 'boolean', values: plan.map(({ isEdited }) => isEdited) },
    },
  };
}

export function customersTable({ customers, segmented, plan }: Outlook): OutputTable {
  const { codes } = segmented;
  const rows = Int32Array.from(codes.keys()).filter((row) => codes[row]! >= 0);
  const own = Int32Array.from(rows, (row) => codes[row]!);
  const actions = [...new Set(plan.map(({ action }) => action))];
  const values = customers.numbers('value');
  return {
    rows: rows.length,
    columns: {
      customer: { type: 'same', vector: customers.vector('customer'), rows },
      segment: { type: 'label', codes: own, words: plan.map(({ segment }) => segment.name) },
      action: {
        type: 'label',
        codes: own.map((code) => actions.indexOf(plan[code]!.action)),
        words: actions,
      },
      value: { type: 'number', values: Float64Array.from(rows, (row) => values[row]!) },
    },
  };
}

export function movesTable(followed: Followed | undefined): OutputTable {
  const moves = followed?.moves ?? [];
  const integer = (of: (move: (typeof moves)[number]) => number): OutputColumn => ({
    type: 'integer',
    values: numbers(moves, of),
  });
  return {
    rows: moves.length,
    columns: {
      segment: { type: 'text', values: moves.map(({ segment }) => segment) },
      customers_then: integer(({ customersThen }) => customersThen),
      customers_now: integer(({ customersNow }) => customersNow),
      customers_change: integer(({ customersThen, customersNow }) => customersNow - customersThen),
      value_then: { type: 'number', values: numbers(moves, ({ valueThen }) => valueThen) },
      value_now: { type: 'number', values: numbers(moves, ({ valueNow }) => valueNow) },
      value_change: {
        type: 'number',
        values: numbers(moves, ({ valueThen, valueNow }) => valueNow - valueThen),
      },
    },
  };
}

export function flowsTable(followed: Followed | undefined): OutputTable {
  const flows = followed?.flows ?? [];
  return {
    rows: flows.length,
    columns: {
      from: { type: 'text', values: flows.map(({ from }) => from) },
      to: { type: 'text', values: flows.map(({ to }) => to) },
      customers: { type: 'integer', values: numbers(flows, ({ customers }) => customers) },
      value: { type: 'number', values: numbers(flows, ({ value }) => value) },
    },
  };
}
