import { rampColour } from '../colour-mix';
import { fontSize } from '../layout';
import { svgElement as element } from '../svg-element';
import { drawBars } from './bars';
import type { NetworkFigure } from './figure';
import { type PlacedEdge, type PlacedNode, type Point, lineHeight, smallSize } from './layout';

/** Pixels across of the thinnest and the widest line. */
const strokes = { least: 1.2, most: 7 };
/** Pixels across of the whole picture at most, when it is saved. */
const widestPicture = 1600;

/** The whole network as a picture by itself. Nodes and edges carry their place in the layout (`data-node`, `data-edge`). */
export function drawNetwork(figure: NetworkFigure, document: Document): SVGSVGElement {
  const { layout, theme } = figure;
  const width = Math.max(figure.width, Math.min(layout.width, widestPicture));
  const scale = Math.min(1, width / layout.width);
  const height = Math.ceil(layout.height * scale);
  const svg = element(document, 'svg', {
    width,
    height,
    viewBox: `${(layout.width - width / scale) / 2} 0 ${width / scale} ${height / scale}`,
    'font-family': theme.font,
    'font-size': fontSize,
    'aria-hidden': 'true',
  }) as SVGSVGElement;
  const lit = new Set(layout.nodes.filter(({ row }) => !figure.faded(row)).map(({ id }) => id));
  const anyFaded = lit.size < layout.nodes.length;
  // A line stays when what it leads to, or comes from, is picked out.
  const isFaint = ({ row, source, target }: PlacedEdge): boolean =>
    figure.faded(row) && !(anyFaded && (lit.has(source) || lit.has(target)));
  layout.edges.forEach((edge, i) => {
    const group = element(document, 'g', { 'data-edge': i, opacity: isFaint(edge) ? 0.2 : 1 });
    group.append(...line(document, edge, figure));
    svg.append(group);
  });
  layout.edges.forEach((edge, i) => {
    if (edge.label === '') return;
    const group = element(document, 'g', { 'data-edge': i, opacity: isFaint(edge) ? 0.2 : 1 });
    group.append(label(document, edge, figure));
    svg.append(group);
  });
  layout.nodes.forEach((node, i) => {
    const group = element(document, 'g', { 'data-node': i, opacity: figure.faded(node.row) ? 0.3 : 1 });
    group.append(...(node.shape === 'box' ? box : mark)(document, node, figure));
    svg.append(group);
  });
  return svg;
}

function line(
  document: Document,
  { points, share, ink }: PlacedEdge,
  { theme }: NetworkFigure,
): SVGElement[] {
  const stroke = ink ? theme[ink] : theme.muted;
  const width = strokes.least + (strokes.most - strokes.least) * share;
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? end;
  const length = 6 + 1.4 * width;
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const back = { x: end.x - length * Math.cos(angle), y: end.y - length * Math.sin(angle) };
  const half = 3 + 0.75 * width;
  const side = (sign: 1 | -1): string =>
    `${round(back.x - sign * half * Math.sin(angle))},${round(back.y + sign * half * Math.cos(angle))}`;
  return [
    element(document, 'path', {
      d: smooth([...points.slice(0, -1), back]),
      fill: 'none',
      stroke,
      'stroke-width': round(width),
      'stroke-opacity': 0.72,
    }),
    element(document, 'path', {
      d: `M${round(end.x)},${round(end.y)}L${side(1)}L${side(-1)}Z`,
      fill: stroke,
    }),
  ];
}

/** Straight to the middle of each stretch and round the points between. */
function smooth(points: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${round(x)},${round(y)}`;
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${at(first)}`;
  rest.forEach((point, i) => {
    const next = rest[i + 1];
    if (next) path += `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
    else path += `L${at(point)}`;
  });
  return path;
}

function label(
  document: Document,
  { at, label: words, ink }: PlacedEdge,
  { theme }: NetworkFigure,
): SVGElement {
  const text = element(document, 'text', {
    x: round(at.x),
    y: round(at.y + smallSize * 0.36),
    'text-anchor': 'middle',
    'font-size': smallSize,
    fill: ink && ink !== 'muted' ? theme[ink] : theme.text,
    stroke: theme.surface,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  });
  text.textContent = words;
  return text;
}

function box(document: Document, node: PlacedNode, { theme }: NetworkFigure): SVGElement[] {
  const { x, y, width, height, lines, figure, ink, share } = node;
  const ground = ink ? 0.13 : 0.05 + 0.27 * share;
  const words = figure === '' ? lines : [...lines, figure];
  const top = y - (words.length * lineHeight + (node.barRoom?.height ?? 0)) / 2;
  return [
    element(document, 'rect', {
      x: round(x - width / 2),
      y: round(y - height / 2),
      width,
      height,
      rx: 6,
      fill: rampColour([theme.surface, theme[ink ?? 'accent']], ground),
      stroke: ink ? theme[ink] : theme.muted,
      'stroke-width': ink ? 1.6 : 1,
    }),
    ...words.map((line, i) => {
      const isFigure = i === lines.length;
      const text = element(document, 'text', {
        x: round(x),
        y: round(top + lineHeight * (i + 0.5) + (isFigure ? smallSize : fontSize) * 0.36),
        'text-anchor': 'middle',
        fill: theme.text,
        ...(isFigure ? { 'font-size': smallSize } : { 'font-weight': 600 }),
      });
      text.textContent = line;
      return text;
    }),
    ...drawBars(document, node, theme),
  ];
}

/** Where ways begin (a triangle) and end (a square). */
function mark(document: Document, node: PlacedNode, { theme }: NetworkFigure): SVGElement[] {
  const { x, y, width, shape } = node;
  const inner =
    shape === 'start'
      ? `M${round(x - 4)},${round(y - 6)}L${round(x + 7)},${round(y)}L${round(x - 4)},${round(y + 6)}Z`
      : `M${round(x - 5)},${round(y - 5)}h10v10h-10Z`;
  return [
    element(document, 'circle', {
      cx: round(x),
      cy: round(y),
      r: width / 2,
      fill: theme.surface,
      stroke: theme.muted,
    }),
    element(document, 'path', { d: inner, fill: theme.text }),
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;
