import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { type SteadySeries, periodDays } from '../steady-series';
import type { Change } from './find';
import type { Segment } from './partition';

/** One row for each break and outlier, in the order of time. */
export function changesTable(
  series: SteadySeries,
  changes: readonly Change[],
  season: Float64Array,
): OutputTable {
  const numbers = (of: (change: Change) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(changes, of),
  });
  // An outlier is told as it came: what was expected, and what there was, with its season.
  const shown = ({ at, kind }: Change): number => (kind === 'outlier' ? (season[at] ?? 0) : 0);
  return {
    rows: changes.length,
    columns: {
      period: days(
        series,
        changes.map(({ at }) => at),
      ),
      kind: { type: 'text', values: changes.map(({ kind }) => kind) },
      before: numbers((change) => change.before + shown(change)),
      after: numbers((change) => change.after + shown(change)),
      confidence: numbers(({ confidence }) => confidence),
    },
  };
}

export function segmentsTable(series: SteadySeries, segments: readonly Segment[]): OutputTable {
  const numbers = (of: (segment: Segment) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(segments, of),
  });
  return {
    rows: segments.length,
    columns: {
      from_period: days(
        series,
        segments.map(({ from }) => from),
      ),
      to_period: days(
        series,
        segments.map(({ to }) => to),
      ),
      periods: { type: 'integer', values: Float64Array.from(segments, ({ from, to }) => to - from + 1) },
      mean: numbers(({ mean }) => mean),
      deviation: numbers(({ deviation }) => deviation),
      slope: numbers(({ slope }) => slope),
    },
  };
}

/** One row per period; value = season + level + remainder. */
export function seriesTable(series: SteadySeries, season: Float64Array, levels: Float64Array): OutputTable {
  const { values } = series;
  return {
    rows: values.length,
    columns: {
      period: { type: 'date', values: periodDays(series) },
      value: { type: 'number', values },
      season: { type: 'number', values: season },
      level: { type: 'number', values: levels },
      remainder: {
        type: 'number',
        values: values.map((value, at) => value - (season[at] ?? 0) - (levels[at] ?? 0)),
      },
    },
  };
}

function days({ grain, first }: SteadySeries, places: readonly number[]): OutputColumn {
  return { type: 'date', values: Int32Array.from(places, (at) => firstDay(grain, first + at)) };
}
