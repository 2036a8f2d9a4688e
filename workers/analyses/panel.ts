import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../contract/analysis';
import { type Fault, FaultError } from '../contract/fault';
import type { Grain } from '../contract/manifest';
import type { InputTable } from '../table/columns';
import { binding, optionalBinding } from './binding';
import { compensatedSum } from '../kernels/compensated-sum';
import { firstDay, isoDay, periodOf } from './calendar';
import { type Span, chooseGrain, spanOf } from './grain';
import { groupRuns } from './group-runs';
import { duplicates } from './steady-series';

/** The sums of one group by position in the span; NaN where the group has no data. */
export interface Series {
  /** The group's value as text; null for rows without one, and where there is no group role. */
  name: string | null;
  /** A row of the input that has the group's value. */
  row: number;
  values: Float64Array;
  /** Rows that were added up, by position in the span. */
  rows: Float64Array;
}

/** The data by group and period, groups in the order of their values. */
export interface Panel {
  span: Span;
  series: Series[];
  /** The input's column of groups, in its own type, if the role is filled. */
  groups: Vector | undefined;
  notices: Fault[];
}

/** How an analysis names its groups, and its faults for data that cannot be read so. */
export interface PanelForm {
  /** The role that parts the rows into series. */
  role: string;
  codes: {
    noRows: string;
    emptyColumn: string;
    leftOut: string;
    tooMany: string;
    /** Where one day or one period is too little. */
    oneDay?: string;
    onePeriod?: string;
  };
}

/** Rows of the result that a table can hold and a reader can use. */
const MOST_ROWS = 500_000;

/**
 * Puts the sums of days together to periods.
 * @throws FaultError when there is nothing to sum, or only one period where that is too little.
 */
export function readPanel(request: AnalysisRequest, input: InputTable, form: PanelForm): Panel {
  const days = input.numbers('day');
  const values = input.numbers('value');
  const notices = leftOut(request, form, days, input.numbers('valued'), input.numbers('total'));
  const rows = Array.from(days.keys()).filter(
    (row) => !Number.isNaN(days[row]) && !Number.isNaN(values[row]),
  );
  const dates = [...new Set(rows.map((row) => days[row] ?? NaN))].toSorted((a, b) => a - b);
  const wanted = request.params.grain as string;
  const span = spanOf(wanted === 'auto' ? chooseGrain(dates) : (wanted as Grain), dates);
  refuseOnePeriod(request, form, span, dates.length);
  const groups = optionalBinding(request, form.role) && input.vector('group');
  const names = groups ? input.texts('group') : [];
  const runs = groupRuns(rows, names);
  refuseTooLarge(form, span, runs.length);
  const series = runs.map((run) => ({
    name: names[run[0] ?? -1] ?? null,
    row: run[0] ?? 0,
    values: sumPeriods(run, days, values, span),
    rows: countPeriods(run, days, input.numbers('valued'), span),
  }));
  const sizes = Float64Array.from(series.flatMap((each) => [...each.rows]));
  return { span, series, groups, notices: [...notices, ...duplicates(sizes, span.grain)] };
}

function sumPeriods(
  rows: readonly number[],
  days: Float64Array,
  values: Float64Array,
  span: Span,
): Float64Array {
  const parts = Array.from({ length: span.length }, (): number[] => []);
  for (const row of rows) {
    parts[periodOf(span.grain, days[row] ?? NaN) - span.first]?.push(values[row] ?? NaN);
  }
  return Float64Array.from(parts, (part) => (part.length > 0 ? compensatedSum(part) : NaN));
}

function countPeriods(
  rows: readonly number[],
  days: Float64Array,
  counts: Float64Array,
  span: Span,
): Float64Array {
  const sizes = new Float64Array(span.length);
  for (const row of rows) {
    const at = periodOf(span.grain, days[row] ?? NaN) - span.first;
    sizes[at] = (sizes[at] ?? 0) + (counts[row] ?? 0);
  }
  return sizes;
}

function leftOut(
  request: AnalysisRequest,
  { codes }: PanelForm,
  days: Float64Array,
  valued: Float64Array,
  totals: Float64Array,
): Fault[] {
  const sumWhere = (counts: Float64Array, dated: boolean): number =>
    counts.reduce((sum, count, row) => (Number.isNaN(days[row]) === dated ? sum : sum + count), 0);
  const total = sumWhere(totals, true) + sumWhere(totals, false);
  const noTime = sumWhere(totals, false);
  const noValue = sumWhere(totals, true) - sumWhere(valued, true);
  if (total === 0) throw new FaultError({ code: codes.noRows });
  const empty = noTime === total ? 'time' : noTime + noValue === total ? 'value' : undefined;
  if (empty !== undefined) {
    const { column } = binding(request, empty);
    const values = { column, rows: total };
    throw new FaultError({ code: codes.emptyColumn, values, place: { role: empty, column } });
  }
  if (noTime + noValue === 0) return [];
  const values = { rows: noTime + noValue, total, no_time: noTime, no_value: noValue };
  return [{ code: codes.leftOut, severity: 'warning', values }];
}

function refuseOnePeriod(request: AnalysisRequest, { codes }: PanelForm, span: Span, days: number): void {
  const code = days === 1 ? codes.oneDay : codes.onePeriod;
  if (span.length > 1 || code === undefined) return;
  const { column } = binding(request, 'time');
  const period = isoDay(firstDay(span.grain, span.first));
  const values = { column, day: isoDay(span.from), period, grain: span.grain };
  const place = { role: 'time', column };
  throw new FaultError({ code, values, place });
}

function refuseTooLarge({ role, codes }: PanelForm, span: Span, groups: number): void {
  const rows = groups * span.length;
  if (rows <= MOST_ROWS) return;
  throw new FaultError({
    code: codes.tooMany,
    values: { rows, groups, periods: span.length, most: MOST_ROWS },
    place: { role },
  });
}
