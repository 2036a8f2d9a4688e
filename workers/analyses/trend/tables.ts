import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import type { Span } from '../grain';
import type { Effect } from './calendar-effects';
import { type GroupGrowth, type Windows, compare, yearlyGrowth } from '../windows';
import type { Contribution, Mover } from './contribution';
import type { Panel } from '../panel';
import { growth } from '../../kernels/growth';
import { type Measures, type Rolling, hasYearBefore, indexed, rolling } from './series';
import type { PeriodDays } from './working-days';

/** One row per period and group that has a value, by period, then by group. */
export function trendTable(
  panel: Panel,
  measures: readonly Measures[],
  window: number,
  days: PeriodDays,
): OutputTable {
  const { span } = panel;
  const lines = measures.map((each, index) => ({
    index,
    each,
    index100: indexed(each.value, span),
    around: rolling(each.value, window),
  }));
  type Line = (typeof lines)[number];
  const cells = Array.from({ length: span.length }, (_, at) =>
    lines.filter(({ each }) => !Number.isNaN(each.value[at])).map((line) => ({ at, line })),
  ).flat();
  const numbers = (of: (line: Line) => Float64Array): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, ({ at, line }) => of(line)[at] ?? NaN),
  });
  const measured = (of: (measures: Measures) => Float64Array): OutputColumn =>
    numbers(({ each }) => of(each));
  const rolled = (of: (around: Rolling) => Float64Array): OutputColumn => numbers(({ around }) => of(around));
  const counts = (of: Float64Array): OutputColumn => ({
    type: 'integer',
    values: Float64Array.from(cells, ({ at }) => of[at] ?? NaN),
  });
  return {
    rows: cells.length,
    columns: {
      period: {
        type: 'date',
        values: Int32Array.from(cells, ({ at }) => firstDay(span.grain, span.first + at)),
      },
      group: groupColumn(
        panel,
        cells.map(({ line }) => line.index),
      ),
      value: measured(({ value }) => value),
      change: measured(({ change }) => change),
      change_pct: measured(({ changePct }) => changePct),
      yoy_pct: measured(({ yoyPct }) => yoyPct),
      moving_average: measured(({ movingAverage }) => movingAverage),
      complete: {
        type: 'boolean',
        values: cells.map(({ at }) => at >= span.firstWhole && at <= span.lastWhole),
      },
      index: numbers(({ index100 }) => index100),
      yoy_change: measured(({ yoyChange }) => yoyChange),
      rolling_sum: rolled(({ sum }) => sum),
      rolling_min: rolled(({ least }) => least),
      rolling_max: rolled(({ most }) => most),
      rolling_sd: rolled(({ deviation }) => deviation),
      working_days: counts(days.working),
      holiday_days: counts(days.holidays),
      per_working_day: {
        type: 'number',
        values: Float64Array.from(cells, ({ at, line }) =>
          perDay(line.each.value[at] ?? NaN, days.working[at] ?? 0),
        ),
      },
    },
  };
}

function perDay(value: number, days: number): number {
  return days > 0 ? value / days : NaN;
}

/** The groups of rows in their own type; a position of -1 is none. */
function groupColumn({ groups, series }: Panel, indices: readonly number[]): OutputColumn {
  if (!groups) return { type: 'text', values: indices.map(() => null) };
  return {
    type: 'same',
    vector: groups,
    rows: Int32Array.from(indices, (index) => series[index]?.row ?? -1),
  };
}

/** How the whole and each group grew: latest period, year, window, compound, and against the first period. */
export function growthTable(
  panel: Panel,
  total: Measures,
  measures: readonly Measures[],
  windows: Windows | undefined,
): OutputTable {
  const { span, groups } = panel;
  const rows = [
    { scope: 'total', index: -1, each: total },
    ...(groups ? measures.map((each, index) => ({ scope: 'group', index, each })) : []),
  ].map((row) => ({ ...row, ...grown(row.each, span, windows) }));
  const numbers = (of: (row: (typeof rows)[number]) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  return {
    rows: rows.length,
    columns: {
      scope: { type: 'text', values: rows.map(({ scope }) => scope) },
      group: groupColumn(
        panel,
        rows.map(({ index }) => index),
      ),
      latest: numbers(({ latest }) => latest),
      change_pct: numbers(({ changePct }) => changePct),
      yoy_pct: numbers(({ yoyPct }) => yoyPct),
      before: numbers(({ before }) => before),
      now: numbers(({ now }) => now),
      growth: numbers((row) => growth(row.now, row.before)),
      cagr: numbers(({ cagr }) => cagr),
      years: numbers(({ years }) => years),
      index: numbers(({ index100 }) => index100),
    },
  };
}

function grown(measures: Measures, span: Span, windows: Windows | undefined) {
  const at = span.lastWhole;
  const isThere = at >= span.firstWhole;
  const told = (values: Float64Array): number => (isThere ? (values[at] ?? NaN) : NaN);
  const compound = yearlyGrowth(measures.value, span);
  const { before, now } = windows ? compare(measures.value, windows) : { before: NaN, now: NaN };
  return {
    latest: told(measures.value),
    // The period before the first whole one is not whole.
    changePct: at > span.firstWhole ? told(measures.changePct) : NaN,
    yoyPct: hasYearBefore(at, span) ? told(measures.yoyPct) : NaN,
    before,
    now,
    cagr: compound?.rate ?? NaN,
    years: compound?.years ?? NaN,
    index100: told(indexed(measures.value, span)),
  };
}

export function contributionTable(panel: Panel, found: readonly Contribution[]): OutputTable {
  const numbers = (of: (each: Contribution) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(found, of),
  });
  return {
    rows: found.length,
    columns: {
      ...changeColumns(panel, found),
      contribution: numbers(({ contribution }) => contribution),
      share_before: numbers(({ shareBefore }) => shareBefore),
      share_now: numbers(({ shareNow }) => shareNow),
    },
  };
}

export function moversTable(panel: Panel, movers: readonly Mover[]): OutputTable {
  return {
    rows: movers.length,
    columns: {
      direction: { type: 'text', values: movers.map(({ direction }) => direction) },
      rank: { type: 'integer', values: Float64Array.from(movers, ({ rank }) => rank) },
      ...changeColumns(panel, movers),
    },
  };
}

function changeColumns(panel: Panel, rows: readonly GroupGrowth[]): Record<string, OutputColumn> {
  const numbers = (of: (each: GroupGrowth) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  return {
    group: groupColumn(
      panel,
      rows.map(({ index }) => index),
    ),
    before: numbers(({ before }) => before),
    now: numbers(({ now }) => now),
    change: numbers(({ change }) => change),
    growth: numbers((each) => each.growth),
  };
}

export function calendarTable(effects: readonly Effect[]): OutputTable {
  const numbers = (of: (effect: Effect) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(effects, of),
  });
  return {
    rows: effects.length,
    columns: {
      effect: { type: 'text', values: effects.map(({ kind }) => kind) },
      per_day: numbers(({ perDay: each }) => each),
      std_error: numbers(({ error }) => error),
      t: numbers(({ t }) => t),
      chance: numbers(({ chance }) => chance),
      pairs: { type: 'integer', values: Float64Array.from(effects, ({ pairs }) => pairs) },
    },
  };
}
