import type { Channel, Mark } from '../../workers/contract/chart';
import type { Axis } from './axis';
import { type Cell, type ChartData, cellKey, column } from './chart-data';
import type { ColourScale } from './colour-scale';
import type { ColumnWriter } from './column-writer';

export type Place = 'x' | 'x1' | 'x2' | 'y' | 'y1' | 'y2';

/**
 * One mark, ready to draw: a shape per entry, its places in the units of the axes, its ink.
 * Pure data, so that translation is tested without a browser.
 */
export interface Layer {
  type: Mark['type'];
  mark: Mark;
  /** Row of the table behind each shape; -1 for one that stands for no row. */
  rows: number[];
  /** Key of the series: the colour column's value, or the mark's own key. */
  series: string[];
  colours: string[];
  at: Partial<Record<Place, number[]>>;
  /** Shape that an entry belongs to, where the series has several. */
  shapes?: string[];
  /** Facet of each entry, where its row does not tell. */
  facets?: string[];
  /** Bars lie along y. */
  horizontal?: boolean;
  /** Bars side by side: the middle of each and its width, in shares of the bar's room. */
  offset?: number[];
  share?: number[];
  /** Radii of dots, as shares of the largest. */
  sizes?: number[];
  texts?: string[];
}

/** All that a mark needs to become a layer. */
export interface Scene {
  data: ChartData;
  x: Axis;
  y: Axis;
  writer: ColumnWriter;
  facet: string | undefined;
  /** Keys of series that the reader switched off. */
  hidden: ReadonlySet<string>;
  /** Ink of a mark without a colour column. */
  ink(mark: Mark): string;
  colourScale(column: string): ColourScale;
}

/** Key of a mark that has a name in the legend but no colour column. */
export function markKey(index: number): string {
  return `mark:${index}`;
}

export function colourColumn(mark: Mark): string | undefined {
  return mark.color && 'column' in mark.color ? mark.color.column : undefined;
}

/** Key of a value as a series. */
export function seriesKey(value: Cell | undefined): string {
  return String(cellKey(value ?? null));
}

/** Reads a channel by row. */
export function channelAt(
  channel: Channel | undefined,
  data: ChartData,
): ((row: number) => Cell) | undefined {
  if (!channel) return undefined;
  if ('value' in channel) return () => channel.value;
  const values = column(data, channel.column);
  return (row) => values[row] ?? null;
}

/** A mark that only has fixed values is drawn once, whatever the table holds. */
function isConstant(mark: Mark): boolean {
  const channels = [mark.x, mark.x1, mark.x2, mark.y, mark.y1, mark.y2, mark.text, mark.size];
  return channels.every((channel) => !channel || 'value' in channel) && colourColumn(mark) === undefined;
}

/** The visible rows of a mark with their series and colours, series after series in the order of the colour scale. */
export function entries(
  mark: Mark,
  index: number,
  scene: Scene,
): { rows: number[]; series: string[]; colours: string[]; order: string[] } {
  const name = colourColumn(mark);
  const key = markKey(index);
  if (name === undefined) {
    const count = isConstant(mark) ? 1 : scene.data.rows;
    const rows = scene.hidden.has(key) ? [] : Array.from({ length: count }, (_, row) => row);
    const ink = scene.ink(mark);
    return {
      rows: isConstant(mark) ? rows.map(() => -1) : rows,
      series: rows.map(() => key),
      colours: rows.map(() => ink),
      order: [key],
    };
  }
  const values = column(scene.data, name);
  const scale = scene.colourScale(name);
  if (scale.kind === 'continuous') {
    const rows = Array.from({ length: scene.data.rows }, (_, row) => row);
    return {
      rows,
      series: rows.map(() => key),
      colours: rows.map((row) => scale.colour(values[row] ?? null)),
      order: [key],
    };
  }
  const order = [...scale.values.map(seriesKey), 'null'];
  const rank = new Map(order.map((each, i) => [each, i]));
  const rows: number[] = [];
  for (let row = 0; row < scene.data.rows; row++) {
    if (!scene.hidden.has(seriesKey(values[row]))) rows.push(row);
  }
  const at = (row: number): number => rank.get(seriesKey(values[row])) ?? order.length;
  rows.sort((a, b) => at(a) - at(b) || a - b);
  return {
    rows,
    series: rows.map((row) => seriesKey(values[row])),
    colours: rows.map((row) => scale.colour(values[row] ?? null)),
    order: order.filter((each) => !scene.hidden.has(each)),
  };
}

/** The facet of each row as a key; one for all where there are none. */
export function facetKeys(rows: readonly number[], scene: Scene): string[] {
  if (scene.facet === undefined) return rows.map(() => '');
  const values = column(scene.data, scene.facet);
  return rows.map((row) => seriesKey(values[row]));
}
