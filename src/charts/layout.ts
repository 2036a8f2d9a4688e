import { type FormatContext, formatTicks } from '../i18n/format';
import type { Axis } from './axis';
import { cellKey } from './chart-data';
import { type Measure, fitText, wrapText } from './measure';
import { logTicks, niceTicks, symlogTicks } from './nice-ticks';
import { timeTicks } from './time-ticks';

/** A mark on an axis. `full` is the whole label where `label` had to be cut. */
export interface Tick {
  at: number;
  label: string;
  full?: string;
}

export interface Ticks {
  ticks: Tick[];
  /** Labels stand at an angle because they would overlap. */
  tilted: boolean;
  /** The interval, rounded where its axis may be. */
  domain: [number, number];
}

export const fontSize = 12;
const lineHeight = fontSize * 1.2;
const gap = 8;

export interface Room {
  /** Pixels along the axis. */
  length: number;
  context: FormatContext;
  measure: Measure;
  /** How far a label may hang over the ends, where another frame begins beside them. */
  overhang?: number;
}

/** Ticks of an axis that is not a band; `extend` rounds the interval to them. */
export function continuousTicks(
  axis: Axis,
  domain: [number, number],
  which: 'x' | 'y',
  extend: boolean,
  { length, context, measure }: Room,
): Ticks {
  if (axis.scale.bare) return { ticks: [], tilted: false, domain };
  if (axis.kind === 'time') {
    const widest = context.language === 'zh' ? 52 : 46;
    const count = Math.floor(length / (widest + 2 * gap));
    const ticks = timeTicks(domain, axis.stops, { count, grain: axis.grain, language: context.language });
    return { ticks, tilted: false, domain };
  }
  const fixed = (axis.scale.domain?.length ?? 0) >= 2;
  // Even a low frame has room for three steps upwards; rounded to fewer, its domain could be twice what the data fill.
  let count =
    which === 'x'
      ? Math.min(9, Math.max(2, Math.floor(length / 54)))
      : Math.min(6, Math.max(3, Math.floor(length / 44)));
  for (; ; count--) {
    const values =
      axis.kind === 'log'
        ? logTicks(domain, count)
        : axis.kind === 'symlog'
          ? symlogTicks(domain, count)
          : niceTicks(domain, count, {
              extend: extend && !fixed,
              whole: axis.format === 'integer' || axis.format === 'text',
            });
    const labels = formatTicks(values, axis.format, context);
    const widest = Math.max(0, ...labels.map((label) => measure(label, fontSize)));
    const fits = which === 'y' || count <= 2 || values.length * (widest + 1.5 * gap) <= length + widest;
    if (!fits) continue;
    const rounded: [number, number] = [
      Math.min(domain[0], values[0] ?? domain[0]),
      Math.max(domain[1], values.at(-1) ?? domain[1]),
    ];
    return { ticks: values.map((at, i) => ({ at, label: labels[i] ?? '' })), tilted: false, domain: rounded };
  }
}

/** Names along x: as they are, on two lines, thinned where they count or date, otherwise tilted and cut. */
export function bandTicks(axis: Axis, write: (value: Axis['bands'][number]) => string, room: Room): Ticks {
  const { length, measure } = room;
  const domain: [number, number] = [-0.5, Math.max(1, axis.bands.length) - 0.5];
  const slot = length / Math.max(1, axis.bands.length);
  const full = axis.bands.map(write);
  const own = (label: string, at: number): Tick => {
    const whole = full[at] ?? '';
    return label === whole ? { at, label } : { at, label, full: whole };
  };
  const widths = full.map((label) => measure(label, fontSize));
  const widest = Math.max(0, ...widths);
  if (widest + gap <= slot) return { ticks: full.map(own), tilted: false, domain };
  if (axis.bands.every((band) => typeof band !== 'string')) {
    const every = Math.ceil((widest + gap * 1.5) / slot);
    const fits = (_: Tick, i: number): boolean => {
      const reach = Math.min((i + 0.5) * slot, length - (i + 0.5) * slot) + (room.overhang ?? Infinity);
      return i % every === 0 && (widths[i] ?? 0) / 2 <= reach;
    };
    return { ticks: full.map(own).filter(fits), tilted: false, domain };
  }
  const wrapped = full.map((label) => wrapText(label, slot - gap, fontSize, measure, 3));
  if (slot >= 72 || (slot >= 44 && wrapped.every(({ cut }) => !cut))) {
    const ticks = wrapped.map(({ lines, cut }, at) => {
      const tick = { at, label: lines.join('\n') };
      return cut ? { ...tick, full: full[at] ?? '' } : tick;
    });
    return { ticks, tilted: false, domain };
  }
  const every = Math.max(1, Math.ceil((lineHeight + 2) / slot));
  const ticks = full
    .map((label, at) => own(fitText(label, 96, fontSize, measure), at))
    .filter((_, i) => i % every === 0);
  return { ticks, tilted: true, domain };
}

/** Names along y: one line each, cut at `most` pixels, thinned when rows are lower than a line. */
export function rowTicks(
  axis: Axis,
  write: (value: Axis['bands'][number]) => string,
  most: number,
  room: Room,
): Ticks {
  const slot = room.length / Math.max(1, axis.bands.length);
  const every = Math.max(1, Math.ceil(lineHeight / slot));
  const seen = new Set<string | number | null>();
  const ticks = axis.bands.flatMap((band, at) => {
    if (at % every !== 0 || seen.has(cellKey(band))) return [];
    seen.add(cellKey(band));
    const full = write(band);
    const label = fitText(full, most, fontSize, room.measure);
    return [label === full ? { at, label } : { at, label, full }];
  });
  return { ticks, tilted: false, domain: [-0.5, Math.max(1, axis.bands.length) - 0.5] };
}

/** Pixels that tick labels need: across for y, downwards for x. */
export function labelWidth({ ticks }: Ticks, measure: Measure): number {
  return ticks.reduce((most, tick) => Math.max(most, measure(tick.label, fontSize)), 0);
}

export function labelHeight({ ticks, tilted }: Ticks, measure: Measure): number {
  if (tilted)
    return Math.ceil(labelWidth({ ticks, tilted, domain: [0, 0] }, measure) * Math.SQRT1_2 + lineHeight);
  const lines = ticks.reduce((most, tick) => Math.max(most, tick.label.split('\n').length), 1);
  return Math.ceil(lines * lineHeight);
}
