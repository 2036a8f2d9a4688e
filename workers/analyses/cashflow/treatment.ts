import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { firstDay, isoDay } from '../calendar';

/** How periods count. */
export interface Shape {
  /** The column holds numbers, not dates. */
  numeric: boolean;
  /** Months in a period. */
  months: number;
  unit: 'year' | 'quarter' | 'month';
  /** Words for the period at a position. */
  label: (position: number) => string;
}

/** A hundred years of months: more is no period but an identifier. */
const MOST_PERIODS = 1200;
const UNITS = { 12: 'year', 3: 'quarter', 1: 'month' } as const;

function countIn(counts: InputTable): (name: string) => number {
  return (name) => counts.numbers(name)[0] ?? NaN;
}

/**
 * How periods count, once it is sure that they can.
 * @throws FaultError that names the column to look at.
 */
export function readShape(request: AnalysisRequest, counts: InputTable, periods: InputTable): Shape {
  refuseUnusable(request, counts, periods);
  const count = countIn(counts);
  const months = count('months') as keyof typeof UNITS;
  const unit = UNITS[months];
  const numeric = count('numeric') === 1;
  const isRelative = request.params.origin === 'customer';
  const firstNumber = count('first_number');
  const start = firstNumber >= 1000 ? firstNumber - 1 : 0;
  const firstPeriod = Math.floor(count('first_month') / months);
  const label = (position: number): string => {
    if (isRelative) return String(position);
    if (numeric) return String(start + position);
    const day = isoDay(firstDay(unit, firstPeriod + position - 1));
    if (unit === 'year') return day.slice(0, -6);
    if (unit === 'month') return day.slice(0, -3);
    return `${day.slice(0, -6)}-Q${Math.floor((Number(day.slice(-5, -3)) - 1) / 3) + 1}`;
  };
  return { numeric, months, unit, label };
}

function refuseUnusable(request: AnalysisRequest, counts: InputTable, periods: InputTable): void {
  const count = countIn(counts);
  const total = count('total');
  if (total === 0) throw new FaultError({ code: 'cashflow-no-rows' });
  const refuse = (role: string, code: string, values = {}): never => {
    const { column } = binding(request, role);
    throw new FaultError({ code, values: { column, rows: total, ...values }, place: { role, column } });
  };
  const named = total - count('no_customer');
  if (named === 0) refuse('customer', 'cashflow-empty-column');
  if (count('no_period') === named) refuse('period', 'cashflow-empty-column');
  if (count('no_revenue') + count('no_period') === named) refuse('revenue', 'cashflow-empty-column');
  if (count('fractional') > 0) refuse('period', 'cashflow-fractional-period', { rows: count('fractional') });
  if (count('negative') > 0) refuse('period', 'cashflow-negative-period', { rows: count('negative') });
  const last = periods.numbers('position').at(-1) ?? 0;
  if (last > MOST_PERIODS)
    refuse('period', 'cashflow-too-many-periods', { periods: last, most: MOST_PERIODS });
}

/** What was done to rows that are no plain revenue of one period. */
export function treatmentNotices(counts: InputTable, joined: number, gaps: number): Fault[] {
  const count = countIn(counts);
  const leftOut = count('no_customer') + count('no_period') + count('no_revenue');
  const named = ['total', 'no_customer', 'no_period', 'no_revenue'].map(
    (name) => [name, count(name)] as const,
  );
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [
      leftOut > 0,
      { code: 'cashflow-rows-left-out', values: { rows: leftOut, ...Object.fromEntries(named) } },
    ],
    [count('refunds') > 0, { code: 'cashflow-refunds', values: { rows: count('refunds') } }],
    [count('no_cost') > 0, { code: 'cashflow-no-cost', values: { rows: count('no_cost') } }],
    [joined > 0, { code: 'cashflow-joined', values: { rows: joined } }],
    [gaps > 0, { code: 'cashflow-gaps', values: { periods: gaps } }],
  ];
  return notices.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}
