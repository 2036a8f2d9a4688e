import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Grain } from '../../contract/manifest';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { periodOf } from '../calendar';
import { type Span, spanOf } from '../grain';
import { groupRuns } from '../group-runs';
import { duplicates } from '../steady-series';

/** What one combination of segment and channel has done, by number of the period. */
export interface Part {
  segment: string | null;
  channel: string | null;
  /** A row of the input that has both in their own types. */
  row: number;
  /** By position in the span; NaN where it has no row. */
  values: Float64Array;
  /** Targets that stand in the data, by number of the period. */
  targets: Map<number, number>;
}

/** The data by part and period. */
export interface Ledger {
  /** Of the actual figures. */
  span: Span;
  parts: Part[];
  columns: { segment: Vector | undefined; channel: Vector | undefined };
  notices: Fault[];
}

const MOST_PARTS = 2000;
const MOST_PERIODS = 20_000;
/** Months, unless so few of them have data that the figures come by the quarter or the year. */
const LEAST_FILLED = 0.6;

/** @throws FaultError when there is nothing to add up. */
export function readLedger(request: AnalysisRequest, input: InputTable): Ledger {
  const days = input.numbers('day');
  const values = input.numbers('actual');
  const targets = input.numbers('target');
  const notices = leftOut(request, input);
  const dated = Array.from(days.keys()).filter((row) => !Number.isNaN(days[row]));
  const valued = dated.filter((row) => !Number.isNaN(values[row]));
  const dates = [...new Set(valued.map((row) => days[row] ?? NaN))].toSorted((a, b) => a - b);
  const wanted = request.params.grain as Grain | 'auto';
  const span = spanOf(wanted === 'auto' ? grainOf(dates) : wanted, dates);
  const names = { segment: input.texts('segment'), channel: input.texts('channel') };
  const keys = names.segment.map((segment, row) => JSON.stringify([segment, names.channel[row]]));
  const runs = groupRuns(dated, keys).filter((run) =>
    run.some((row) => !Number.isNaN(values[row]) || !Number.isNaN(targets[row])),
  );
  refuseTooLarge(span, runs.length);
  const repeated = isRepeated(input, dated, keys, span.grain);
  return {
    span,
    parts: runs.map((run) => ({
      segment: names.segment[run[0] ?? -1] ?? null,
      channel: names.channel[run[0] ?? -1] ?? null,
      row: run[0] ?? 0,
      values: sums(run, days, values, span),
      targets: targetsOf(run, days, repeated ? input.numbers('target_high') : targets, span.grain, repeated),
    })),
    columns: {
      segment: optionalBinding(request, 'segment') && input.vector('segment'),
      channel: optionalBinding(request, 'channel') && input.vector('channel'),
    },
    notices: [
      ...notices,
      ...(repeated
        ? [{ code: 'targets-repeated', severity: 'warning' as const, values: { grain: span.grain } }]
        : []),
      ...duplicates(rowsByCell(runs, days, input.numbers('valued'), span), span.grain),
    ],
  };
}

function grainOf(days: readonly number[]): Grain {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const filled = (grain: Grain): number =>
    new Set(days.map((day) => periodOf(grain, day))).size /
    (periodOf(grain, last) - periodOf(grain, first) + 1);
  return (['month', 'quarter'] as const).find((grain) => filled(grain) >= LEAST_FILLED) ?? 'year';
}

function sums(rows: readonly number[], days: Float64Array, values: Float64Array, span: Span): Float64Array {
  const found = Array.from({ length: span.length }, (): number[] => []);
  for (const row of rows) {
    const value = values[row] ?? NaN;
    if (!Number.isNaN(value)) found[periodOf(span.grain, days[row] ?? NaN) - span.first]?.push(value);
  }
  return Float64Array.from(found, (each) => (each.length > 0 ? compensatedSum(each) : NaN));
}

/** How many rows each period of each part has. */
function rowsByCell(
  runs: readonly number[][],
  days: Float64Array,
  counts: Float64Array,
  span: Span,
): Float64Array {
  const sizes = runs.map((run) => {
    const own = new Float64Array(span.length);
    for (const row of run) {
      const at = periodOf(span.grain, days[row] ?? NaN) - span.first;
      if (at in own) own[at] = (own[at] ?? 0) + (counts[row] ?? 0);
    }
    return own;
  });
  return Float64Array.from(sizes.flatMap((own) => [...own]));
}

