import type { Clause, Reading } from '../../selection/clause';
import { neighbourPeriod } from '../../selection/period';
import type { Axis } from '../axis';
import { type ChartData, column } from '../chart-data';
import type { PickAxis } from '../picks';
import { selectionText } from '../selection-text';

/** The least that a brush can hold: a bar, a bin, a period, a name, or a pixel's worth of numbers. */
export interface Slot {
  /** Its ends in the units of the axis. */
  low: number;
  high: number;
  /** What it stands for in a clause; of names and numbers that stand alone both are the same. */
  from: string;
  to: string;
}

/** An axis cut into slots, in the order of the axis. */
export interface Slots {
  pick: PickAxis;
  list: readonly Slot[];
  /** Whether the end of the last slot belongs to it. */
  closed: boolean;
  /** Ends of slots that touch each other, in the column's own numbers. */
  edges?: { at: readonly number[]; log: boolean };
}

/** Slots from one to another, both included, by their places in the list. */
export interface SlotRange {
  from: number;
  to: number;
}

/** Cuts an axis; undefined where there is nothing on it to pick. */
export function slotsOf(
  pick: PickAxis,
  axis: Axis,
  data: ChartData,
  shown: { domain: readonly [number, number]; pixels: number },
): Slots | undefined {
  const cut = pick.bins
    ? binSlots(pick.bins, data, axis.kind === 'log')
    : pick.continuous && axis.kind !== 'band' && axis.kind !== 'time'
      ? edgeSlots(evenEdges(axis.kind === 'log', shown), axis.kind === 'log')
      : axis.kind === 'band'
        ? { list: bandSlots(axis), closed: true }
        : { list: stopSlots(axis, pick.reading), closed: pick.reading === 'number' };
  return cut.list.length === 0 ? undefined : { pick, ...cut };
}

/** What a range of slots says. */
export function clauseOf({ pick, list, closed }: Slots, range: SlotRange): Clause {
  const { column: name, type, reading } = pick;
  const slots = list.slice(range.from, range.to + 1);
  const base = { column: name, type, reading };
  if (reading === 'name') return { kind: 'values', ...base, values: slots.map((slot) => slot.from) };
  const [first, last] = [slots[0], slots.at(-1)];
  return { kind: 'interval', ...base, from: first?.from ?? '', to: last?.to ?? '', closed };
}

/** The slots that a clause covers; undefined when it covers none, or is about something else. */
export function rangeOf({ pick, list }: Slots, clauses: readonly Clause[]): SlotRange | undefined {
  const clause = clauses.find((each) => each.column === pick.column && each.reading === pick.reading);
  if (!clause) return undefined;
  const holds = clause.kind === 'values' ? valueTest(clause.values) : intervalTest(clause);
  const from = list.findIndex(holds);
  const to = list.findLastIndex(holds);
  return from < 0 ? undefined : { from, to };
}

function valueTest(values: readonly string[]): (slot: Slot) => boolean {
  const wanted = new Set(values);
  return (slot) => wanted.has(slot.from);
}

function intervalTest(clause: Extract<Clause, { kind: 'interval' }>): (slot: Slot) => boolean {
  const at = (text: string): number => (clause.reading === 'number' ? Number(text) : Date.parse(text));
  const [low, high] = [at(clause.from), at(clause.to)];
  if (clause.closed) return (slot) => at(slot.from) >= low && at(slot.from) <= high;
  return (slot) => at(slot.from) < high && at(slot.to) > low;
}

function binSlots(bins: { from: string; to: string }, data: ChartData, log: boolean): Omit<Slots, 'pick'> {
  const [froms, tos] = [column(data, bins.from), column(data, bins.to)];
  const ends = froms.flatMap((from, row) => {
    const to = tos[row];
    return typeof from === 'number' && typeof to === 'number' ? [from, to] : [];
  });
  const known = [...new Set(ends)].sort((a, b) => a - b);
  return edgeSlots(withEmptyBins(known, log), log);
}

/** A bin without rows has no row in the data, but its place on the axis. */
function withEmptyBins(known: readonly number[], log: boolean): number[] {
  const measure = (from: number, to: number): number => (log ? Math.log10(to / from) : to - from);
  const [first = 0, second = 0] = known;
  const width = known
    .slice(1)
    .reduce((least, to, i) => Math.min(least, measure(known[i] ?? 0, to)), measure(first, second));
  return known.flatMap((from, i) => {
    const to = known[i + 1];
    if (to === undefined) return [from];
    const steps = Math.round(measure(from, to) / width);
    const between = Array.from({ length: Math.max(0, steps - 1) }, (_, step) =>
      rounded(log ? from * 10 ** (width * (step + 1)) : from + width * (step + 1)),
    );
    return [from, ...between];
  });
}

/** As the database rounds the ends of bins. */
function rounded(value: number): number {
  return Number(value.toFixed(12));
}

function edgeSlots(edges: readonly number[], log: boolean): Omit<Slots, 'pick'> {
  const list = edges.slice(0, -1).map((low, i) => {
    const high = edges[i + 1] ?? low;
    return { low, high, from: String(low), to: String(high) };
  });
  return { list, closed: false, edges: { at: edges, log } };
}

/** Round numbers about a pixel apart, so that what is drawn can be read. */
function evenEdges(
  log: boolean,
  { domain: [low, high], pixels }: { domain: readonly [number, number]; pixels: number },
): number[] {
  if (log) {
    const count = Math.max(1, Math.floor(pixels / 2));
    const edges = Array.from({ length: count + 1 }, (_, i) =>
      Number((low * (high / low) ** (i / count)).toPrecision(4)),
    );
    return [...new Set(edges)];
  }
  const rough = (high - low) / Math.max(1, pixels);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((each) => each * power >= rough) ?? 10) * power;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
}

function bandSlots({ bands }: Axis): Slot[] {
  return bands.map((band, i) => {
    const text = selectionText(band) ?? '';
    return { low: i - 0.5, high: i + 0.5, from: text, to: text };
  });
}

/** Marks stand in the middle of their slot; the outermost ones have as much room outside as inside. */
function stopSlots({ stops, slot, kind }: Axis, reading: Reading): Slot[] {
  return stops.map((stop, i) => {
    const before = stop - (stops[i - 1] ?? stop - slot);
    const after = (stops[i + 1] ?? stop + slot) - stop;
    const ends = { low: stop - before / 2, high: stop + after / 2 };
    if (kind !== 'time') return { ...ends, from: String(stop), to: String(stop) };
    return { ...ends, from: dayText(stop), to: dayText(neighbourPeriod(stop, reading, 1)) };
  });
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The ends of an axis' slots where they touch: what rows can be counted by before a brush is drawn. */
export function edgesOf(slots: Slots | undefined): Slots['edges'] {
  return slots?.edges;
}
