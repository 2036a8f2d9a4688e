import type { Channel, ChartSpec, Mark, Scale } from '../../workers/contract/chart';
import type { Format, Grain } from '../../workers/contract/manifest';
import { toDate } from '../i18n/format';
import { type Cell, type ChartData, cellKey, column, distinct, isMissing } from './chart-data';
import { inferGrain, sortedTimes } from './grain';

export type AxisKind = 'band' | 'time' | 'linear' | 'log' | 'symlog';

/**
 * How values lie along x or y. Everything is drawn on a numeric scale: a band's place is its index,
 * a moment its milliseconds. So bars, lines, intervals and rules share one way of placing things.
 */
export interface Axis {
  kind: AxisKind;
  scale: Scale;
  /** Values of a band axis in their order. */
  bands: Exclude<Cell, null>[];
  /** Distinct moments of a time axis, or distinct numbers that bars stand on. */
  stops: number[];
  grain: Grain | undefined;
  format: Format;
  /** Distance of neighbouring stops or bands: the room one bar has. */
  slot: number;
  place(value: Cell): number;
}

type Which = 'x' | 'y';

function channels(mark: Mark, which: Which): (Channel | undefined)[] {
  return which === 'x' ? [mark.x, mark.x1, mark.x2] : [mark.y, mark.y1, mark.y2];
}

function valuesOf(channel: Channel | undefined, data: ChartData): Cell[] {
  if (!channel) return [];
  return 'column' in channel ? column(data, channel.column) : [channel.value];
}

/** Reads the marks and the data to find what kind of axis they ask for. */
export function resolveAxis(which: Which, spec: ChartSpec, data: ChartData, format: Format): Axis {
  const scale = spec[which] ?? {};
  const fromColumns = spec.marks.flatMap((mark) =>
    channels(mark, which).flatMap((channel) =>
      channel && 'column' in channel ? valuesOf(channel, data) : [],
    ),
  );
  const kind = scale.type ?? inferKind(which, spec, fromColumns);
  const times = sortedTimes(fromColumns);
  const grain = times.length > 0 ? (spec.grain ?? inferGrain(times)) : undefined;
  const base = { kind, scale, grain, format, bands: [], stops: [], slot: 1 };
  if (kind === 'band') {
    const bands = bandOrder(distinct(fromColumns), scale.domain);
    const index = new Map(bands.map((band, i) => [cellKey(band), i]));
    return {
      ...base,
      bands,
      place: (value) => (isMissing(value) ? NaN : (index.get(cellKey(value)) ?? NaN)),
    };
  }
  const place = kind === 'time' ? placeTime : kind === 'log' ? placePositive : placeNumber;
  const stops = [...new Set(fromColumns.map(place).filter((at) => !Number.isNaN(at)))].sort((a, b) => a - b);
  return { ...base, stops, slot: leastGap(stops, kind), place };
}

function inferKind(which: Which, spec: ChartSpec, values: Cell[]): AxisKind {
  const present = values.filter((value) => !isMissing(value));
  if (present.some((value) => typeof value === 'string')) return 'band';
  const onCells = spec.marks.some((mark) => mark.type === 'cell' && mark[which]);
  if (onCells) return 'band';
  return present.some((value) => value instanceof Date) ? 'time' : 'linear';
}

/** Names keep the order of the rows, which the author chose; numbers and dates are put in theirs. */
function bandOrder(values: Exclude<Cell, null>[], domain: Scale['domain']): Exclude<Cell, null>[] {
  if (domain && domain.length > 0) {
    const known = new Set(domain.map((value) => cellKey(value)));
    return [...domain, ...values.filter((value) => !known.has(cellKey(value)))];
  }
  if (values.some((value) => typeof value === 'string')) return values;
  return [...values].sort((a, b) => Number(a) - Number(b));
}

function placeNumber(value: Cell): number {
  return isMissing(value) ? NaN : Number(value);
}

function placePositive(value: Cell): number {
  const number = placeNumber(value);
  return number > 0 ? number : NaN;
}

function placeTime(value: Cell): number {
  if (isMissing(value)) return NaN;
  return typeof value === 'number' ? value : (toDate(value)?.getTime() ?? NaN);
}

function leastGap(stops: number[], kind: AxisKind): number {
  let least = Infinity;
  for (let i = 1; i < stops.length; i++) least = Math.min(least, (stops[i] ?? 0) - (stops[i - 1] ?? 0));
  if (Number.isFinite(least)) return least;
  return kind === 'time' ? 86_400_000 : 1;
}
