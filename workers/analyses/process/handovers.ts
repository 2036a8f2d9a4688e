import type { EventLog } from '../event-log';
import type { Clock } from '../working-clock';

/** Work that went from one to another (or stayed), from one event of a case to the next. */
export interface Handover {
  from: string;
  to: string;
  count: number;
  cases: number;
  meanSeconds: number;
}

/** Who hands over to whom, the most frequent first; events without a name hand nothing over. */
export function handoversOf(log: EventLog, clock: Clock): Handover[] {
  const { resource, resources, first, start, time } = log;
  if (!resource) return [];
  const found = new Map<number, { count: number; cases: number; last: number; sum: number }>();
  for (let id = 0; id < log.cases; id++) {
    for (let i = first[id]! + 1; i < first[id + 1]!; i++) {
      const [from, to] = [resource[i - 1]!, resource[i]!];
      if (from < 0 || to < 0) continue;
      const key = from * resources.length + to;
      const known = found.get(key) ?? { count: 0, cases: 0, last: -1, sum: 0 };
      known.count++;
      known.sum += clock(start[i]!) - clock(time[i - 1]!);
      if (known.last !== id) known.cases++;
      known.last = id;
      found.set(key, known);
    }
  }
  return [...found]
    .map(([key, { count, cases, sum }]) => ({
      from: resources[Math.floor(key / resources.length)]!,
      to: resources[key % resources.length]!,
      count,
      cases,
      meanSeconds: sum / count / 1_000_000,
    }))
    .sort((one, other) => other.count - one.count);
}
