import type { Mark } from '../../../workers/contract/chart';
import { column } from '../chart-data';
import { type Layer, type Scene, channelAt, entries, facetKeys, seriesKey } from '../layer';
import { stack } from '../stack';
import { sortedAlong } from './line';

/** The room between two lines: an interval (`band`), or from zero, stacked where there are several series. */
export function areaLayer(mark: Mark, index: number, scene: Scene): Layer {
  const found = entries(mark, index, scene);
  const readX = channelAt(mark.x, scene.data);
  const rows = found.rows;
  const x = rows.map((row) => scene.x.place(readX?.(row) ?? null));
  const layer: Layer = { type: mark.type, mark, rows, series: found.series, colours: found.colours, at: {} };
  const read = (channel: Mark['y']): number[] | undefined => {
    const at = channelAt(channel, scene.data);
    return at && rows.map((row) => scene.y.place(at(row)));
  };
  const [value, low, high] = [read(mark.y), read(mark.y1), read(mark.y2)];
  const several = new Set(found.series).size > 1;
  const mode = mark.stack ?? (several ? 'stack' : 'none');
  if (value && !(low && high) && (mode === 'stack' || mode === 'share')) {
    return stackedArea(layer, x, value, mode, scene);
  }
  const facets = facetKeys(rows, scene);
  const parts = mark.series === undefined ? undefined : column(scene.data, mark.series);
  if (parts) layer.shapes = rows.map((row) => seriesKey(parts[row]));
  return reorder(
    layer,
    sortedAlong(
      x,
      (layer.shapes ?? layer.series).map((key, i) => `${key} ${facets[i] ?? ''}`),
    ),
    {
      x,
      y1: low ?? rows.map(() => 0),
      y2: high ?? value ?? rows.map(() => NaN),
    },
  );
}

/** Where one series has no row at a place that others have, it counts as zero there, so that the parts fit together. */
function stackedArea(
  layer: Layer,
  x: number[],
  value: number[],
  mode: 'stack' | 'share',
  scene: Scene,
): Layer {
  const facets = facetKeys(layer.rows, scene);
  const places = [...new Set(x.filter((at) => !Number.isNaN(at)))].sort((a, b) => a - b);
  const rowAt = new Map(x.map((at, i) => [`${facets[i] ?? ''} ${layer.series[i] ?? ''} ${at}`, i]));
  const filled = {
    ...layer,
    rows: [] as number[],
    series: [] as string[],
    colours: [] as string[],
    facets: [] as string[],
  };
  const at = { x: [] as number[], key: [] as string[], value: [] as number[] };
  for (const facet of new Set(facets)) {
    for (const key of new Set(layer.series)) {
      const any = layer.series.findIndex((each, i) => each === key && facets[i] === facet);
      if (any < 0) continue;
      for (const place of places) {
        const i = rowAt.get(`${facet} ${key} ${place}`) ?? -1;
        const there = value[i] ?? 0;
        filled.rows.push(layer.rows[i] ?? -1);
        filled.facets.push(facet);
        filled.series.push(key);
        filled.colours.push(layer.colours[any] ?? '');
        at.x.push(place);
        at.key.push(`${facet} ${place}`);
        at.value.push(Number.isNaN(there) ? 0 : there);
      }
    }
  }
  const { from, to } = stack(at.key, at.value, mode);
  return { ...filled, at: { x: at.x, y1: from, y2: to } };
}

function reorder(layer: Layer, order: number[], at: { x: number[]; y1: number[]; y2: number[] }): Layer {
  const pick = (values: number[]): number[] => order.map((i) => values[i] ?? NaN);
  return {
    ...layer,
    rows: order.map((i) => layer.rows[i] ?? -1),
    series: order.map((i) => layer.series[i] ?? ''),
    colours: order.map((i) => layer.colours[i] ?? ''),
    ...(layer.shapes && { shapes: order.map((i) => layer.shapes?.[i] ?? '') }),
    at: { x: pick(at.x), y1: pick(at.y1), y2: pick(at.y2) },
  };
}
