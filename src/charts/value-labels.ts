import { channelColumn } from './column-writer';
import { type Layer, type Scene, channelAt } from './layer';

/** A bar's value, written at its end. */
export interface ValueLabel {
  label: string;
  /** Place of the bar's end on x and of its middle on y. */
  x: number;
  y: number;
  row: number;
  /** Left of the end: the bar goes down from zero. */
  left: boolean;
}

const mostBars = 40;

/**
 * Exact figures at the ends of lying bars, which then need no axis: for one layer of single bars,
 * few enough to be read one by one.
 */
export function valueLabels(layers: readonly Layer[], scene: Scene, faceted: boolean): ValueLabel[] {
  const bars = layers.filter((layer) => layer.type === 'bar');
  const layer = bars[0];
  if (!layer?.horizontal || bars.length > 1 || layers.length > 1 || faceted || layer.offset) return [];
  if (scene.y.kind !== 'band' || scene.x.kind === 'log' || layer.rows.length > mostBars) return [];
  const places = layer.at.y ?? [];
  const read = channelAt(layer.mark.x, scene.data);
  const name = channelColumn(layer.mark.x);
  if (!read || name === undefined || new Set(places).size < places.length) return [];
  return layer.rows.flatMap((row, i) => {
    const x = layer.at.x2?.[i] ?? NaN;
    if (Number.isNaN(x)) return [];
    return [{ label: scene.writer.write(name, read(row)), x, y: places[i] ?? NaN, row, left: x < 0 }];
  });
}
