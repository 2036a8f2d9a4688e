import type { Figure } from './figure';
import type { Layer } from './layer';
import { type Places, type PlotLibrary, barEdges, placesOf } from './places';

/** A shape that stands for a row, in pixels of the drawing. */
export interface Hit {
  row: number;
  /** Where a tip points at. */
  x: number;
  y: number;
  colour: string;
  /** Edges of a bar or cell: left, top, right, bottom. */
  box?: [number, number, number, number];
  /** The direction in which a pointer need not be exact: along a line, or anywhere in a bar's room. */
  loose: 'x' | 'y' | 'none';
}

/** Farther away than this a dot is not meant. */
const reach = 36;

/** Shapes of all layers that stand for rows, later ones in front. Areas and rules repeat what lines and bars say. */
export function hitsOf(figure: Figure, Plot: PlotLibrary): Hit[] {
  const places = placesOf(figure, Plot);
  const solid = figure.layers.some((layer) => ['bar', 'line', 'dot', 'cell'].includes(layer.type));
  return figure.layers.flatMap((layer) => {
    if (layer.type === 'rule' || layer.type === 'text') return solid ? [] : pointHits(layer, figure, places);
    if (layer.type === 'area' || layer.type === 'band') return solid ? [] : pointHits(layer, figure, places);
    return layer.type === 'bar' || layer.type === 'cell'
      ? boxHits(layer, figure, places)
      : pointHits(layer, figure, places);
  });
}

function pointHits(layer: Layer, figure: Figure, places: Places): Hit[] {
  const facets = figure.facetsOf(layer);
  const loose = layer.type === 'dot' || layer.type === 'text' ? 'none' : 'x';
  const xs = layer.at.x ?? layer.at.x1 ?? [];
  const ys = layer.at.y ?? layer.at.y2 ?? [];
  return layer.rows.flatMap((row, i): Hit[] => {
    const shift = places.shift(facets[i] ?? '');
    const x = places.x(xs[i] ?? NaN);
    const y = places.y(ys[i] ?? NaN);
    if (row < 0 || !shift || !Number.isFinite(x) || !Number.isFinite(y)) return [];
    return [{ row, x: x + shift.dx, y: y + shift.dy, colour: layer.colours[i] ?? '', loose }];
  });
}

function boxHits(layer: Layer, figure: Figure, places: Places): Hit[] {
  const facets = figure.facetsOf(layer);
  const edges = boxEdges(layer, figure);
  const [left, low] = [figure.xTicks.domain[0], figure.yTicks.domain[0]];
  const floor = (at: number, log: boolean, least: number): number => (log && !(at > 0) ? least : at);
  return layer.rows.flatMap((row, i): Hit[] => {
    const shift = places.shift(facets[i] ?? '');
    const xs = [edges.x1[i] ?? NaN, edges.x2[i] ?? NaN].map((at) =>
      places.x(floor(at, figure.x.kind === 'log', left)),
    );
    const ys = [edges.y1[i] ?? NaN, edges.y2[i] ?? NaN].map((at) =>
      places.y(floor(at, figure.y.kind === 'log', low)),
    );
    if (row < 0 || !shift || [...xs, ...ys].some((at) => !Number.isFinite(at))) return [];
    const box: Hit['box'] = [
      Math.min(...xs) + shift.dx,
      Math.min(...ys) + shift.dy,
      Math.max(...xs) + shift.dx,
      Math.max(...ys) + shift.dy,
    ];
    const lying = layer.horizontal === true;
    const tip = lying ? [box[2], (box[1] + box[3]) / 2] : [(box[0] + box[2]) / 2, box[1]];
    const loose = layer.type === 'cell' ? 'none' : lying ? 'y' : 'x';
    return [{ row, x: tip[0] ?? 0, y: tip[1] ?? 0, colour: layer.colours[i] ?? '', box, loose }];
  });
}

function boxEdges(layer: Layer, figure: Figure): Record<'x1' | 'x2' | 'y1' | 'y2', number[]> {
  if (layer.type === 'cell') {
    const [x, y] = [layer.at.x ?? [], layer.at.y ?? []];
    const [w, h] = [figure.x.slot / 2, figure.y.slot / 2];
    return {
      x1: x.map((at) => at - w),
      x2: x.map((at) => at + w),
      y1: y.map((at) => at - h),
      y2: y.map((at) => at + h),
    };
  }
  const { from, to } = barEdges(layer, figure);
  return layer.horizontal
    ? { x1: layer.at.x1 ?? [], x2: layer.at.x2 ?? [], y1: from, y2: to }
    : { x1: from, x2: to, y1: layer.at.y1 ?? [], y2: layer.at.y2 ?? [] };
}

/** The row that a pointer means; undefined when it is near none. */
export function nearest(hits: readonly Hit[], x: number, y: number): Hit | undefined {
  let found: Hit | undefined;
  let least = Infinity;
  for (const hit of hits) {
    const [left, top, right, bottom] = hit.box ?? [hit.x, hit.y, hit.x, hit.y];
    const dx = Math.max(left - x, 0, x - right);
    const dy = Math.max(top - y, 0, y - bottom);
    if (hit.loose === 'none' && dx * dx + dy * dy > reach * reach) continue;
    const distance = Math.hypot(hit.loose === 'y' ? dx * 0.05 : dx, hit.loose === 'x' ? dy * 0.05 : dy);
    if (distance <= least) {
      least = distance;
      found = hit;
    }
  }
  return found;
}

/** Hits as a reader goes through them: left to right along x, down along y, top first where they share a place. */
export function readingOrder(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((a, b) => (a.loose === 'y' || b.loose === 'y' ? a.y - b.y : a.x - b.x || a.y - b.y));
}
