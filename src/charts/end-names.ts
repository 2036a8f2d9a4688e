import type { Figure } from './figure';
import { fontSize } from './layout';
import { type EndLabel, spread } from './line-ends';
import { type PlotLibrary, placesOf } from './places';

/** A name beside the end of a line, in pixels of the drawing: left edge, middle and width, its dot included. */
export interface EndName extends EndLabel {
  left: number;
  top: number;
  width: number;
}

/** Pixels from a name's dot to its first letter. */
export const dotRoom = 14;

/** A name can be pressed, so it has the least height of a target that a finger finds (WCAG 2.5.8). */
const nameHeight = 24;

/** Where the names at the ends of lines stand, moved apart so that all can be read. */
export function endNames(figure: Figure, Plot: PlotLibrary): EndName[] {
  const { lineEnds, margin, frameHeight, frameWidth, measure } = figure;
  const places = placesOf(figure, Plot);
  const middles = spread(
    lineEnds.map((end) => places.y(end.at)),
    nameHeight,
    [margin.top - 6, margin.top + frameHeight + 6],
  );
  const left = margin.left + frameWidth + 10;
  return lineEnds.map((end, i) => ({
    ...end,
    left,
    top: middles[i] ?? 0,
    width: dotRoom + measure(end.label, fontSize) + 2,
  }));
}
