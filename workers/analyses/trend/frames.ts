import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay, placeInYear } from '../calendar';
import type { GroupGrowth } from '../windows';
import type { Span } from '../grain';
import { type Measures, measure } from './series';

/** A line of the main chart. */
export interface Line {
  name: string;
  measures: Measures;
}

/** What a chart draws at most. */
const MOST_ROWS = 5000;
const MOST_COLOURS = 8;
/** A group that is drawn as the sum of the smaller ones; the words have its name. */
const OTHER_GROUPS = 'other-groups';
/** Rows without a group; the words have its name. */
export const NO_GROUP = 'no-group';
/** Years that the seasonal chart lays over each other. */
const MOST_YEARS = 6;

/** The largest groups by size, and the rest as one line, so that every line has a colour of its own. */
export function mainLines(lines: readonly Line[], span: Span, window: number, most = MOST_COLOURS): Line[] {
  if (lines.length <= most) return [...lines];
  const size = ({ measures }: Line): number =>
    measures.value.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + Math.abs(value)), 0);
  const ranked = lines.toSorted((a, b) => size(b) - size(a));
  const rest = addUp(ranked.slice(most - 1).map(({ measures }) => measures.value));
  return [...ranked.slice(0, most - 1), { name: OTHER_GROUPS, measures: measure(rest, span.grain, window) }];
}

/** The sum of series period by period; NaN where none has a value. */
export function addUp(series: readonly Float64Array[]): Float64Array {
  const length = series[0]?.length ?? 0;
  return Float64Array.from({ length }, (_, at) => {
    const values = series.map((each) => each[at] ?? NaN).filter((value) => !Number.isNaN(value));
    return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : NaN;
  });
}

/**
 * One row per period and line, the latest periods where there are too many. `value` has whole periods only; `pending` joins
 * those at the ends that the data cover in part.
 */
export function seriesFrame(lines: readonly Line[], span: Span): OutputTable {
  const start = Math.max(0, span.length - Math.floor(MOST_ROWS / lines.length));
  const cells = lines.flatMap((line) =>
    Array.from({ length: span.length - start }, (_, i) => ({ line, at: start + i })),
  );
  const isWhole = (at: number): boolean => at >= span.firstWhole && at <= span.lastWhole;
  const isPartial = (at: number): boolean => at >= 0 && at < span.length && !isWhole(at);
  const isPending = (at: number): boolean => [at - 1, at, at + 1].some(isPartial);
  const numbers = (of: (measures: Measures, at: number) => number | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, ({ line, at }) => of(line.measures, at) ?? NaN),
  });
  return {
    rows: cells.length,
    columns: {
      period: periods(
        span,
        cells.map(({ at }) => at),
      ),
      group: { type: 'text', values: cells.map(({ line }) => line.name) },
      value: numbers(({ value }, at) => (isWhole(at) ? value[at] : NaN)),
      pending: numbers(({ value }, at) => (isPending(at) ? value[at] : NaN)),
      moving_average: numbers(({ movingAverage }, at) => (at <= span.lastWhole ? movingAverage[at] : NaN)),
    },
  };
}

/** Rises and falls of the whole periods that have one. */
export function changesFrame({ change, changePct }: Measures, span: Span): OutputTable {
  const places = Array.from(change.keys())
    .filter((at) => at > span.firstWhole && at <= span.lastWhole && !Number.isNaN(change[at]))
    .slice(-MOST_ROWS);
  const numbers = (of: (at: number) => number | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(places, (at) => of(at) ?? NaN),
  });
  return {
    rows: places.length,
    columns: {
      period: periods(span, places),
      rise: numbers((at) => ((change[at] ?? NaN) >= 0 ? change[at] : NaN)),
      fall: numbers((at) => ((change[at] ?? NaN) < 0 ? change[at] : NaN)),
      change: numbers((at) => change[at]),
      change_pct: numbers((at) => changePct[at]),
    },
  };
}

/** Whole periods by year and place in the year, the latest years. */
export function seasonFrame(value: Float64Array, span: Span): OutputTable {
  const places = Array.from(value.keys())
    .filter((at) => at >= span.firstWhole && at <= span.lastWhole)
    .map((at) => ({ at, ...placeInYear(span.grain, span.first + at) }));
  const latest = places.at(-1)?.year ?? 0;
  const drawn = places.filter(({ year }) => year > latest - MOST_YEARS);
  return {
    rows: drawn.length,
    columns: {
      place: { type: 'integer', values: Float64Array.from(drawn, ({ place }) => place) },
      year: { type: 'text', values: drawn.map(({ year }) => String(year)) },
      value: { type: 'number', values: Float64Array.from(drawn, ({ at }) => value[at] ?? NaN) },
      period: periods(
        span,
        drawn.map(({ at }) => at),
      ),
    },
  };
}

/** What each group added or took away from one window to the next; the smaller changes as one. */
export function groupsFrame(growths: readonly GroupGrowth[], nameOf: (index: number) => string): OutputTable {
  const ranked = growths.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const shown = growths.filter((each) => ranked.indexOf(each) < 2 * MOST_COLOURS);
  const numbers = (of: (each: GroupGrowth) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(shown, of),
  });
  return {
    rows: shown.length,
    columns: {
      group: { type: 'text', values: shown.map(({ index }) => nameOf(index)) },
      gain: numbers(({ change }) => (change >= 0 ? change : NaN)),
      loss: numbers(({ change }) => (change < 0 ? change : NaN)),
      before: numbers(({ before }) => before),
      now: numbers(({ now }) => now),
      growth: numbers(({ growth }) => growth),
    },
  };
}

function periods({ grain, first }: Span, places: readonly number[]): OutputColumn {
  return { type: 'date', values: Int32Array.from(places, (at) => firstDay(grain, first + at)) };
}
