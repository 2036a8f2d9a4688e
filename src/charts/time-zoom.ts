import type { ChartSpec, Mark } from '../../workers/contract/chart';
import { frameGap } from './arrange';
import { resolveAxis } from './axis';
import { type Cell, type ChartData, column } from './chart-data';
import { channelColumn } from './column-writer';
import type { Figure } from './figure';

/** A stretch of time in milliseconds, both ends included. */
export type TimeWindow = readonly [number, number];

/** Fewer moments than this are no stretch of time. */
const FEWEST = 2;

/** The moments along x, in order; none where x is no time or has too little of it to zoom. */
export function zoomStops(spec: ChartSpec, data: ChartData): number[] {
  const axis = resolveAxis('x', spec, data, 'date');
  return axis.kind === 'time' && axis.stops.length > FEWEST ? axis.stops : [];
}

/** The column that holds the moments. */
export function timeColumn(spec: ChartSpec): string | undefined {
  return spec.marks
    .flatMap(xChannels)
    .map(channelColumn)
    .find((name) => name !== undefined);
}

/** The window on the moments that it holds; null for all of them, undefined when it holds too few. */
export function onStops(stops: readonly number[], [low, high]: TimeWindow): TimeWindow | null | undefined {
  const inside = stops.filter((stop) => stop >= low && stop <= high);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined || inside.length < FEWEST) return undefined;
  return inside.length === stops.length ? null : [first, last];
}

/** The window made longer or shorter around a moment: by at least one moment, so that each step is seen. */
export function zoomedBy(
  stops: readonly number[],
  window: TimeWindow | null,
  around: number,
  factor: number,
): TimeWindow | null {
  const [low, high] = indexes(stops, window);
  const middle = Math.min(Math.max(nearestIndex(stops, around), low), high);
  const least = factor < 1 ? -1 : 1;
  const change = (side: number): number => {
    const moved = Math.round(side * factor);
    return moved === side && side + least >= 0 ? side + least : moved;
  };
  let [from, to] = [middle - change(middle - low), middle + change(high - middle)];
  if (to - from < FEWEST - 1) [from, to] = middle === high ? [high - 1, high] : [middle, middle + 1];
  return between(stops, from, to);
}

/** The window moved by so many of its own lengths. */
export function movedBy(
  stops: readonly number[],
  window: TimeWindow | null,
  share: number,
): TimeWindow | null {
  const [low, high] = indexes(stops, window);
  const wanted = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * (high - low)));
  const shift = Math.min(Math.max(wanted, -low), stops.length - 1 - high);
  return between(stops, low + shift, high + shift);
}

function between(stops: readonly number[], from: number, to: number): TimeWindow | null {
  const [low, high] = [Math.max(0, from), Math.min(stops.length - 1, to)];
  return low === 0 && high === stops.length - 1 ? null : [stops[low] ?? 0, stops[high] ?? 0];
}

function indexes(stops: readonly number[], window: TimeWindow | null): [number, number] {
  if (!window) return [0, stops.length - 1];
  return [nearestIndex(stops, window[0]), nearestIndex(stops, window[1])];
}

function nearestIndex(stops: readonly number[], time: number): number {
  let found = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(stop - time) < Math.abs((stops[found] ?? 0) - time)) found = i;
  });
  return found;
}

/** The spec and its rows within a stretch of time; lines that mark a moment outside it are left out. */
export function zoomed(
  spec: ChartSpec,
  data: ChartData,
  [low, high]: TimeWindow,
): { spec: ChartSpec; data: ChartData } {
  const axis = resolveAxis('x', spec, data, 'date');
  const inside = (value: Cell): boolean => {
    const at = axis.place(value);
    return at >= low && at <= high;
  };
  const names = new Set(
    spec.marks
      .flatMap(xChannels)
      .map(channelColumn)
      .filter((name) => name !== undefined),
  );
  const times = [...names].map((name) => column(data, name));
  const rows = Array.from({ length: data.rows }, (_, row) => row).filter((row) =>
    times.some((values) => inside(values[row] ?? null)),
  );
  const columns = Object.entries(data.columns).map(
    ([name, values]) => [name, rows.map((row) => values[row] ?? null)] as const,
  );
  const { lit } = data;
  const stands = (mark: Mark): boolean =>
    xChannels(mark).every((channel) => 'column' in channel || inside(channel.value));
  const { domain: _, ...x } = spec.x ?? {};
  return {
    spec: { ...spec, x, marks: spec.marks.filter(stands) },
    data: {
      rows: rows.length,
      columns: Object.fromEntries(columns),
      ...(lit ? { lit: rows.map((row) => lit[row] === true) } : {}),
    },
  };
}

function xChannels({ x, x1, x2 }: Mark): NonNullable<Mark['x']>[] {
  return [x, x1, x2].filter((channel) => channel !== undefined);
}

/** The moment at a pixel of the drawing, in whichever frame it lies. */
export function timeAt(figure: Figure, pixel: number): number {
  const { margin, frameWidth, columns, xTicks } = figure;
  const [low, high] = xTicks.domain;
  const along = pixel - margin.left;
  const frame = Math.min(
    columns - 1,
    Math.max(0, Math.floor((along + frameGap / 2) / (frameWidth + frameGap))),
  );
  const share = (along - frame * (frameWidth + frameGap)) / frameWidth;
  return low + Math.min(1, Math.max(0, share)) * (high - low);
}
