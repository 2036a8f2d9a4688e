import type { RenderFunction } from '@observablehq/plot';
import type { Figure } from '../figure';
import type { Layer } from '../layer';
import { type PlotLibrary, placesOf } from '../places';
import { fade } from './framing';

/** From here on an element for each dot would hold the page up. */
export const manyDots = 1000;

const radius = 2;
const strength = 0.55;
/** Dots of one path do not darken each other, so a path holds few enough for crowds still to look dense. */
const dotsPerPath = 100;

/** Thousands of equal dots as a few paths of round points, one colour each. */
export function drawManyDots(layer: Layer, figure: Figure, Plot: PlotLibrary): RenderFunction {
  const places = placesOf(figure, Plot);
  const groups = new Map<string, { colour: string; opacity: number; points: string[] }>();
  const [xs, ys] = [layer.at.x ?? [], layer.at.y ?? []];
  layer.rows.forEach((row, i) => {
    const [x, y] = [places.x(xs[i] ?? NaN), places.y(ys[i] ?? NaN)];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    const opacity = (layer.mark.opacity ?? strength) * (figure.faded(row) ? fade : 1);
    const colour = layer.colours[i] ?? figure.theme.accent;
    const key = `${colour} ${opacity}`;
    const group = groups.get(key) ?? { colour, opacity, points: [] };
    groups.set(key, group);
    group.points.push(`M${x.toFixed(1)},${y.toFixed(1)}h0`);
  });
  return (_index, _scales, _values, _dimensions, { ownerSVGElement }) => {
    const make = (name: string, attributes: Record<string, string | number>): SVGElement => {
      const node = ownerSVGElement.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
      return node;
    };
    const all = make('g', { fill: 'none', 'stroke-linecap': 'round', 'stroke-width': 2 * radius });
    for (const { colour, opacity, points } of groups.values()) {
      for (let from = 0; from < points.length; from += dotsPerPath) {
        const d = points.slice(from, from + dotsPerPath).join('');
        all.append(make('path', { d, stroke: colour, 'stroke-opacity': opacity }));
      }
    }
    return all;
  };
}
