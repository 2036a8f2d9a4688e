import { quantile } from '../../kernels/quantile';
import type { EventLog } from '../event-log';
import type { Clock } from '../working-clock';

const SECOND = 1_000_000;

/** What happened to each case. */
export interface Cases {
  /** Microseconds since 1970. */
  start: Float64Array;
  end: Float64Array;
  /** Seconds by the calendar, from the first start to the last end. */
  seconds: Float64Array;
  events: Int32Array;
  /** Place of its variant among `variants`. */
  variant: Int32Array;
  /** Seconds between events and in them; NaN without starts. */
  waiting: Float64Array;
  working: Float64Array;
  cost: Float64Array;
}

/** A way that cases take: the sequence of their activities. */
export interface Variant {
  path: Int32Array;
  name: string;
  cases: number;
  median: number;
}

export function casesOf(log: EventLog, clock: Clock): { cases: Cases; variants: Variant[] } {
  const { cases: count, first, start, time, hasStart, cost } = log;
  const numbers = (): Float64Array => new Float64Array(count);
  const cases: Cases = {
    start: numbers(),
    end: numbers(),
    seconds: numbers(),
    events: new Int32Array(count),
    variant: new Int32Array(count),
    waiting: numbers().fill(NaN),
    working: numbers().fill(NaN),
    cost: numbers().fill(NaN),
  };
  for (let id = 0; id < count; id++) {
    const [from, to] = [first[id]!, first[id + 1]!];
    let end = time[from]!;
    for (let i = from + 1; i < to; i++) if (time[i]! > end) end = time[i]!;
    cases.start[id] = start[from]!;
    cases.end[id] = end;
    cases.seconds[id] = (clock(end) - clock(start[from]!)) / SECOND;
    cases.events[id] = to - from;
    if (hasStart) {
      let [working, waiting] = [0, 0];
      for (let i = from; i < to; i++) {
        working += clock(time[i]!) - clock(start[i]!);
        if (i > from) waiting += clock(start[i]!) - clock(time[i - 1]!);
      }
      cases.working[id] = working / SECOND;
      cases.waiting[id] = waiting / SECOND;
    }
    if (cost) cases.cost[id] = sumOf(cost.subarray(from, to));
  }
  return { cases, variants: variantsOf(log, cases) };
}

/** The sum of what is there; NaN of nothing. */
function sumOf(values: Float64Array): number {
  const there = values.filter((value) => !Number.isNaN(value));
  return there.length === 0 ? NaN : there.reduce((sum, value) => sum + value, 0);
}

/** Between the activities of a variant. */
export const ARROW = ' → ';
/** A string of 16-bit units is a quick key; longer codes take two units each. */
const UNIT = 65_536;
const PIECE = 8192;

/** Numbers the cases' sequences, the commonest first; equally common ones by first appearance. */
function variantsOf({ cases: count, first, activity, names }: EventLog, cases: Cases): Variant[] {
  const known = new Map<string, number>();
  const found: { id: number; cases: number }[] = [];
  const isWide = names.length > UNIT;
  for (let id = 0; id < count; id++) {
    const key = keyOf(activity.subarray(first[id], first[id + 1]), isWide);
    let variant = known.get(key);
    if (variant === undefined) {
      variant = found.push({ id, cases: 0 }) - 1;
      known.set(key, variant);
    }
    found[variant]!.cases++;
    cases.variant[id] = variant;
  }
  const order = found.map((_, i) => i).sort((one, other) => found[other]!.cases - found[one]!.cases);
  const rank = new Int32Array(order.length);
  order.forEach((variant, place) => (rank[variant] = place));
  const offsets = new Int32Array(order.length + 1);
  order.forEach((variant, place) => (offsets[place + 1] = offsets[place]! + found[variant]!.cases));
  const next = offsets.slice();
  const seconds = new Float64Array(count);
  for (let id = 0; id < count; id++) {
    const place = rank[cases.variant[id]!]!;
    cases.variant[id] = place;
    seconds[next[place]!++] = cases.seconds[id]!;
  }
  return order.map((variant, place) => {
    const { id, cases: times } = found[variant]!;
    const path = activity.slice(first[id], first[id + 1]);
    const own = seconds.subarray(offsets[place], offsets[place + 1]).sort();
    return {
      path,
      name: Array.from(path, (code) => names[code]!).join(ARROW),
      cases: times,
      median: quantile(own, 0.5),
    };
  });
}

function keyOf(codes: Int32Array, isWide: boolean): string {
  if (isWide) return Array.from(codes, (code) => String.fromCharCode(code % UNIT, code / UNIT)).join('');
  if (codes.length <= PIECE) return String.fromCharCode(...codes);
  let key = '';
  for (let at = 0; at < codes.length; at += PIECE)
    key += String.fromCharCode(...codes.subarray(at, at + PIECE));
  return key;
}
