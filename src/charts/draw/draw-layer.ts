import type { Markish } from '@observablehq/plot';
import type { Figure } from '../figure';
import type { Layer } from '../layer';
import { lonelyPoints } from '../marks/line';
import { type PlotLibrary, barEdges, frameOf } from '../places';
import { drawCells } from './cells';
import { drawManyDots, manyDots } from './many-dots';
import { at, fade, framing, inks, opacities } from './framing';
import { besideGap, namesApart } from './names-apart';
import { drawRules } from './rules';

/** The marks of Plot's that draw a layer. */
export function drawLayer(layer: Layer, figure: Figure, Plot: PlotLibrary): Markish[] {
  const length = layer.rows.length;
  if (length === 0) return [];
  const shared = { ...framing(layer, figure), clip: false as const };
  const ink = inks(layer);
  const opacity = (strength: number) => opacities(layer, figure, strength);
  const base = layer.mark.opacity ?? 1;
  const dash = layer.mark.dashed ? { strokeDasharray: '4 3' } : {};
  const data = { length };
  switch (layer.type) {
    case 'bar':
      return [
        Plot.rect(data, {
          ...shared,
          ...bars(layer, figure),
          fill: ink,
          fillOpacity: opacity(base),
          ...(layer.at.x1 && !layer.at.x && !layer.horizontal ? { insetLeft: 0.5, insetRight: 0.5 } : {}),
          shapeRendering: 'crispEdges',
        }),
      ];
    case 'line':
      return [
        Plot.line(data, {
          ...shared,
          ...at(layer, 'x', 'y'),
          z: layer.shapes ?? layer.series,
          stroke: ink,
          strokeOpacity: lineOpacity(layer, figure, base),
          strokeWidth: layer.mark.dashed ? 1.5 : 2,
          strokeLinejoin: 'round',
          ...dash,
        }),
        lonely(layer, figure, Plot),
      ];
    case 'area':
    case 'band': {
      const isBand = layer.type === 'band' || layer.mark.y === undefined;
      const stacked = !isBand && new Set(layer.series).size > 1 && layer.mark.stack !== 'none';
      const strength = layer.mark.opacity ?? (stacked ? 0.85 : 0.16);
      if (figure.x.kind === 'band' || figure.x.stops.length < 2) return [intervals(layer, figure, Plot)];
      return [
        Plot.area(data, {
          ...shared,
          x1: layer.at.x ?? [],
          ...at(layer, 'y1', 'y2'),
          z: layer.shapes ?? layer.series,
          fill: ink,
          fillOpacity: lineOpacity(layer, figure, strength),
        }),
        // Parts on top of each other end where the next begins; a pale area alone needs an edge.
        ...(stacked || isBand ? [] : [edge(layer, figure, Plot, ink)]),
      ];
    }
    case 'dot':
      if (length > manyDots && !layer.sizes && !figure.facets) return [drawManyDots(layer, figure, Plot)];
      return [
        Plot.dot(data, {
          ...shared,
          ...at(layer, 'x', 'y'),
          r: radii(layer, figure),
          fill: ink,
          fillOpacity: opacity(layer.mark.opacity ?? (length > manyDots || layer.sizes ? 0.55 : 0.85)),
          stroke: layer.sizes ? ink : length > manyDots ? 'none' : figure.theme.surface,
          strokeWidth: layer.sizes ? 1 : 0.75,
          strokeOpacity: opacity(1),
        }),
      ];
    case 'cell':
      return drawCells(layer, figure, Plot);
    case 'rule':
      return drawRules(layer, figure, Plot);
    case 'text': {
      const moves = namesApart(layer, figure, Plot);
      // Plot moves all texts of a mark alike, so those that move alike are one mark.
      const different = [...new Set(moves)];
      return different.map((move) =>
        Plot.text(data, {
          ...shared,
          ...at(layer, 'x', 'y'),
          text: layer.texts ?? [],
          fill: ink,
          fillOpacity: opacity(base),
          stroke: figure.theme.surface,
          strokeWidth: 3,
          ...beside(layer.mark.anchor, move),
          ...(different.length > 1 ? { filter: moves.map((one) => one === move) } : {}),
        }),
      );
    }
  }
}

/** The upper edge of an area. */
function edge(layer: Layer, figure: Figure, Plot: PlotLibrary, ink: ReturnType<typeof inks>): Markish {
  return Plot.line(
    { length: layer.rows.length },
    {
      ...framing(layer, figure),
      x: layer.at.x ?? [],
      y: layer.at.y2 ?? [],
      z: layer.shapes ?? layer.series,
      stroke: ink,
      strokeOpacity: lineOpacity(layer, figure, 1),
      strokeWidth: 2,
      strokeLinejoin: 'round',
    },
  );
}

/** Texts stand above their place, or beside it. */
function beside(anchor: 'start' | 'end' | undefined, dy: number) {
  if (anchor === undefined) return { dy: -9 };
  return { textAnchor: anchor, dx: anchor === 'start' ? besideGap : -besideGap, dy };
}

/** Dots get smaller with the drawing and with their number. */
function radii(layer: Layer, figure: Figure) {
  if (!layer.sizes) return layer.rows.length > manyDots ? 2 : 3.5;
  const largest = Math.min(16, Math.max(8, figure.width / 50));
  return { value: layer.sizes.map((size) => (size > 0 ? Math.max(1.5, size * largest) : 0)), scale: null };
}

function bars(layer: Layer, figure: Figure) {
  const { from, to } = barEdges(layer, figure);
  const lying = layer.horizontal === true;
  const floor = (values: number[] | undefined, axis: Figure['x'], low: number): number[] =>
    // A logarithmic axis has no zero to stand on.
    (values ?? []).map((value) => (axis.kind === 'log' && !(value > 0) ? low : value));
  return lying
    ? {
        y1: from,
        y2: to,
        x1: floor(layer.at.x1, figure.x, figure.xTicks.domain[0]),
        x2: floor(layer.at.x2, figure.x, figure.xTicks.domain[0]),
      }
    : {
        x1: from,
        x2: to,
        y1: floor(layer.at.y1, figure.y, figure.yTicks.domain[0]),
        y2: floor(layer.at.y2, figure.y, figure.yTicks.domain[0]),
      };
}

/** A line or a shape keeps one opacity: it fades when none of its rows is picked out. */
function lineOpacity(layer: Layer, figure: Figure, base: number) {
  const keys = layer.shapes ?? layer.series;
  const bright = new Set(keys.filter((_, i) => !figure.faded(layer.rows[i] ?? -1)));
  return { value: keys.map((key) => (bright.has(key) ? base : base * fade)), scale: null };
}

function lonely(layer: Layer, figure: Figure, Plot: PlotLibrary): Markish {
  const facets = figure.facetsOf(layer);
  const shown = new Set(lonelyPoints(layer, facets));
  return Plot.dot(
    { length: layer.rows.length },
    {
      ...framing(layer, figure),
      ...at(layer, 'x', 'y'),
      filter: layer.rows.map((_, i) => shown.has(i) && frameOf(figure, facets[i] ?? '') !== undefined),
      r: 4,
      fill: inks(layer),
    },
  );
}

/** Intervals of things that have no neighbours are bars of their own, not one area. */
function intervals(layer: Layer, figure: Figure, Plot: PlotLibrary): Markish {
  return Plot.ruleX(
    { length: layer.rows.length },
    {
      ...framing(layer, figure),
      ...at(layer, 'x', 'y1', 'y2'),
      stroke: inks(layer),
      strokeOpacity: 0.3,
      strokeWidth: 6,
    },
  );
}
