import type { ChartTheme } from './chart-theme';
import { rampColour } from './colour-mix';
import type { Legend } from './legend';
import { type Measure, wrapText } from './measure';
import { svgElement as element } from './svg-element';

/** What stands around the drawing in a saved picture. */
export interface PictureParts {
  svg: SVGSVGElement;
  title: string;
  caption: string;
  legend: Legend;
  theme: ChartTheme;
  measure: Measure;
}

const padding = 20;
const titleSize = 16;
const smallSize = 12;
const rampSteps = 40;

/** One SVG document with title, legend, drawing and caption on paper, which stands by itself outside the page. */
export function composePicture(document: Document, parts: PictureParts): SVGSVGElement {
  const { svg, theme, measure } = parts;
  const width = Number(svg.getAttribute('width'));
  const picture = element(document, 'svg', {
    'font-family': theme.font,
    'font-size': smallSize,
  }) as SVGSVGElement;
  const text = (words: string, x: number, y: number, style: Record<string, string | number>): void => {
    const node = element(document, 'text', { x, y, ...style });
    node.textContent = words;
    picture.append(node);
  };
  let y = padding;
  for (const line of wrapText(parts.title, width, titleSize * 1.08, measure, 3).lines) {
    y += titleSize * 1.3;
    text(line, padding, y - 5, { 'font-size': titleSize, 'font-weight': 600, fill: theme.text });
  }
  y += 8;
  let x = padding;
  for (const item of parts.legend.items) {
    const room = measure(item.label, smallSize) + 34;
    if (x > padding && x + room > width + padding) {
      x = padding;
      y += 20;
    }
    picture.append(
      element(document, 'rect', { x, y: y + 3, width: 11, height: 11, rx: 2, fill: item.colour }),
    );
    text(item.label, x + 17, y + 13, { fill: theme.text });
    x += room;
  }
  if (parts.legend.items.length > 0) y += 28;
  const { ramp } = parts.legend;
  if (ramp) {
    const step = 120 / rampSteps;
    const name = `${ramp.label}  ${ramp.low}`;
    const start = padding + measure(name, smallSize) + 8;
    text(name, padding, y + 12, { fill: theme.muted });
    for (let i = 0; i < rampSteps; i++) {
      const fill = rampColour(ramp.colours, i / (rampSteps - 1));
      picture.append(
        element(document, 'rect', { x: start + i * step, y: y + 2, width: step + 0.5, height: 12, fill }),
      );
    }
    text(ramp.high, start + 128, y + 12, { fill: theme.muted });
    y += 28;
  }
  const drawing = svg.cloneNode(true) as SVGSVGElement;
  drawing.setAttribute('x', String(padding));
  drawing.setAttribute('y', String(y));
  drawing.setAttribute('overflow', 'visible');
  picture.append(drawing);
  y += Number(svg.getAttribute('height'));
  if (parts.caption !== '') {
    y += 6;
    for (const line of wrapText(parts.caption, width, smallSize, measure, 6).lines) {
      y += 17;
      text(line, padding, y, { fill: theme.muted });
    }
  }
  const size = { width: width + 2 * padding, height: Math.ceil(y + padding) };
  const paper = element(document, 'rect', { ...size, fill: theme.surface });
  picture.prepend(paper);
  for (const [name, value] of Object.entries(size)) picture.setAttribute(name, String(value));
  picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  return picture;
}
