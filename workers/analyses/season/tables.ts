import { strength } from '../../kernels/strength';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { type SteadySeries, periodDays } from '../steady-series';
import type { Parts } from './decompose';

/** How strong a component is, how far it swings and where it is highest and lowest. */
export interface Swing {
  component: string;
  /** NaN for the trend. */
  length: number;
  strength: number;
  /** From lowest to highest: of a season in its latest cycle, of the trend over all. */
  amplitude: number;
  /** Positions in the series. */
  highest: number;
  lowest: number;
  high: number;
  low: number;
}

export function swings({ trend, seasons, remainder }: Parts): Swing[] {
  const swing = (component: string, values: Float64Array, length: number, from: number): Swing => {
    let [highest, lowest] = [from, from];
    for (let at = from; at < values.length; at++) {
      if ((values[at] ?? 0) > (values[highest] ?? 0)) highest = at;
      if ((values[at] ?? 0) < (values[lowest] ?? 0)) lowest = at;
    }
    const [high, low] = [values[highest] ?? NaN, values[lowest] ?? NaN];
    return {
      component,
      length,
      strength: strength(values, remainder),
      amplitude: high - low,
      highest,
      lowest,
      high,
      low,
    };
  };
  return [
    swing('trend', trend, NaN, 0),
    ...seasons.map(({ name, values, length }) => swing(name, values, length, values.length - length)),
  ];
}

/** One row per period; a column of its own for each season where there are several. */
export function seasonTable(series: SteadySeries, parts: Parts): OutputTable {
  const { values } = series;
  const { trend, season, remainder, seasons } = parts;
  const several = seasons.length > 1 ? seasons : [];
  return {
    rows: values.length,
    columns: {
      period: { type: 'date', values: periodDays(series) },
      value: { type: 'number', values },
      trend: { type: 'number', values: trend },
      season: { type: 'number', values: season },
      remainder: { type: 'number', values: remainder },
      adjusted: { type: 'number', values: values.map((value, at) => value - (season[at] ?? 0)) },
      ...Object.fromEntries(
        several.map(({ length, values: own }) => [
          `season_${length}`,
          { type: 'number', values: own } satisfies OutputColumn,
        ]),
      ),
    },
  };
}

export function strengthTable({ grain, first }: SteadySeries, rows: readonly Swing[]): OutputTable {
  const numbers = (of: (row: Swing) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  const dates = (of: (row: Swing) => number): OutputColumn => ({
    type: 'date',
    values: Int32Array.from(rows, (row) => firstDay(grain, first + of(row))),
  });
  return {
    rows: rows.length,
    columns: {
      component: { type: 'text', values: rows.map(({ component }) => component) },
      season_length: { type: 'integer', values: Float64Array.from(rows, ({ length }) => length) },
      strength: numbers((row) => row.strength),
      amplitude: numbers((row) => row.amplitude),
      highest: dates((row) => row.highest),
      lowest: dates((row) => row.lowest),
    },
  };
}
