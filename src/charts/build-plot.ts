import { drawAxes, drawGrid, drawLabels } from './draw/axes';
import { drawLayer } from './draw/draw-layer';
import { type EndName, endNames } from './end-names';
import type { Figure } from './figure';
import { facetLine, frameGap } from './arrange';
import { frameScale } from './facets';
import { type Hit, hitsOf } from './hits';
import { fontSize } from './layout';
import { type PlotLibrary, plotScale } from './places';

export interface PlotOptions {
  plot: PlotLibrary;
  document: Document;
}

export interface BuiltPlot {
  svg: SVGSVGElement;
  figure: Figure;
  /** Where a pointer finds the rows. */
  hits: Hit[];
  /** Names beside the ends of lines, and where they stand. */
  endNames: EndName[];
}

/** Draws a figure. */
export function buildPlot(figure: Figure, { plot, document }: PlotOptions): BuiltPlot {
  return {
    figure,
    svg: drawFigure(figure, { plot, document }),
    hits: hitsOf(figure, plot),
    endNames: endNames(figure, plot),
  };
}

function drawFigure(figure: Figure, { plot: Plot, document }: PlotOptions): SVGSVGElement {
  const { margin, width, height, columns, theme } = figure;
  const rows = figure.facets ? Math.ceil(figure.facets.keys.length / columns) : 1;
  const svg = Plot.plot({
    document,
    className: 'daybook-plot',
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    style: { fontFamily: theme.font, fontSize: `${fontSize}px`, color: theme.text, background: 'none' },
    x: { ...plotScale(figure.x, figure.xTicks.domain, 'x'), axis: null, label: null },
    y: { ...plotScale(figure.y, figure.yTicks.domain, 'y'), axis: null, label: null },
    ...(figure.facets && {
      fx: frameScale(columns, frameGap, figure.frameWidth),
      fy: frameScale(rows, facetLine, figure.frameHeight),
    }),
    marks: [
      ...drawGrid(figure, Plot),
      ...figure.layers.flatMap((layer) => drawLayer(layer, figure, Plot)),
      ...drawAxes(figure, Plot),
      ...drawLabels(figure, Plot),
    ],
  });
  // Plot brings a style sheet of its own; the page's policy and the component's styles take its place.
  svg.querySelector('style')?.remove();
  svg.setAttribute('aria-hidden', 'true');
  return svg as unknown as SVGSVGElement;
}
