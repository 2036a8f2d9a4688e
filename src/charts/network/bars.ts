import { svgElement as element } from '../svg-element';
import type { ChartTheme } from '../chart-theme';
import { barFont, barHeight, barPadding } from './bar-room';
import type { PlacedNode } from './layout';

/** The edges of a bar's row, as wide as its node: left, top, right, bottom. */
export function barBox(node: PlacedNode, bar: number): [number, number, number, number] {
  const top = node.y + node.height / 2 - barPadding / 2 - (node.bars.length - bar) * barHeight;
  return [node.x - node.width / 2, top, node.x + node.width / 2, top + barHeight];
}

/** The row of a bar that a point is in; -1 for none. */
export function barAt(node: PlacedNode, { y }: { y: number }): number {
  return node.bars.findIndex((_, bar) => {
    const [, top, , bottom] = barBox(node, bar);
    return top <= y && y < bottom;
  });
}

export function drawBars(document: Document, node: PlacedNode, theme: ChartTheme): SVGElement[] {
  const { barRoom: room } = node;
  if (!room) return [];
  return node.bars.flatMap(({ share, figure, was }, bar) => {
    const [left, top, right] = barBox(node, bar);
    const middle = top + barHeight / 2;
    const at = left + room.from;
    const words = (text: string, x: number, anchor: string): SVGElement => {
      const written = element(document, 'text', {
        x: round(x),
        y: round(middle + barFont * 0.36),
        'text-anchor': anchor,
        'font-size': barFont,
        fill: theme.text,
      });
      written.textContent = text;
      return written;
    };
    const box = { x: round(at), y: round(top + 3), height: barHeight - 6, rx: 1.5 };
    return [
      words(room.labels[bar] ?? '', left + barPadding, 'start'),
      element(document, 'rect', { ...box, width: room.length, fill: theme.muted, 'fill-opacity': 0.16 }),
      element(document, 'rect', {
        ...box,
        width: round(room.length * share),
        fill: node.ink ? theme[node.ink] : theme.accent,
      }),
      ...(was === undefined ? [] : [tick(document, at + room.length * was, top, theme)]),
      words(figure, right - barPadding, 'end'),
    ];
  });
}

function tick(document: Document, x: number, top: number, theme: ChartTheme): SVGElement {
  return element(document, 'rect', {
    x: round(x - 0.75),
    y: round(top + 1.5),
    width: 1.5,
    height: barHeight - 3,
    fill: theme.text,
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
