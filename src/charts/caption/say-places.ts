import type { Message } from '../../../workers/contract/message';
import { type Cell, cellKey, column, isMissing } from '../chart-data';
import type { ColumnWriter } from '../column-writer';
import { extremes } from './extremes';
import type { MainMark } from './main-mark';
import { placeName } from './place-name';
import { figureOf, rangeSentence } from './range-sentence';

interface Figure {
  at: Cell;
  value: number;
}

/** Bars, lines and areas: from where to where and the peak, the largest part of a whole, or who is ahead. */
export function sayPlaces(
  main: Extract<MainMark, { kind: 'places' }>,
  writer: ColumnWriter,
): Message | undefined {
  const { place, value, series } = main;
  const { spec, data } = writer;
  const adds = spec.total ?? spec.marks.some(({ stack }) => stack === 'stack' || stack === 'share');
  const [places, values] = [column(data, place), column(data, value)];
  const rows = Array.from({ length: data.rows }, (_, row) => row).filter(
    (row) => typeof values[row] === 'number' && !Number.isNaN(values[row]) && !isMissing(places[row]),
  );
  const figures = rows.map((row) => ({ at: places[row] ?? null, value: Number(values[row]) }));
  const named =
    typeof figures[0]?.at === 'string' || (spec.y?.type === 'band' && !(figures[0]?.at instanceof Date));
  const byPlace = summed(figures);
  const parts = series.map((name) =>
    summed(rows.map((row) => ({ at: column(data, name)[row] ?? null, value: Number(values[row]) }))),
  );
  const [first] = parts;
  const most = byPlace.reduce((max, figure) => Math.max(max, Math.abs(figure.value)), 0);
  const write = (figure: Figure | undefined): string =>
    figure ? figureOf(value, figure.value, most, writer) : writer.write(value, null);
  const at = (figure: Figure | undefined): string => placeName(writer, place, figure?.at ?? null);
  const several = byPlace.length < figures.length;

  if (adds && figures.every((figure) => figure.value >= 0)) {
    const total = byPlace.reduce((sum, figure) => sum + figure.value, 0);
    if (total <= 0) return undefined;
    // Shares of several wholes: their sum is no figure.
    if (several && byPlace.length > 1 && byPlace.every(({ value }) => Math.abs(value - 1) < 1e-9)) {
      return undefined;
    }
    if (several && first && first.length > 1 && series[0] !== undefined) {
      const [top, part] = [highest(byPlace), highest(first)];
      const isShare = spec.marks.some(({ stack }) => stack === 'share');
      const values = {
        part: writer.write(series[0], part.at),
        share: part.value / total,
        total: writer.write(value, total),
        high: write(top),
        highAt: at(top),
      };
      return { key: isShare || byPlace.length < 2 ? 'charts.said.part' : 'charts.said.parts', values };
    }
    if (named && !several && byPlace.length > 1) {
      const top = highest(byPlace);
      const values = {
        name: at(top),
        high: write(top),
        share: top.value / total,
        total: writer.write(value, total),
        n: byPlace.length,
      };
      return { key: 'charts.said.largest', values };
    }
  }
  if (several) {
    const ahead = series[0] === undefined || named ? undefined : sayAhead(main, writer, figures, rows);
    return ahead ?? sayRange(main, writer, rows);
  }
  if (byPlace.length < 2) return undefined;
  const [top, least] = [highest(byPlace), lowest(byPlace)];
  const range = {
    name: writer.label(value),
    high: write(top),
    highAt: at(top),
    low: write(least),
    lowAt: at(least),
  };
  if (top.value === least.value) return { key: 'charts.said.level', values: range };
  if (named) return { key: 'charts.said.range', values: range };
  const along = byPlace.toSorted((a, b) => Number(a.at) - Number(b.at));
  const ends = {
    first: write(along[0]),
    from: at(along[0]),
    last: write(along.at(-1)),
    to: at(along.at(-1)),
  };
  const isBetween = [top, least].some((each) => each !== along[0] && each !== along.at(-1));
  return { key: isBetween ? 'charts.said.along' : 'charts.said.ends', values: { ...range, ...ends } };
}

/** The highest and lowest of all figures, each with its place and its series. */
function sayRange(
  { place, value, series }: Extract<MainMark, { kind: 'places' }>,
  writer: ColumnWriter,
  rows: readonly number[],
): Message | undefined {
  const found = extremes(rows.map((row) => column(writer.data, value)[row] ?? null));
  if (!found || found.high === found.low) return undefined;
  const at = (i: number): string =>
    [place, ...series]
      .map((name) => placeName(writer, name, column(writer.data, name)[rows[i] ?? -1] ?? null))
      .join(' · ');
  return rangeSentence(value, found, at, writer);
}

/** Which of several series is ahead at the last place. */
function sayAhead(
  { place, value, series }: Extract<MainMark, { kind: 'places' }>,
  writer: ColumnWriter,
  figures: readonly Figure[],
  rows: readonly number[],
): Message | undefined {
  const [name = ''] = series;
  const end = figures.reduce((latest, { at }) => Math.max(latest, Number(at)), -Infinity);
  const there = figures.flatMap((figure, i) =>
    Number(figure.at) === end
      ? [{ at: column(writer.data, name)[rows[i] ?? -1] ?? null, value: figure.value }]
      : [],
  );
  // One figure a series: of what facets split further there is no one leader.
  if (there.length < 2 || new Set(there.map(({ at }) => cellKey(at))).size < there.length) return undefined;
  const [top, least] = [highest(there), lowest(there)];
  if (top.value === least.value) return undefined;
  return {
    key: 'charts.said.ahead',
    values: {
      to: placeName(writer, place, figures.find(({ at }) => Number(at) === end)?.at ?? null),
      name: writer.write(name, top.at),
      high: writer.write(value, top.value),
      other: writer.write(name, least.at),
      low: writer.write(value, least.value),
    },
  };
}

/** One figure for each place, in the order in which places come. */
function summed(figures: readonly Figure[]): Figure[] {
  const found = new Map<ReturnType<typeof cellKey>, Figure>();
  for (const { at, value } of figures) {
    const known = found.get(cellKey(at));
    if (known) known.value += value;
    else found.set(cellKey(at), { at, value });
  }
  return [...found.values()];
}

const highest = (figures: readonly Figure[]): Figure =>
  figures.reduce(
    (most, figure) => (figure.value > most.value ? figure : most),
    figures[0] ?? { at: null, value: NaN },
  );
const lowest = (figures: readonly Figure[]): Figure =>
  figures.reduce(
    (least, figure) => (figure.value < least.value ? figure : least),
    figures[0] ?? { at: null, value: NaN },
  );
