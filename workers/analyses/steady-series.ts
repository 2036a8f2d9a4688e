import type { AnalysisRequest } from '../contract/analysis';
import { type Fault, FaultError } from '../contract/fault';
import type { Grain } from '../contract/manifest';
import { compensatedSum } from '../kernels/compensated-sum';
import { type Fill, fillGaps, fittingFill } from '../kernels/fill-gaps';
import type { InputTable } from '../table/columns';
import { binding } from './binding';
import { firstDay, isoDay, periodOf } from './calendar';
import { type Span, chooseGrain, spanOf } from './grain';

/** One value for every period, first to last, without holes: what decompositions and searches for breaks need. */
export interface SteadySeries {
  grain: Grain;
  /** Number of the first period. */
  first: number;
  values: Float64Array;
  notices: Fault[];
}

/** More periods than this are put together to longer ones, unless the reader chose the grain. */
const MOST_PERIODS = 5000;
/** A table in which nine of ten periods have one row is a series, and a second row of a period is likely a mistake. */
const ONE_ROW = 0.9;

/**
 * Sums by period from the sums of days; only whole periods, gaps filled as the parameter `fill` says (`auto`: as the forecast does). Reads the roles `time` and
 * `value` and the parameters `grain` and `fill`.
 * @throws FaultError when there is nothing to read, fewer than `least` periods, or no two different values.
 */
export function readSteadySeries(request: AnalysisRequest, daily: InputTable, least: number): SteadySeries {
  const days = daily.numbers('day');
  const values = daily.numbers('value');
  const counts = daily.numbers('valued');
  const notices = leftOut(request, days, counts, daily.numbers('total'));
  const rows = Array.from(days.keys()).filter(
    (row) => !Number.isNaN(days[row]) && !Number.isNaN(values[row]),
  );
  const dates = rows.map((row) => days[row] ?? NaN);
  const wanted = request.params.grain as string;
  const grain = wanted === 'auto' ? chooseGrain(dates, MOST_PERIODS) : (wanted as Grain);
  const span = spanOf(grain, dates);
  const length = Math.max(0, span.lastWhole - span.firstWhole + 1);
  if (length < least) throw tooFew(request, span, length, least);
  const first = span.first + span.firstWhole;
  const parts = Array.from({ length }, (): number[] => []);
  const sizes = new Float64Array(length);
  for (const row of rows) {
    const at = periodOf(grain, days[row] ?? NaN) - first;
    parts[at]?.push(values[row] ?? NaN);
    if (at in sizes) sizes[at] = (sizes[at] ?? 0) + (counts[row] ?? 0);
  }
  const raw = Float64Array.from(parts, (part) => (part.length > 0 ? compensatedSum(part) : NaN));
  const wish = request.params.fill as Fill | 'auto';
  const fill = wish === 'auto' ? fittingFill(raw) : wish;
  const filled = fillGaps(raw, fill);
  // A value before the first and after the last one is not made up.
  const start = filled.findIndex((value) => !Number.isNaN(value));
  const known = filled.subarray(start, filled.findLastIndex((value) => !Number.isNaN(value)) + 1);
  if (known.length < least) throw tooFew(request, span, known.length, least);
  refuseConstant(request, known);
  return {
    grain,
    first: first + start,
    values: known,
    notices: [...notices, ...edges(span), ...gaps(raw, fill), ...duplicates(sizes, grain)],
  };
}

/** The first day of the period at a place, as ISO text. */
export function periodAt({ grain, first }: Pick<SteadySeries, 'grain' | 'first'>, at: number): string {
  return isoDay(firstDay(grain, first + at));
}

/** First days of the periods at all places. */
export function periodDays({ grain, first, values }: SteadySeries): Int32Array {
  return Int32Array.from(values, (_, at) => firstDay(grain, first + at));
}

function leftOut(
  request: AnalysisRequest,
  days: Float64Array,
  valued: Float64Array,
  totals: Float64Array,
): Fault[] {
  const all = totals.reduce((sum, count) => sum + count, 0);
  const dated = (counts: Float64Array): number =>
    counts.reduce((sum, count, row) => (Number.isNaN(days[row]) ? sum : sum + count), 0);
  const noTime = all - dated(totals);
  const noValue = dated(totals) - dated(valued);
  if (all === 0) throw new FaultError({ code: 'series-no-rows' });
  const empty = noTime === all ? 'time' : noTime + noValue === all ? 'value' : undefined;
  if (empty !== undefined) {
    const { column } = binding(request, empty);
    throw new FaultError({
      code: 'series-empty-column',
      values: { column, rows: all },
      place: { role: empty, column },
    });
  }
  if (noTime + noValue === 0) return [];
  const values = { rows: noTime + noValue, total: all, no_time: noTime, no_value: noValue };
  return [{ code: 'series-rows-left-out', severity: 'warning', values }];
}

function tooFew(request: AnalysisRequest, span: Span, periods: number, least: number): FaultError {
  const { column } = binding(request, 'time');
  const values = {
    periods,
    least,
    grain: span.grain,
    unit: `unit-${span.grain}`,
    from: isoDay(span.from),
    to: isoDay(span.to),
  };
  return new FaultError({ code: 'series-too-few', values, place: { role: 'time', column } });
}

function refuseConstant(request: AnalysisRequest, values: Float64Array): void {
  const [value = NaN] = values;
  if (values.some((each) => each !== value)) return;
  const { column } = binding(request, 'value');
  throw new FaultError({
    code: 'series-constant',
    values: { column, periods: values.length, value },
    place: { role: 'value', column },
  });
}

function edges({ grain, first, length, firstWhole, lastWhole, from, to }: Span): Fault[] {
  const edge = (code: string, at: number, day: number): Fault => ({
    code,
    severity: 'warning',
    values: { period: periodAt({ grain, first }, at), day: isoDay(day), grain },
  });
  return [
    ...(lastWhole < length - 1 ? [edge('series-last-incomplete', length - 1, to)] : []),
    ...(firstWhole > 0 ? [edge('series-first-incomplete', 0, from)] : []),
  ];
}

function gaps(raw: Float64Array, fill: Fill): Fault[] {
  const periods = raw.filter((value) => Number.isNaN(value)).length;
  if (periods === 0) return [];
  return [{ code: `series-gaps-${fill}`, severity: 'warning', values: { periods, of: raw.length } }];
}

/** Periods with several rows, where nearly all have one. */
export function duplicates(sizes: Float64Array, grain: Grain): Fault[] {
  const filled = sizes.filter((size) => size > 0).length;
  const several = sizes.filter((size) => size > 1).length;
  if (several === 0 || several > (1 - ONE_ROW) * filled) return [];
  return [
    {
      code: 'series-duplicates',
      severity: 'warning',
      values: { periods: several, of: filled, unit: `unit-${grain}` },
    },
  ];
}
