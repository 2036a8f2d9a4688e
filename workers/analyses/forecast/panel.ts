import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Grain } from '../../contract/manifest';
import type { GroupSums } from '../../forecasting/groups/group-sums';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { firstDay, isoDay, periodOf } from '../calendar';
import { type Span, spanOf } from '../grain';
import { groupRuns } from '../group-runs';
import { seriesGrain } from '../series-grain';

/** The data by group and period. */
export interface Panel {
  span: Span;
  groups: GroupSums[];
  /** The input's column of groups, in its own type, if the role is filled. */
  column: Vector | undefined;
  notices: Fault[];
}

/** More periods than a reader of any forecast looks at, and than a model is fitted to in a minute. */
const MOST_PERIODS = 20_000;
const MOST_GROUPS = 5_000;
/**
 * Puts the sums of days together to periods.
 * @throws FaultError when there is nothing to sum, or only one period.
 */
export function readPanel(request: AnalysisRequest, input: InputTable): Panel {
  const days = input.numbers('day');
  const values = input.numbers('value');
  const notices = leftOut(request, input);
  const dated = Array.from(days.keys()).filter((row) => !Number.isNaN(days[row]));
  const rows = dated.filter((row) => !Number.isNaN(values[row]));
  const dates = [...new Set(rows.map((row) => days[row] ?? NaN))].toSorted((a, b) => a - b);
  const valued = input.numbers('valued');
  const single = rows.filter((row) => valued[row] === 1).length / rows.length;
  const wanted = request.params.grain as Grain | 'auto';
  const span = spanOf(wanted === 'auto' ? seriesGrain(dates, single) : wanted, dates);
  refuseTooFew(request, span);
  const groups = optionalBinding(request, 'group') && input.vector('group');
  const names = groups ? input.texts('group') : [];
  const runs = groupRuns(dated, names).filter((run) => run.some((row) => !Number.isNaN(values[row])));
  refuseTooLarge(span, runs.length);
  const drivers = (request.roles.regressors ?? []).map(({ column }, i) => ({
    name: column,
    values: input.numbers(`r${i}`),
  }));
  const reach = span.lastWhole + 1 + Number(request.params.horizon);
  return {
    span,
    groups: runs.map((run) => ({
      name: names[run[0] ?? -1] ?? null,
      row: run[0] ?? 0,
      values: byPeriod(run, days, values, span, span.length),
      drivers: drivers.map((driver) => ({
        name: driver.name,
        values: byPeriod(run, days, driver.values, span, reach, true),
      })),
    })),
    column: groups,
    notices: [...notices, ...repeated(input, rows, single)],
  };
}

/** Sums, or means, of the days of each period; NaN where there are none. */
function byPeriod(
  rows: readonly number[],
  days: Float64Array,
  values: Float64Array,
  span: Span,
  length: number,
  isMean = false,
): Float64Array {
  const parts = Array.from({ length }, (): number[] => []);
  for (const row of rows) {
    const value = values[row] ?? NaN;
    if (!Number.isNaN(value)) parts[periodOf(span.grain, days[row] ?? NaN) - span.first]?.push(value);
  }
  return Float64Array.from(parts, (part) => {
    if (part.length === 0) return NaN;
    return compensatedSum(part) / (isMean ? part.length : 1);
  });
}

function leftOut(request: AnalysisRequest, input: InputTable): Fault[] {
  const days = input.numbers('day');
  const sumWhere = (counts: Float64Array, dated: boolean): number =>
    counts.reduce((sum, count, row) => (Number.isNaN(days[row]) === dated ? sum : sum + count), 0);
  const [valued, totals] = [input.numbers('valued'), input.numbers('total')];
  const noTime = sumWhere(totals, false);
  const total = sumWhere(totals, true) + noTime;
  const ahead = (request.roles.regressors ?? []).length > 0;
  const noValue = sumWhere(totals, true) - sumWhere(valued, true);
  if (total === 0) throw new FaultError({ code: 'forecast-no-rows' });
  const empty = noTime === total ? 'time' : noTime + noValue === total ? 'value' : undefined;
  if (empty !== undefined) {
    const { column } = binding(request, empty);
    const values = { column, rows: total };
    throw new FaultError({ code: 'forecast-empty-column', values, place: { role: empty, column } });
  }
  // Rows without a value may be there for what is known of the future.
  if (noTime + noValue === 0 || (noTime === 0 && ahead)) return [];
  const values = { rows: noTime + noValue, total, no_time: noTime, no_value: noValue };
  return [{ code: 'forecast-rows-left-out', severity: 'warning', values }];
}

/** In a series that has one row a period, a second one for the same moment is probably a slip. */
function repeated(input: InputTable, rows: readonly number[], single: number): Fault[] {
  const [valued, moments] = [input.numbers('valued'), input.numbers('moments')];
  const twice = rows.filter((row) => (valued[row] ?? 0) > (moments[row] ?? 0));
  if (twice.length === 0 || single < 0.5) return [];
  const days = input.numbers('day');
  const values = { dates: twice.length, day: isoDay(days[twice[0] ?? 0] ?? 0) };
  return [{ code: 'forecast-duplicates', severity: 'warning', values }];
}

function refuseTooFew(request: AnalysisRequest, span: Span): void {
  const whole = span.lastWhole - span.firstWhole + 1;
  if (whole > 2) return;
  const { column } = binding(request, 'time');
  const values = {
    column,
    periods: Math.max(whole, 0),
    grain: span.grain,
    from: isoDay(firstDay(span.grain, span.first)),
  };
  throw new FaultError({ code: 'forecast-too-few', values, place: { role: 'time', column } });
}

function refuseTooLarge(span: Span, groups: number): void {
  if (span.length > MOST_PERIODS) {
    const values = { periods: span.length, most: MOST_PERIODS, grain: span.grain };
    throw new FaultError({ code: 'forecast-too-many-periods', values, place: { param: 'grain' } });
  }
  if (groups > MOST_GROUPS) {
    const values = { groups, most: MOST_GROUPS };
    throw new FaultError({ code: 'forecast-too-many-groups', values, place: { role: 'group' } });
  }
}