function targetsOf(
  rows: readonly number[],
  days: Float64Array,
  targets: Float64Array,
  grain: Grain,
  once: boolean,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const row of rows) {
    const target = targets[row] ?? NaN;
    if (Number.isNaN(target)) continue;
    const period = periodOf(grain, days[row] ?? NaN);
    const known = found.get(period);
    found.set(period, known === undefined || once ? target : known + target);
  }
  return found;
}

/**
 * Whether every row repeats the target of its whole period: one figure in nearly all periods with several rows, and one that fits
 * what was sold there better than the sum does.
 */
function isRepeated(
  input: InputTable,
  rows: readonly number[],
  keys: readonly string[],
  grain: Grain,
): boolean {
  const [days, count] = [input.numbers('day'), input.numbers('targeted')];
  const [low, high, sum] = [
    input.numbers('target_low'),
    input.numbers('target_high'),
    input.numbers('target'),
  ];
  const actual = input.numbers('actual');
  const cells = new Map<string, { rows: number; low: number; high: number; sum: number; actual: number }>();
  for (const row of rows) {
    if (!((count[row] ?? 0) > 0)) continue;
    const key = `${keys[row] ?? ''} ${periodOf(grain, days[row] ?? NaN)}`;
    const cell = cells.get(key) ?? { rows: 0, low: Infinity, high: -Infinity, sum: 0, actual: 0 };
    cell.rows += count[row] ?? 0;
    cell.low = Math.min(cell.low, low[row] ?? NaN);
    cell.high = Math.max(cell.high, high[row] ?? NaN);
    cell.sum += sum[row] ?? 0;
    cell.actual += actual[row]! || 0;
    cells.set(key, cell);
  }
  const several = [...cells.values()].filter((cell) => cell.rows > 1);
  const same = several.filter((cell) => cell.low === cell.high);
  if (several.length === 0 || same.length < 0.9 * several.length) return false;
  const total = (of: (cell: (typeof same)[number]) => number): number => compensatedSum(same.map(of));
  const off = (target: number): number => Math.abs(Math.log(target / total((cell) => cell.actual)));
  return off(total((cell) => cell.high)) < off(total((cell) => cell.sum));
}

function leftOut(request: AnalysisRequest, input: InputTable): Fault[] {
  const sum = (name: string, of: (row: number) => boolean = () => true): number =>
    input.numbers(name).reduce((all, count, row) => (of(row) ? all + count : all), 0);
  const [days, targeted, counts] = [input.numbers('day'), input.numbers('targeted'), input.numbers('valued')];
  const total = sum('total');
  if (total === 0) throw new FaultError({ code: 'series-no-rows' });
  const noTime = sum('total', (row) => Number.isNaN(days[row]));
  const valued = sum('valued', (row) => !Number.isNaN(days[row]));
  const empty = noTime === total ? 'time' : valued === 0 ? 'actual' : undefined;
  if (empty !== undefined) {
    const { column } = binding(request, empty);
    const values = { column, rows: total };
    throw new FaultError({ code: 'series-empty-column', values, place: { role: empty, column } });
  }
  // Rows that have a target only are plans for what is to come.
  const noValue =
    total -
    noTime -
    valued -
    sum('total', (row) => !Number.isNaN(days[row]) && (targeted[row] ?? 0) > 0 && counts[row] === 0);
  if (noTime + noValue <= 0) return [];
  const values = { rows: noTime + noValue, total, no_time: noTime, no_value: noValue };
  return [{ code: 'series-rows-left-out', severity: 'warning', values }];
}

function refuseTooLarge(span: Span, parts: number): void {
  if (parts > MOST_PARTS)
    throw new FaultError({ code: 'targets-too-many-parts', values: { parts, most: MOST_PARTS } });
  if (span.length > MOST_PERIODS) {
    const values = { periods: span.length, most: MOST_PERIODS, grain: span.grain };
    throw new FaultError({ code: 'targets-too-many-periods', values, place: { param: 'grain' } });
  }
}
