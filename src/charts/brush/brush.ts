import type { Clause } from '../../selection/clause';
import type { Axis } from '../axis';
import type { ChartData } from '../chart-data';
import type { Figure } from '../figure';
import type { Picks } from '../picks';
import { type PlotLibrary, placesOf } from '../places';
import { type SlotRange, type Slots, clauseOf, rangeOf, slotsOf } from './slots';

/** Slots of an axis in pixels of a frame, where they start and end on the screen. */
export interface BrushAxis {
  slots: Slots;
  starts: readonly number[];
  ends: readonly number[];
}

/** The frame of a part, in pixels of the drawing. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where intervals can be drawn in a chart. */
export interface Brush {
  x?: BrushAxis;
  y?: BrushAxis;
  frames: readonly Frame[];
}

/** What is drawn, by axis; a side that is not brushed is missing. */
export type Ranges = Partial<Record<'x' | 'y', SlotRange>>;

/** Cuts the axes of a drawing that can be brushed; undefined where there is nothing to brush. */
export function brushOf(
  figure: Figure,
  data: ChartData,
  picks: Picks | null | undefined,
  Plot: PlotLibrary,
): Brush | undefined {
  if (picks?.how !== 'interval') return undefined;
  const places = placesOf(figure, Plot);
  const { margin, frameWidth, frameHeight } = figure;
  const axis = (which: 'x' | 'y'): BrushAxis | undefined => {
    const pick = picks[which];
    const ticks = which === 'x' ? figure.xTicks : figure.yTicks;
    const [start, length] = which === 'x' ? [margin.left, frameWidth] : [margin.top, frameHeight];
    const along: Axis = figure[which];
    const slots = pick && slotsOf(pick, along, data, { domain: ticks.domain, pixels: length });
    if (!slots) return undefined;
    const [low, high] = ticks.domain;
    const at = (value: number): number => {
      const pixel = places[which](Math.min(Math.max(value, low), high)) - start;
      return Math.min(Math.max(pixel, 0), length);
    };
    const ends = slots.list.map((slot) => [at(slot.low), at(slot.high)] as const);
    return {
      slots,
      starts: ends.map(([a, b]) => Math.min(a, b)),
      ends: ends.map(([a, b]) => Math.max(a, b)),
    };
  };
  const [x, y] = [axis('x'), axis('y')];
  if (!x && !y) return undefined;
  const keys = figure.facets?.keys ?? [''];
  const frames = keys.flatMap((key): Frame[] => {
    const shift = places.shift(key);
    if (!shift) return [];
    const [left, top] = [margin.left + shift.dx, margin.top + shift.dy];
    return [{ left, top, width: frameWidth, height: frameHeight }];
  });
  return { ...(x ? { x } : {}), ...(y ? { y } : {}), frames };
}

/** The slot at a pixel of a frame; the outermost one beyond them. */
export function slotAt({ starts, ends }: BrushAxis, pixel: number): number {
  let found = 0;
  let least = Infinity;
  for (let i = 0; i < starts.length; i++) {
    const distance = Math.max((starts[i] ?? 0) - pixel, pixel - (ends[i] ?? 0), 0);
    if (distance < least) {
      least = distance;
      found = i;
    }
  }
  return found;
}

/** The pixels of a frame that a range covers. */
export function spanOf({ starts, ends }: BrushAxis, { from, to }: SlotRange): [number, number] {
  const [first, last] = [starts[from] ?? 0, ends[to] ?? 0];
  const [other, end] = [starts[to] ?? 0, ends[from] ?? 0];
  return [Math.min(first, other), Math.max(last, end)];
}

/** The ranges that clauses stand for in a chart. */
export function rangesOf(brush: Brush, clauses: readonly Clause[]): Ranges {
  const ranges: Ranges = {};
  for (const which of ['x', 'y'] as const) {
    const axis = brush[which];
    const range = axis && rangeOf(axis.slots, clauses);
    if (range) ranges[which] = range;
  }
  return ranges;
}

/** What ranges say; nothing when one of the axes has none. */
export function clausesOf(brush: Brush, ranges: Ranges): Clause[] {
  return (['x', 'y'] as const).flatMap((which) => {
    const [axis, range] = [brush[which], ranges[which]];
    return axis && range ? [clauseOf(axis.slots, range)] : [];
  });
}

/** A range moved by some slots, kept within the axis. */
export function movedBy({ slots }: BrushAxis, { from, to }: SlotRange, by: number): SlotRange {
  const most = slots.list.length - 1;
  const step = Math.min(Math.max(by, -from), most - to);
  return { from: from + step, to: to + step };
}

/** A range whose far end is moved; it never gets shorter than a slot. */
export function extendedBy({ slots }: BrushAxis, { from, to }: SlotRange, by: number): SlotRange {
  return { from, to: Math.min(Math.max(to + by, from), slots.list.length - 1) };
}
