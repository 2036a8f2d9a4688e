import type { Figure } from '../figure';
import type { Layer, Place } from '../layer';
import { frameOf } from '../places';

/** How much of its opacity a shape keeps that is outside the selection. */
export const fade = 0.22;

/** One opacity where all shapes share it: thousands of attributes less to write. */
export function opacities(layer: Layer, figure: Figure, base: number) {
  if (!layer.rows.some((row) => figure.faded(row))) return base;
  return { value: layer.rows.map((row) => (figure.faded(row) ? base * fade : base)), scale: null };
}

/** Likewise one colour where all shapes share it. */
export function inks(layer: Layer) {
  const [first = 'none'] = layer.colours;
  return layer.colours.every((colour) => colour === first) ? first : { value: layer.colours, scale: null };
}

/** The layer's places as channels of a mark. */
export function at(layer: Layer, ...names: Place[]): Partial<Record<Place, number[]>> {
  return Object.fromEntries(names.flatMap((name) => (layer.at[name] ? [[name, layer.at[name]]] : [])));
}

/** Which frame each entry is in. A mark without rows is drawn in every frame. */
export function framing(layer: Layer, figure: Figure) {
  if (!figure.facets || layer.rows.every((row) => row < 0 && !layer.facets)) return {};
  const cells = figure.facetsOf(layer).map((facet) => frameOf(figure, facet));
  return {
    fx: cells.map((cell) => cell?.column ?? 0),
    fy: cells.map((cell) => cell?.row ?? 0),
    filter: cells.map((cell) => cell !== undefined),
  };
}
