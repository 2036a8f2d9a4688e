import type { Markish } from '@observablehq/plot';
import { formatValue } from '../../i18n/format';
import { dotRoom, endNames } from '../end-names';
import type { Figure } from '../figure';
import { fontSize } from '../layout';
import { isLabelledRule } from '../legend';
import { type PlotLibrary, frameOf, placesOf } from '../places';
import { messageText } from '../wording';

/** Quiet lines behind the data: across for a continuous y, down for the values of lying bars; none between names. */
export function drawGrid(figure: Figure, Plot: PlotLibrary): Markish[] {
  const { theme, x, y } = figure;
  const lines = { stroke: theme.line, strokeOpacity: 1, strokeWidth: 1, shapeRendering: 'crispEdges' };
  const marks: Markish[] = [];
  const continuous = (kind: string): boolean => kind !== 'band';
  if (continuous(y.kind))
    marks.push(
      Plot.gridY(
        figure.yTicks.ticks.map((tick) => tick.at),
        lines,
      ),
    );
  const down = continuous(x.kind) && x.kind !== 'time' && (!continuous(y.kind) || isScatter(figure));
  if (down)
    marks.push(
      Plot.gridX(
        figure.xTicks.ticks.map((tick) => tick.at),
        lines,
      ),
    );
  return marks;
}

function isScatter(figure: Figure): boolean {
  return (
    figure.layers.some((layer) => layer.type === 'dot') &&
    !figure.layers.some((layer) => layer.type === 'line')
  );
}

/** Tick labels, and the line that bars stand on. */
export function drawAxes(figure: Figure, Plot: PlotLibrary): Markish[] {
  const { theme, xTicks, yTicks, x, y } = figure;
  const text = { color: theme.muted, fill: theme.muted, label: null, tickSize: 0, fontSize };
  const full = (ticks: typeof xTicks): string[] => ticks.ticks.map((tick) => tick.full ?? '');
  const marks: Markish[] = [
    Plot.axisY(
      yTicks.ticks.map((tick) => tick.at),
      {
        ...text,
        ...(y.kind === 'band' ? { fill: theme.text } : {}),
        text: yTicks.ticks.map((tick) => tick.label),
        title: full(yTicks),
        tickPadding: 8,
        textAnchor: 'end',
        fontVariant: 'tabular-nums',
      },
    ),
    Plot.axisX(
      xTicks.ticks.map((tick) => tick.at),
      {
        ...text,
        ...(x.kind === 'band' ? { fill: theme.text } : {}),
        text: xTicks.ticks.map((tick) => tick.label),
        title: full(xTicks),
        tickPadding: 8,
        lineHeight: 1.2,
        fontVariant: 'tabular-nums',
        ...(xTicks.tilted ? { tickRotate: -45, textAnchor: 'end' as const } : {}),
      },
    ),
  ];
  const inside = ([low, high]: readonly [number, number]): boolean => low <= 0 && high >= 0;
  const base = { stroke: theme.muted, strokeWidth: 1, shapeRendering: 'crispEdges' };
  if (y.kind === 'linear' && !y.scale.bare && inside(yTicks.domain)) marks.push(Plot.ruleY([0], base));
  if (x.kind === 'linear' && y.kind === 'band' && inside(xTicks.domain)) marks.push(Plot.ruleX([0], base));
  return marks;
}

/** Titles of axes, names of frames, of rules and of line ends, values of bars. */
export function drawLabels(figure: Figure, Plot: PlotLibrary): Markish[] {
  return [
    ...axisTitles(figure, Plot),
    ...frameNames(figure, Plot),
    ...ruleNames(figure, Plot),
    ...lineNames(figure, Plot),
    ...barValues(figure, Plot),
    ...onlyValue(figure, Plot),
  ];
}

type Anchor = 'start' | 'middle' | 'end';

/** A text at pixels of the whole drawing, which no scale and no frame moves. */
function textAt(
  figure: Figure,
  Plot: PlotLibrary,
  text: string,
  [left, top]: [number, number],
  style: { fill: string; textAnchor?: Anchor; fillOpacity?: number; fontSize?: number },
): Markish {
  return Plot.text([text], {
    text: [text],
    facet: 'super',
    frameAnchor: 'top-left',
    lineAnchor: 'middle',
    textAnchor: 'start',
    dx: left - figure.margin.left,
    dy: top - figure.margin.top,
    fontSize,
    fontVariant: 'tabular-nums',
    ...style,
  });
}

