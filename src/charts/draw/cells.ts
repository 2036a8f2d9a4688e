import type { Markish } from '@observablehq/plot';
import { readableOn } from '../colour-mix';
import type { Figure } from '../figure';
import type { Layer } from '../layer';
import { fontSize } from '../layout';
import type { PlotLibrary } from '../places';
import { at, framing, opacities } from './framing';

const mostCellTexts = 240;

/** Cells of a heat map, with their values where these can be read. */
export function drawCells(layer: Layer, figure: Figure, Plot: PlotLibrary): Markish[] {
  const [x, y] = [layer.at.x ?? [], layer.at.y ?? []];
  const [halfX, halfY] = [figure.x.slot / 2, figure.y.slot / 2];
  const data = { length: layer.rows.length };
  const opacity = opacities(layer, figure, 1);
  const marks: Markish[] = [
    Plot.rect(data, {
      ...framing(layer, figure),
      x1: x.map((value) => value - halfX),
      x2: x.map((value) => value + halfX),
      y1: y.map((value) => value - halfY),
      y2: y.map((value) => value + halfY),
      inset: 0.75,
      rx: 2,
      fill: { value: layer.colours, scale: null },
      fillOpacity: opacity,
    }),
  ];
  if (layer.texts && layer.rows.length <= mostCellTexts && textFits(layer, figure)) {
    const inks = [figure.theme.text, figure.theme.surface];
    marks.push(
      Plot.text(data, {
        ...framing(layer, figure),
        ...at(layer, 'x', 'y'),
        text: layer.texts,
        fill: {
          value: layer.colours.map((colour) => (colour === 'none' ? 'none' : readableOn(colour, inks))),
          scale: null,
        },
        fillOpacity: opacity,
        fontVariant: 'tabular-nums',
      }),
    );
  }
  return marks;
}

function textFits(layer: Layer, figure: Figure): boolean {
  const [left, right] = figure.xTicks.domain;
  const [low, high] = figure.yTicks.domain;
  const width = (figure.frameWidth * figure.x.slot) / (right - left);
  const height = (figure.frameHeight * figure.y.slot) / (high - low);
  const widest = (layer.texts ?? []).reduce(
    (most, text) => Math.max(most, figure.measure(text, fontSize)),
    0,
  );
  return height >= fontSize * 1.3 && widest + 6 <= width;
}
