import type { Mark } from '../../../workers/contract/chart';
import type { Axis } from '../axis';
import { channelColumn } from '../column-writer';
import { type Layer, type Place, type Scene, channelAt, entries } from '../layer';

/** Marks that stand at one place for each row: dots, cells, texts and rules. */
export function pointLayer(mark: Mark, index: number, scene: Scene): Layer {
  const { rows, series, colours } = entries(mark, index, scene);
  const layer: Layer = { type: mark.type, mark, rows, series, colours, at: {} };
  const places: [Place, Axis][] = [
    ['x', scene.x],
    ['x1', scene.x],
    ['x2', scene.x],
    ['y', scene.y],
    ['y1', scene.y],
    ['y2', scene.y],
  ];
  for (const [name, axis] of places) {
    const read = channelAt(mark[name], scene.data);
    if (read) layer.at[name] = rows.map((row) => axis.place(read(row)));
  }
  const readSize = channelAt(mark.size, scene.data);
  if (readSize) layer.sizes = radii(rows.map((row) => Number(readSize(row) ?? NaN)));
  const readText = channelAt(mark.text, scene.data);
  if (readText) {
    const name = channelColumn(mark.text);
    layer.texts = rows.map((row) => {
      const value = readText(row);
      if (value === null) return '';
      return name === undefined ? String(value) : scene.writer.write(name, value);
    });
  }
  return mark.type === 'dot' && layer.sizes ? smallOnTop(layer) : layer;
}

/** Radius as a share of the largest; the area of a dot says how much. */
function radii(values: number[]): number[] {
  const most = values.reduce((max, value) => (value > max ? value : max), 0);
  return values.map((value) => (value > 0 ? Math.sqrt(value / most) : 0));
}

function smallOnTop(layer: Layer): Layer {
  const sizes = layer.sizes ?? [];
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const at: Layer['at'] = {};
  for (const [name, values] of Object.entries(layer.at))
    at[name as Place] = order.map((i) => values[i] ?? NaN);
  return {
    ...layer,
    rows: order.map((i) => layer.rows[i] ?? -1),
    series: order.map((i) => layer.series[i] ?? ''),
    colours: order.map((i) => layer.colours[i] ?? ''),
    sizes: order.map((i) => sizes[i] ?? 0),
    ...(layer.texts && { texts: order.map((i) => layer.texts?.[i] ?? '') }),
    at,
  };
}
