import { runningSum } from '../../kernels/compensated-sum';
import type { InputTable } from '../../table/columns';
import type { Span } from '../grain';

/** What a cohort did, by periods since its first; what the data do not reach is left out of the arrays. */
export interface Cohort {
  /** Number of the calendar period. */
  start: number;
  customers: number;
  active: Float64Array;
  purchases: Float64Array;
  revenue: Float64Array;
  cumulative: Float64Array;
  /** Periods that are over: the last may still go on. */
  whole: number;
}

/** Cells by cohort, oldest first; what was seen and did not happen is zero. */
export function readCohorts(input: InputTable, span: Span): Cohort[] {
  const starts = input.numbers('cohort');
  const periods = input.numbers('period');
  const columns = (['active', 'purchases', 'revenue'] as const).map((name) => input.numbers(name));
  const end = span.first + span.length;
  const whole = span.first + span.lastWhole + 1;
  const rows = new Map<number, number[]>();
  starts.forEach((start, row) => {
    const mine = rows.get(start);
    if (mine) mine.push(row);
    else rows.set(start, [row]);
  });
  return Array.from(rows, ([start, mine]) => {
    const [active, purchases, revenue] = columns.map((values) => {
      const cells = new Float64Array(end - start);
      for (const row of mine) cells[periods[row] ?? 0] = values[row] ?? 0;
      return cells;
    }) as [Float64Array, Float64Array, Float64Array];
    return {
      start,
      customers: active[0] ?? 0,
      active,
      purchases,
      revenue,
      cumulative: runningSum(revenue),
      whole: Math.max(0, whole - start),
    };
  });
}

/** All cohorts together at a period since the first, those only for which it is over. */
export interface CurvePoint {
  period: number;
  cohorts: number;
  customers: number;
  active: number;
  retention: number;
  lowest: number;
  highest: number;
  revenuePerCustomer: number;
  cumulative: number;
}

/** The retention curve; it ends with the longest period that a cohort has behind it. */
export function retentionCurve(cohorts: readonly Cohort[]): CurvePoint[] {
  const longest = cohorts.reduce((most, { whole }) => Math.max(most, whole), 0);
  const points: CurvePoint[] = [];
  let cumulative = 0;
  for (let period = 0; period < longest; period++) {
    const seen = cohorts.filter(({ whole }) => period < whole);
    const sum = (of: (cohort: Cohort) => number | undefined): number =>
      seen.reduce((total, cohort) => total + (of(cohort) ?? 0), 0);
    const customers = sum((cohort) => cohort.customers);
    const active = sum((cohort) => cohort.active[period]);
    const rates = seen.map((cohort) => retention(cohort, period));
    const revenuePerCustomer = sum((cohort) => cohort.revenue[period]) / customers;
    cumulative += revenuePerCustomer;
    points.push({
      period,
      cohorts: seen.length,
      customers,
      active,
      retention: active / customers,
      lowest: Math.min(...rates),
      highest: Math.max(...rates),
      revenuePerCustomer,
      cumulative,
    });
  }
  return points;
}

/** NaN after the end of the data. */
export function retention({ active, customers }: Cohort, period: number): number {
  return (active[period] ?? NaN) / customers;
}
