import type { Figure } from '../figure';
import type { Layer } from '../layer';
import { fontSize } from '../layout';
import { type PlotLibrary, placesOf } from '../places';

/** A line of text in pixels. */
export interface TextBox {
  left: number;
  right: number;
  middle: number;
}

/** Farther than this from its place, nobody would know whose name it is. */
const farthest = 15;

/** Beyond as many, names lie over each other whatever is done. */
const most = 60;

/** Gap between a place and the text beside it. */
export const besideGap = 6;

/**
 * How many pixels each text goes down (or up, below zero) so that none lies over another. One that finds no room
 * within reach stays where it is.
 */
export function apart(boxes: readonly TextBox[], height: number): number[] {
  const moves = boxes.map(() => 0);
  const placed: TextBox[] = [];
  const order = boxes.map((_, i) => i).toSorted((a, b) => boxes[a]!.middle - boxes[b]!.middle);
  for (const i of order) {
    const box = boxes[i]!;
    const beside = placed.filter((other) => other.left < box.right && box.left < other.right);
    const isFree = (move: number): boolean =>
      beside.every((other) => Math.abs(other.middle - box.middle - move) > height - 0.5);
    const tried = beside.flatMap(({ middle }) => [
      middle + height - box.middle,
      middle - height - box.middle,
    ]);
    const move = [0, ...tried]
      .filter((one) => Math.abs(one) <= farthest && isFree(one))
      .reduce((least, one) => (Math.abs(one) < Math.abs(least) ? one : least), Infinity);
    if (move !== Infinity) moves[i] = move;
    placed.push({ ...box, middle: box.middle + moves[i]! });
  }
  return moves;
}

/** The moves of a layer's texts that stand beside their places. */
export function namesApart(layer: Layer, figure: Figure, Plot: PlotLibrary): number[] {
  const { anchor } = layer.mark;
  const [x, y, texts] = [layer.at.x, layer.at.y, layer.texts ?? []];
  const stay = texts.map(() => 0);
  const isFree = figure.x.kind !== 'band' && figure.y.kind !== 'band' && !figure.facets;
  if (anchor === undefined || !x || !y || !isFree || texts.length > most) return stay;
  const places = placesOf(figure, Plot);
  const shown = texts.flatMap((text, i) => (text === '' || Number.isNaN(x[i]! + y[i]!) ? [] : [i]));
  const boxes = shown.map((i) => {
    const width = figure.measure(texts[i]!, fontSize);
    const start = places.x(x[i]!) + (anchor === 'start' ? besideGap : -besideGap - width);
    return { left: start, right: start + width, middle: places.y(y[i]!) };
  });
  apart(boxes, fontSize + 1).forEach((move, k) => (stay[shown[k]!] = move));
  return stay;
}
