import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay, placeInYear } from '../calendar';
import type { SteadySeries } from '../steady-series';
import type { Parts, Season } from './decompose';
import type { NamedPlaces } from './places';

/** What a chart draws at most. */
const MOST_ROWS = 5000;
/** Years that are laid over each other. */
const MOST_YEARS = 6;
export const REMAINDER = 'remainder';

function period({ grain, first }: SteadySeries, places: readonly number[]): OutputColumn {
  return { type: 'date', values: Int32Array.from(places, (at) => firstDay(grain, first + at)) };
}

function numbers(places: readonly number[], values: Float64Array): OutputColumn {
  return { type: 'number', values: Float64Array.from(places, (at) => values[at] ?? NaN) };
}

/** The latest positions, so many that `lines` of them can be drawn. */
function latest(length: number, lines: number): number[] {
  const start = Math.max(0, length - Math.floor(MOST_ROWS / lines));
  return Array.from({ length: length - start }, (_, i) => start + i);
}

/** Value, trend and the value without its seasons. */
export function linesFrame(series: SteadySeries, { trend, season }: Parts): OutputTable {
  const places = latest(series.values.length, 1);
  return {
    rows: places.length,
    columns: {
      period: period(series, places),
      value: numbers(places, series.values),
      trend: numbers(places, trend),
      adjusted: numbers(
        places,
        series.values.map((value, at) => value - (season[at] ?? 0)),
      ),
    },
  };
}

/** Each season and the remainder below each other, on one scale. */
export function partsFrame(series: SteadySeries, { seasons, remainder }: Parts): OutputTable {
  const parts = [...seasons, { name: REMAINDER, values: remainder }];
  const places = latest(series.values.length, parts.length);
  const columns = parts.map(({ name, values }) => ({ name, part: numbers(places, values) }));
  return {
    rows: parts.length * places.length,
    columns: {
      period: period(
        series,
        parts.flatMap(() => places),
      ),
      part: { type: 'text', values: columns.flatMap(({ name }) => places.map(() => name)) },
      amount: {
        type: 'number',
        values: Float64Array.from(parts.flatMap(({ values }) => places.map((at) => values[at] ?? NaN))),
      },
    },
  };
}

/** The mean of each named place in each of the latest years: lines that lie over each other where the season keeps its shape. */
export function yearsFrame(series: SteadySeries, { names, placeOf }: NamedPlaces): OutputTable {
  const groups = new Map<string, { year: number; place: number; sum: number; count: number }>();
  series.values.forEach((value, at) => {
    const { year } = placeInYear(series.grain, series.first + at);
    const place = placeOf(series.first + at);
    const key = `${year} ${place}`;
    const group = groups.get(key) ?? { year, place, sum: 0, count: 0 };
    groups.set(key, { ...group, sum: group.sum + value, count: group.count + 1 });
  });
  const all = [...groups.values()];
  const last = Math.max(...all.map(({ year }) => year));
  const drawn = all.filter(({ year }) => year > last - MOST_YEARS);
  return {
    rows: drawn.length,
    columns: {
      place: { type: 'text', values: drawn.map(({ place }) => names[place] ?? null) },
      year: { type: 'text', values: drawn.map(({ year }) => String(year)) },
      mean: { type: 'number', values: Float64Array.from(drawn, ({ sum, count }) => sum / count) },
    },
  };
}

/** The latest cycle of a season whose places have no names. */
export function cycleFrame(series: SteadySeries, { values, length }: Season): OutputTable {
  const places = latest(values.length, 1).slice(-length);
  return {
    rows: places.length,
    columns: { period: period(series, places), cycle: numbers(places, values) },
  };
}

/** How each place did from cycle to cycle: the season, and the season with what is left; and the mean. */
export function placesFrame(
  series: SteadySeries,
  { values }: Season,
  remainder: Float64Array,
  { names, placeOf }: NamedPlaces,
): OutputTable {
  const found = latest(values.length, 1);
  const ordered = found
    .map((at) => ({ at, place: placeOf(series.first + at) }))
    .toSorted((a, b) => a.place - b.place || a.at - b.at);
  const places = ordered.map(({ at }) => at);
  return {
    rows: places.length,
    columns: {
      place: { type: 'text', values: ordered.map(({ place }) => names[place] ?? null) },
      period: period(series, places),
      smooth: numbers(places, values),
      each: numbers(
        places,
        values.map((value, at) => value + (remainder[at] ?? 0)),
      ),
    },
  };
}
