import { type Measure, fitText } from '../measure';
import type { NetworkBar } from './graph';

/** Where bars stand inside a node, in pixels of the layout. */
export interface BarRoom {
  /** Labels, cut where they are too long. */
  labels: string[];
  labelWidth: number;
  /** From the node's left edge to where bars begin, and how long a full one is. */
  from: number;
  length: number;
  width: number;
  height: number;
}

export const barHeight = 17;
export const barFont = 11;
const fullLength = 54;
const gap = 6;
export const barPadding = 10;
/** The widest that a figure can be: a node keeps its size whatever its figures are. */
const widestFigure = '100.0%';

export function roomOfBars(bars: readonly NetworkBar[], room: number, measure: Measure): BarRoom {
  const labels = bars.map(({ label }) => fitText(label, room, barFont, measure));
  const labelWidth = Math.ceil(Math.max(0, ...labels.map((label) => measure(label, barFont))));
  const figureWidth = Math.ceil(measure(widestFigure, barFont));
  return {
    labels,
    labelWidth,
    from: barPadding + labelWidth + gap,
    length: fullLength,
    width: barPadding + labelWidth + gap + fullLength + gap + figureWidth + barPadding,
    height: bars.length * barHeight,
  };
}
