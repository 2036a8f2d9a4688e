import type { Mark } from '../../../workers/contract/chart';
import { column } from '../chart-data';
import { type Layer, type Scene, channelAt, entries, facetKeys, seriesKey } from '../layer';

/** Points joined in the order of x; a missing value leaves a gap. */
export function lineLayer(mark: Mark, index: number, scene: Scene): Layer {
  const { rows, series, colours } = entries(mark, index, scene);
  const readX = channelAt(mark.x, scene.data);
  const readY = channelAt(mark.y, scene.data);
  const x = rows.map((row) => scene.x.place(readX?.(row) ?? null));
  const y = rows.map((row) => scene.y.place(readY?.(row) ?? null));
  const facets = facetKeys(rows, scene);
  const parts = mark.series === undefined ? undefined : column(scene.data, mark.series);
  const shapes = parts && rows.map((row) => seriesKey(parts[row]));
  const order = sortedAlong(
    x,
    (shapes ?? series).map((key, i) => `${key} ${facets[i] ?? ''}`),
  );
  return {
    type: 'line',
    mark,
    rows: order.map((i) => rows[i] ?? -1),
    series: order.map((i) => series[i] ?? ''),
    colours: order.map((i) => colours[i] ?? ''),
    ...(shapes && { shapes: order.map((i) => shapes[i] ?? '') }),
    at: { x: order.map((i) => x[i] ?? NaN), y: order.map((i) => y[i] ?? NaN) },
  };
}

/** Entries that have a place, series by series as they come, each from left to right. */
export function sortedAlong(x: readonly number[], series: readonly string[]): number[] {
  const rank = new Map([...new Set(series)].map((key, i) => [key, i]));
  const at = (i: number): number => rank.get(series[i] ?? '') ?? 0;
  return x
    .map((_, i) => i)
    .filter((i) => !Number.isNaN(x[i]))
    .sort((a, b) => at(a) - at(b) || (x[a] ?? 0) - (x[b] ?? 0));
}

/** Entries with no neighbour to be joined to: a line alone would not show them. */
export function lonelyPoints(layer: Layer, facets: readonly string[]): number[] {
  const y = layer.at.y ?? [];
  const keys = layer.shapes ?? layer.series;
  const joins = (i: number, j: number): boolean =>
    keys[i] === keys[j] && facets[i] === facets[j] && !Number.isNaN(y[j] ?? NaN);
  return layer.rows
    .map((_, i) => i)
    .filter((i) => !Number.isNaN(y[i] ?? NaN) && !joins(i, i - 1) && !joins(i, i + 1));
}
