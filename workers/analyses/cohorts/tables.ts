import type { InputTable, OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import type { Span } from '../grain';
import type { Cohort, CurvePoint } from './cells';

/** A cohort at a period since its first. */
export interface Cell {
  cohort: Cohort;
  period: number;
}

/** Every cohort at every period up to the longest. */
export function allCells(cohorts: readonly Cohort[]): Cell[] {
  const longest = cohorts.reduce((most, { active }) => Math.max(most, active.length), 0);
  const periods = Array.from({ length: longest }, (_, period) => period);
  return cohorts.flatMap((cohort) => periods.map((period) => ({ cohort, period })));
}

/** One row per cell; what the data do not reach is missing. */
export function cohortTable(cells: readonly Cell[], { grain }: Span, hasAmounts: boolean): OutputTable {
  const numbers = (of: (cohort: Cohort, period: number) => number | undefined): Float64Array =>
    Float64Array.from(cells, ({ cohort, period }) => of(cohort, period) ?? NaN);
  const money = (of: (cohort: Cohort, period: number) => number | undefined): OutputColumn => ({
    type: 'number',
    values: hasAmounts ? numbers(of) : new Float64Array(cells.length).fill(NaN),
  });
  const each = (of: (cohort: Cohort) => Float64Array) => (cohort: Cohort, period: number) =>
    (of(cohort)[period] ?? NaN) / cohort.customers;
  return {
    rows: cells.length,
    columns: {
      cohort: { type: 'date', values: numbers(({ start }) => firstDay(grain, start)) },
      period: { type: 'integer', values: numbers((_, period) => period) },
      customers: { type: 'integer', values: numbers(({ customers }) => customers) },
      active: { type: 'integer', values: numbers(({ active }, period) => active[period]) },
      retention: { type: 'number', values: numbers(each(({ active }) => active)) },
      purchases: { type: 'integer', values: numbers(({ purchases }, period) => purchases[period]) },
      revenue: money(({ revenue }, period) => revenue[period]),
      revenue_per_customer: money(each(({ revenue }) => revenue)),
      cumulative_revenue: money(({ cumulative }, period) => cumulative[period]),
      cumulative_revenue_per_customer: money(each(({ cumulative }) => cumulative)),
    },
  };
}

export function curveTable(points: readonly CurvePoint[], hasAmounts: boolean): OutputTable {
  const numbers = (of: (point: CurvePoint) => number): Float64Array => Float64Array.from(points, of);
  const money = (of: (point: CurvePoint) => number): Float64Array =>
    numbers((point) => (hasAmounts ? of(point) : NaN));
  return {
    rows: points.length,
    columns: {
      period: { type: 'integer', values: numbers(({ period }) => period) },
      cohorts: { type: 'integer', values: numbers(({ cohorts }) => cohorts) },
      customers: { type: 'integer', values: numbers(({ customers }) => customers) },
      active: { type: 'integer', values: numbers(({ active }) => active) },
      retention: { type: 'number', values: numbers(({ retention }) => retention) },
      lowest: { type: 'number', values: numbers(({ lowest }) => lowest) },
      highest: { type: 'number', values: numbers(({ highest }) => highest) },
      revenue_per_customer: { type: 'number', values: money((point) => point.revenuePerCustomer) },
      cumulative_revenue_per_customer: { type: 'number', values: money((point) => point.cumulative) },
    },
  };
}

export function customersTable(input: InputTable, { grain }: Span, hasAmounts: boolean): OutputTable {
  const integer = (name: string): OutputColumn => ({ type: 'integer', values: input.numbers(name) });
  return {
    rows: input.rows,
    columns: {
      customer: { type: 'same', vector: input.vector('customer') },
      cohort: { type: 'date', values: input.numbers('cohort').map((start) => firstDay(grain, start)) },
      active_periods: integer('active_periods'),
      last_period: integer('last_period'),
      purchases: integer('purchases'),
      revenue: {
        type: 'number',
        values: hasAmounts ? input.numbers('revenue') : new Float64Array(input.rows).fill(NaN),
      },
      periods: { type: 'same', vector: input.vector('periods') },
    },
  };
}