function axisTitles(figure: Figure, Plot: PlotLibrary): Markish[] {
  const { xTitle, yTitle, margin, height, width, theme, y } = figure;
  const style = { fill: theme.muted };
  const lying = y.kind === 'band' && figure.layers.some((layer) => layer.type === 'bar');
  const marks: Markish[] = [];
  if (yTitle && (!lying || !xTitle || figure.measure(yTitle, fontSize) < margin.left - 12)) {
    marks.push(textAt(figure, Plot, yTitle, [0, 10], style));
  }
  if (!xTitle) return marks;
  marks.push(
    lying
      ? textAt(figure, Plot, xTitle, [margin.left, 10], style)
      : textAt(figure, Plot, xTitle, [width - margin.right, height - 9], { ...style, textAnchor: 'end' }),
  );
  return marks;
}

function frameNames(figure: Figure, Plot: PlotLibrary): Markish[] {
  const { facets, theme } = figure;
  if (!facets) return [];
  const cells = facets.keys.map((key) => frameOf(figure, key));
  return [
    Plot.text(facets.labels, {
      text: facets.labels,
      fx: cells.map((cell) => cell?.column ?? 0),
      fy: cells.map((cell) => cell?.row ?? 0),
      frameAnchor: 'top-left',
      lineAnchor: 'bottom',
      textAnchor: 'start',
      dy: -6,
      fill: theme.text,
      fontWeight: 600,
      fontSize,
    }),
  ];
}

function ruleNames(figure: Figure, Plot: PlotLibrary): Markish[] {
  const places = placesOf(figure, Plot);
  const { margin, theme, width, measure } = figure;
  if (figure.facets) return [];
  return figure.layers.flatMap((layer) => {
    const { mark } = layer;
    if (!isLabelledRule(mark) || !mark.name) return [];
    const label = messageText(mark.name, figure.writer.wording);
    const half = measure(label, fontSize) / 2;
    const fill = layer.colours[0] ?? theme.muted;
    const x = layer.at.x?.[0];
    if (x !== undefined) {
      const middle = Math.min(Math.max(places.x(x), half + 2), width - half - 2);
      return [textAt(figure, Plot, label, [middle, margin.top - 10], { fill, textAnchor: 'middle' })];
    }
    const y = layer.at.y?.[0];
    if (y === undefined) return [];
    const right = width - margin.right - 2;
    return [textAt(figure, Plot, label, [right, places.y(y) - 9], { fill, textAnchor: 'end' })];
  });
}

function lineNames(figure: Figure, Plot: PlotLibrary): Markish[] {
  const { theme } = figure;
  return endNames(figure, Plot).flatMap(({ label, colour, row, left, top }) => {
    const fillOpacity = figure.faded(row) ? 0.4 : 1;
    // Names take the ink of the text, which reads on paper in every case; the dot before them shows the colour.
    return [
      textAt(figure, Plot, '●', [left, top], { fill: colour, fillOpacity, fontSize: 9 }),
      textAt(figure, Plot, label, [left + dotRoom, top], { fill: theme.text, fillOpacity }),
    ];
  });
}

function barValues(figure: Figure, Plot: PlotLibrary): Markish[] {
  const { valueLabels, theme } = figure;
  const side = (left: boolean): Markish => {
    const labels = valueLabels.filter((each) => each.left === left);
    return Plot.text(labels, {
      x: 'x',
      y: 'y',
      text: 'label',
      textAnchor: left ? 'end' : 'start',
      dx: left ? -6 : 6,
      fill: theme.text,
      fillOpacity: { value: labels.map(({ row }) => (figure.faded(row) ? 0.4 : 1)), scale: null },
      fontVariant: 'tabular-nums',
      fontSize,
    });
  };
  return valueLabels.length === 0 ? [] : [side(false), side(true)];
}

/** A chart with one point says its value, since there is nothing to compare it with. */
function onlyValue(figure: Figure, Plot: PlotLibrary): Markish[] {
  const shown = figure.layers.filter((layer) => ['line', 'dot', 'bar'].includes(layer.type));
  const [layer] = shown;
  const y = layer?.at.y?.[0] ?? layer?.at.y2?.[0];
  const x = layer?.at.x?.[0];
  if (!layer || x === undefined || y === undefined || Number.isNaN(y) || figure.facets) return [];
  if (figure.valueLabels.length > 0 || shown.some((each) => each.rows.length !== 1)) return [];
  const label = formatValue(y, figure.y.format, figure.writer.wording.context);
  const halo = { fill: figure.theme.text, stroke: figure.theme.surface, strokeWidth: 4 };
  return [
    Plot.text([label], {
      ...halo,
      text: [label],
      x: [x],
      y: [y],
      fontWeight: 600,
      textAnchor: 'middle',
      dy: -14,
      fontSize,
    }),
  ];
}
