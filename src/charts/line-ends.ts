import type { ChartSpec } from '../../workers/contract/chart';
import type { Layer, Scene } from './layer';
import type { Legend } from './legend';

/** A series' name beside the last point of its line. */
export interface EndLabel {
  /** Key of the series. */
  key: string;
  label: string;
  colour: string;
  /** Place of the point on y. */
  at: number;
  /** Row of the point. */
  row: number;
}

/** More names than this do not fit beside a plot. */
const most = 5;

/**
 * Names for the ends of lines, instead of a legend: where every series is a line, there are few of them, and all
 * reach the right side. Empty where a legend is needed.
 */
export function lineEnds(
  spec: ChartSpec,
  layers: readonly Layer[],
  [low, high]: readonly [number, number],
  scene: Scene,
  legend: Legend,
): EndLabel[] {
  const { items } = legend;
  // A series that is switched off has no end; in the legend it can be switched on again.
  if (
    scene.hidden.size > 0 ||
    items.length < 2 ||
    items.length > most ||
    scene.x.kind === 'band' ||
    legend.ramp
  )
    return [];
  if (items.some((item) => item.shape !== 'line' && item.shape !== 'dashes')) return [];
  const found: EndLabel[] = [];
  for (const { key, label, colour } of items) {
    let end: EndLabel | undefined;
    let right = -Infinity;
    for (const layer of layers) {
      if (layer.type !== 'line') continue;
      layer.series.forEach((series, i) => {
        const [x, y] = [layer.at.x?.[i] ?? NaN, layer.at.y?.[i] ?? NaN];
        if (series !== key || Number.isNaN(y) || x < right) return;
        right = x;
        end = { key, label, colour, at: y, row: layer.rows[i] ?? -1 };
      });
    }
    if (!end || right < high - (high - low) * 0.04) return [];
    found.push(end);
  }
  return spec.facet === undefined ? found : [];
}

/**
 * Moves labels apart so that none overlap: the least moves that keep their order, in pixels from the top.
 * Returns the new middles in the order given.
 */
export function spread(
  middles: readonly number[],
  height: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = middles.map((_, i) => i).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0));
  const out = [...middles];
  let least = top + height / 2;
  for (const i of order) {
    out[i] = Math.max(out[i] ?? 0, least);
    least = (out[i] ?? 0) + height;
  }
  let greatest = bottom - height / 2;
  for (const i of order.reverse()) {
    out[i] = Math.min(out[i] ?? 0, greatest);
    greatest = (out[i] ?? 0) - height;
  }
  return out;
}
