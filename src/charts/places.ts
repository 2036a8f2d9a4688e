import type * as PlotModule from '@observablehq/plot';
import type { Axis } from './axis';
import { facetLine, frameGap } from './arrange';
import type { Figure } from './figure';
import type { Layer } from './layer';

export type PlotLibrary = typeof PlotModule;

/** Scales of a figure in pixels of the whole drawing, for its first frame. */
export interface Places {
  x(value: number): number;
  y(value: number): number;
  /** How far the frame of an entry lies from the first one. */
  shift(facet: string): { dx: number; dy: number } | undefined;
}

/** The scale of Plot's that an axis is drawn on, with its interval from start to end. */
export function plotScale(axis: Axis, domain: readonly [number, number], which: 'x' | 'y') {
  const type = axis.kind === 'log' || axis.kind === 'symlog' ? axis.kind : 'linear';
  // The first of several rows stands on top, though y grows upwards.
  const flip = (which === 'y' && axis.kind === 'band') !== (axis.scale.reverse === true);
  return { type, domain: flip ? [domain[1], domain[0]] : [...domain] } as const;
}

/** Works out the pixels of a figure with the same scales that Plot draws with. */
export function placesOf(figure: Figure, Plot: PlotLibrary): Places {
  const { margin, frameWidth, frameHeight } = figure;
  const x = Plot.scale({
    x: { ...plotScale(figure.x, figure.xTicks.domain, 'x'), range: [margin.left, margin.left + frameWidth] },
  });
  const y = Plot.scale({
    y: { ...plotScale(figure.y, figure.yTicks.domain, 'y'), range: [margin.top + frameHeight, margin.top] },
  });
  return {
    x: (value) => x.apply(value) as number,
    y: (value) => y.apply(value) as number,
    shift(facet) {
      const cell = frameOf(figure, facet);
      return cell && { dx: cell.column * (frameWidth + frameGap), dy: cell.row * (frameHeight + facetLine) };
    },
  };
}

/** Column and row of a facet's frame; undefined for one that is not shown. */
export function frameOf(figure: Figure, facet: string): { column: number; row: number } | undefined {
  if (!figure.facets) return { column: 0, row: 0 };
  const at = figure.facets.keys.indexOf(facet);
  return at < 0 ? undefined : { column: at % figure.columns, row: Math.floor(at / figure.columns) };
}

const widestBar = 56;

/**
 * Both edges of every bar along the axis it stands on, in the units of that axis: four fifths of its room, less where
 * that would be a slab.
 */
export function barEdges(layer: Layer, figure: Figure): { from: number[]; to: number[] } {
  const lying = layer.horizontal === true;
  const axis = lying ? figure.y : figure.x;
  const [start, end] = lying ? [layer.at.y1, layer.at.y2] : [layer.at.x1, layer.at.x2];
  const middles = lying ? layer.at.y : layer.at.x;
  if (!middles) return { from: start ?? [], to: end ?? [] };
  const [low, high] = lying ? figure.yTicks.domain : figure.xTicks.domain;
  const pixels = ((lying ? figure.frameHeight : figure.frameWidth) * axis.slot) / (high - low || 1);
  const from: number[] = [];
  const to: number[] = [];
  middles.forEach((middle, i) => {
    const share = layer.share?.[i] ?? 1;
    const room = axis.slot * Math.min(pixels < 5 ? 0.94 : 0.8, widestBar / share / pixels);
    const centre = middle + room * (layer.offset?.[i] ?? 0);
    from.push(centre - (room * share) / 2);
    to.push(centre + (room * share) / 2);
  });
  return { from, to };
}
