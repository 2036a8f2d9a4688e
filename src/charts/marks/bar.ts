import type { Mark } from '../../../workers/contract/chart';
import type { Axis } from '../axis';
import { type Layer, type Scene, channelAt, colourColumn, entries, facetKeys } from '../layer';
import { stack } from '../stack';

/** Bars lie down when their names do: y is a band (or time) and x is not. */
function liesDown(mark: Mark, x: Axis, y: Axis): boolean {
  if (x.kind === 'band') return false;
  if (y.kind === 'band') return true;
  if (mark.x1 && mark.x2) return false;
  if (mark.y1 && mark.y2 && !mark.x1) return y.kind === 'time' && x.kind !== 'time';
  return y.kind === 'time' && x.kind !== 'time';
}

/**
 * A bar stands at a place along one axis and spans values on the other: from zero, between two columns, or on top of
 * others. With both ends along the first axis given it is a bin of a histogram.
 */
export function barLayer(mark: Mark, index: number, scene: Scene): Layer {
  const horizontal = liesDown(mark, scene.x, scene.y);
  const { rows, series, colours, order } = entries(mark, index, scene);
  const [along, across] = horizontal ? [scene.y, scene.x] : [scene.x, scene.y];
  const places = horizontal ? [mark.y, mark.y1, mark.y2] : [mark.x, mark.x1, mark.x2];
  const sizes = horizontal ? [mark.x, mark.x1, mark.x2] : [mark.y, mark.y1, mark.y2];
  const read = (axis: Axis, channel: Mark['x']): number[] | undefined => {
    const at = channelAt(channel, scene.data);
    return at && rows.map((row) => axis.place(at(row)));
  };
  const [middle, start, end] = places.map((channel) => read(along, channel));
  const [value, low, high] = sizes.map((channel) => read(across, channel));
  const stand = middle ?? start ?? rows.map(() => 0);
  const layer: Layer = { type: 'bar', mark, rows, series, colours, horizontal, at: {} };
  let spans = { from: low ?? rows.map(() => 0), to: high ?? value ?? rows.map(() => NaN) };
  const mode = mark.stack ?? (colourColumn(mark) && repeats(stand, rows, scene) ? 'stack' : 'none');
  if (value && !(low && high)) {
    if (mode === 'stack' || mode === 'share') {
      const facets = facetKeys(rows, scene);
      spans = stack(
        stand.map((place, i) => `${facets[i] ?? ''} ${place}`),
        value,
        mode,
      );
    } else if (mode === 'group') {
      const rank = new Map(order.filter((key) => series.includes(key)).map((key, i) => [key, i]));
      const count = Math.max(1, rank.size);
      layer.offset = series.map((key) => ((rank.get(key) ?? 0) - (count - 1) / 2) / count);
      layer.share = series.map(() => 1 / count);
    }
  }
  const [a, b] = horizontal ? (['y', 'x'] as const) : (['x', 'y'] as const);
  if (start && end) {
    layer.at[`${a}1`] = start;
    layer.at[`${a}2`] = end;
  } else layer.at[a] = stand;
  layer.at[`${b}1`] = spans.from;
  layer.at[`${b}2`] = spans.to;
  return layer;
}

function repeats(places: readonly number[], rows: readonly number[], scene: Scene): boolean {
  const facets = facetKeys(rows, scene);
  return new Set(places.map((place, i) => `${facets[i] ?? ''} ${place}`)).size < places.length;
}
