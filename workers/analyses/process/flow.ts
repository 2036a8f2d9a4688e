import { quantile } from '../../kernels/quantile';
import type { EventLog } from '../event-log';
import type { Clock } from '../working-clock';

const SECOND = 1_000_000;

/** One activity directly after another, and the time between: from the end of the first to the start of the second. */
export interface Edge {
  source: number;
  target: number;
  count: number;
  /** Cases in which it happens at least once. */
  cases: number;
  /** Seconds; all are negative where the second starts before the first has ended. */
  mean: number;
  median: number;
  p90: number;
  total: number;
  negative: number;
  /** Times that the second activity had been in the case before. */
  again: number;
}

export interface Flow {
  /** The commonest first; equally common ones by first appearance. */
  edges: readonly Edge[];
  steps: number;
}

/** Counts which activity directly follows which, in all cases or those that `includes` is true of. */
export function flowOf(log: EventLog, clock: Clock, includes: (id: number) => boolean = () => true): Flow {
  const { first, activity, time, start, names } = log;
  const index = edgeIndex(names.length);
  const edgeOf = new Int32Array(log.events).fill(-1);
  const ends: [source: number, target: number][] = [];
  const counts: number[] = [];
  const cases: number[] = [];
  const lastCase: number[] = [];
  const again: number[] = [];
  const lastSeen = new Int32Array(names.length).fill(-1);
  let steps = 0;
  for (let id = 0; id < log.cases; id++) {
    if (!includes(id)) continue;
    lastSeen[activity[first[id]!]!] = id;
    for (let i = first[id]! + 1; i < first[id + 1]!; i++) {
      const edge = index(activity[i - 1]!, activity[i]!);
      if (edge === ends.length) {
        ends.push([activity[i - 1]!, activity[i]!]);
        counts.push(0);
        cases.push(0);
        lastCase.push(-1);
        again.push(0);
      }
      edgeOf[i] = edge;
      counts[edge]!++;
      if (lastSeen[activity[i]!] === id) again[edge]!++;
      lastSeen[activity[i]!] = id;
      steps++;
      if (lastCase[edge] !== id) {
        lastCase[edge] = id;
        cases[edge]!++;
      }
    }
  }
  const from = new Int32Array(ends.length + 1);
  counts.forEach((count, edge) => (from[edge + 1] = from[edge]! + count));
  const next = from.slice();
  const gaps = new Float64Array(steps);
  for (let i = 0; i < log.events; i++) {
    const edge = edgeOf[i]!;
    if (edge >= 0) gaps[next[edge]!++] = (clock(start[i]!) - clock(time[i - 1]!)) / SECOND;
  }
  const edges = ends.map(([source, target], edge): Edge => {
    const own = gaps.subarray(from[edge], from[edge + 1]);
    const total = own.reduce((sum, gap) => sum + gap, 0);
    const negative = own.reduce((sum, gap) => sum + (gap < 0 ? 1 : 0), 0);
    own.sort();
    const count = counts[edge]!;
    return {
      source,
      target,
      count,
      cases: cases[edge]!,
      mean: total / count,
      median: quantile(own, 0.5),
      p90: quantile(own, 0.9),
      total,
      negative,
      again: again[edge]!,
    };
  });
  return { edges: edges.toSorted((one, other) => other.count - one.count), steps };
}

/** Beyond this many pairs of activities a map takes the place of a square of numbers. */
const MOST_PAIRS = 4_000_000;

/** Numbers pairs of activities in the order in which they are first asked for. */
function edgeIndex(size: number): (source: number, target: number) => number {
  let known = 0;
  if (size * size <= MOST_PAIRS) {
    const square = new Int32Array(size * size).fill(-1);
    return (source, target) => {
      const at = source * size + target;
      if (square[at]! < 0) square[at] = known++;
      return square[at]!;
    };
  }
  const map = new Map<number, number>();
  return (source, target) => {
    const key = source * size + target;
    const edge = map.get(key);
    if (edge !== undefined) return edge;
    map.set(key, known);
    return known++;
  };
}
