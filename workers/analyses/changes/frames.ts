import type { OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import type { SteadySeries } from '../steady-series';
import type { Change } from './find';
import type { Segment } from './partition';

/** What a chart draws at most. */
const MOST_ROWS = 5000;

/** Values without season, the level that holds, and outliers; the level is interrupted where a segment begins. */
export function levelsFrame(
  series: SteadySeries,
  adjusted: Float64Array,
  levels: Float64Array,
  segments: readonly Segment[],
  changes: readonly Change[],
): OutputTable {
  const starts = new Set(segments.slice(1).map(({ from }) => from));
  const odd = new Set(changes.filter(({ kind }) => kind === 'outlier').map(({ at }) => at));
  const from = Math.max(0, adjusted.length + starts.size - MOST_ROWS);
  const rows = Array.from({ length: adjusted.length - from }, (_, i) => from + i).flatMap((at) =>
    starts.has(at)
      ? [
          { at, isBreak: true },
          { at, isBreak: false },
        ]
      : [{ at, isBreak: false }],
  );
  const numbers = (of: (row: { at: number; isBreak: boolean }) => number | undefined) => ({
    type: 'number' as const,
    values: Float64Array.from(rows, (row) => of(row) ?? NaN),
  });
  return {
    rows: rows.length,
    columns: {
      period: {
        type: 'date',
        values: Int32Array.from(rows, ({ at }) => firstDay(series.grain, series.first + at)),
      },
      adjusted: numbers(({ at }) => adjusted[at]),
      level: numbers(({ at, isBreak }) => (isBreak ? NaN : levels[at])),
      outlier: numbers(({ at, isBreak }) => (odd.has(at) && !isBreak ? adjusted[at] : NaN)),
    },
  };
}

/** What is left over, the outliers apart. */
export function remainderFrame(
  series: SteadySeries,
  remainder: Float64Array,
  limits: Float64Array,
  changes: readonly Change[],
): OutputTable {
  const odd = new Set(changes.filter(({ kind }) => kind === 'outlier').map(({ at }) => at));
  const from = Math.max(0, remainder.length - MOST_ROWS);
  const places = Array.from({ length: remainder.length - from }, (_, i) => from + i);
  const numbers = (of: (at: number) => number) => ({
    type: 'number' as const,
    values: Float64Array.from(places, of),
  });
  const left = (isOdd: boolean) => numbers((at) => (odd.has(at) === isOdd ? (remainder[at] ?? NaN) : NaN));
  return {
    rows: places.length,
    columns: {
      period: {
        type: 'date',
        values: Int32Array.from(places, (at) => firstDay(series.grain, series.first + at)),
      },
      remainder: left(false),
      outlier: left(true),
      above: numbers((at) => limits[at] ?? NaN),
      below: numbers((at) => -(limits[at] ?? NaN)),
    },
  };
}
