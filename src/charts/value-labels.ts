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
 * Exact figures at the ends of lying bars, which then need no axis: where each name has one bar,
 * few enough to be read one by one.
 */
export function valueLabels(layers: readonly Layer[], scene: Scene, faceted: boolean): ValueLabel[] {
  const others = layers.some(({ type }) => type !== 'bar' && type !== 'rule');
  if (scene.y.kind !== 'band' || scene.x.kind === 'log' || faceted || others) return [];
  const bars = layers.filter((layer) => layer.type === 'bar');
  if (bars.some((layer) => !layer.horizontal || layer.offset)) return [];
  const labels = bars.flatMap((layer) => labelsOf(layer, scene));
  const places = new Set(labels.map((label) => label.y));
  return labels.length > mostBars || places.size < labels.length ? [] : labels;
}

function labelsOf(layer: Layer, scene: Scene): ValueLabel[] {
  const read = channelAt(layer.mark.x, scene.data);
  const name = channelColumn(layer.mark.x);
  if (!read || name === undefined) return [];
  return layer.rows.flatMap((row, i) => {
    const [x, y] = [layer.at.x2?.[i] ?? NaN, layer.at.y?.[i] ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return [];
    return [{ label: scene.writer.write(name, read(row)), x, y, row, left: x < 0 }];
  });
}
