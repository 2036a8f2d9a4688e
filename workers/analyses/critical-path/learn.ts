import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { type EventLog, readEventLog } from '../event-log';
import { workingClock } from '../working-clock';
import { orderOf } from '../../kernels/critical-path';
import type { Plan } from './plan-rows';

const SECOND = 1_000_000;
/** Seconds of a unit. */
const UNIT_SECONDS: Readonly<Record<string, number>> = { hours: 3600, days: 86_400, weeks: 604_800 };
/** Two activities in fewer cases together than this share of all say little about their order. */
const TOGETHER = 0.05;
/** Names in a notice. */
const MOST_NAMED = 8;
/** All pairs of activities are looked at; a log with more has steps, not activities. */
const MOST_LEARNED = 150;

/**
 * Learns a plan from an event log: what an activity takes in a case (mean and spread over the cases), and what comes before what: as good as
 * always, in cases that have both.
 */
export function learnPlan(request: AnalysisRequest, inputs: Record<string, InputTable>): Plan {
  const log = readEventLog(request, inputs);
  if (log.names.length > MOST_LEARNED)
    throw new FaultError({
      code: 'critical-path-too-many',
      values: { activities: log.names.length, limit: MOST_LEARNED },
    });
  const { start, time } = log;
  const clock = workingClock(
    request,
    start.reduce((low, at) => Math.min(low, at), Infinity),
    time.reduce((high, at) => Math.max(high, at), -Infinity),
  );
  const unit = (UNIT_SECONDS[request.params.unit as string] ?? 86_400) * SECOND;
  const lengths = lengthsOf(log, (from, to) => (clock(to) - clock(from)) / unit);
  const before = reduced(precedence(log, request.params.min_share as number));
  const alone = aloneIn(before);
  const notices: Fault[] = [
    ...log.notices,
    { code: 'critical-path-learned', severity: 'warning', values: { cases: log.cases } },
    ...(alone.length > 0 && log.names.length > 1 ? [withoutOrder(log, alone)] : []),
    ...(optionalBinding(request, 'predecessors')
      ? [{ code: 'critical-path-log-decides', severity: 'warning' } as const]
      : []),
  ];
  return { names: log.names, before, ...lengths, notices };
}

/** Activities that neither wait for another nor are waited for. */
function aloneIn(before: readonly (readonly number[])[]): number[] {
  const first = new Set(before.flat());
  return [...before.keys()].filter((activity) => before[activity]!.length === 0 && !first.has(activity));
}

/** Says which activities stand by themselves: each is a path of its own. */
function withoutOrder({ names }: EventLog, alone: readonly number[]): Fault {
  const named = alone.slice(0, MOST_NAMED).map((activity) => names[activity]!);
  return {
    code: 'critical-path-alone',
    severity: 'warning',
    values: { n: alone.length, activities: names.length, names: named },
  };
}

/** Time in an activity by case: from start to end; without starts, from the event before. An overlap counts as nothing. */
function lengthsOf(
  { names, cases, first, activity, start, time, hasStart }: EventLog,
  between: (from: number, to: number) => number,
): { expected: Float64Array; deviation: Float64Array } {
  const size = names.length;
  const [sum, squares, count] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let id = 0; id < cases; id++) {
    const own = new Map<number, number>();
    for (let i = first[id]!; i < first[id + 1]!; i++) {
      const from = hasStart ? start[i]! : i > first[id]! ? time[i - 1]! : time[i]!;
      own.set(activity[i]!, (own.get(activity[i]!) ?? 0) + Math.max(0, between(from, time[i]!)));
    }
    for (const [code, length] of own) {
      sum[code]! += length;
      squares[code]! += length * length;
      count[code]!++;
    }
  }
  const expected = sum.map((total, code) => total / count[code]!);
  const deviation = squares.map((total, code) =>
    count[code]! > 1
      ? Math.sqrt(Math.max(0, (total - count[code]! * expected[code]! ** 2) / (count[code]! - 1)))
      : NaN,
  );
  return { expected, deviation };
}

/** Who comes before whom: the surest first, and none that would close a ring. */
function precedence(log: EventLog, least: number): number[][] {
  const { names, cases, first, activity, start, time } = log;
  const size = names.length;
  const [both, ahead] = [new Int32Array(size * size), new Int32Array(size * size)];
  for (let id = 0; id < cases; id++) {
    const began = new Map<number, { start: number; end: number; place: number }>();
    for (let i = first[id]!; i < first[id + 1]!; i++)
      if (!began.has(activity[i]!)) began.set(activity[i]!, { start: start[i]!, end: time[i]!, place: i });
    for (const [a, one] of began)
      for (const [b, other] of began) {
        if (a === b) continue;
        both[a * size + b]!++;
        if (one.place < other.place && one.end <= other.start) ahead[a * size + b]!++;
      }
  }
  const pairs = Array.from(both, (times, key) => ({ key, times, share: times > 0 ? ahead[key]! / times : 0 }))
    .filter(({ times, share }) => times >= Math.max(1, TOGETHER * cases) && share >= least)
    .sort((one, other) => other.share - one.share || other.times - one.times);
  const before: number[][] = names.map(() => []);
  for (const { key } of pairs) {
    const [a, b] = [Math.floor(key / size), key % size];
    before[b]!.push(a);
    if ('ring' in orderOf(before)) before[b]!.pop();
  }
  return before;
}

/** Without what follows from the rest: a before c, where a is before b and b before c. */
function reduced(before: readonly (readonly number[])[]): number[][] {
  const found = orderOf(before);
  const order = 'order' in found ? found.order : new Int32Array();
  const reach = before.map(() => new Set<number>());
  const kept: number[][] = before.map(() => []);
  for (const i of order) {
    const through = new Set<number>();
    for (const each of before[i]!) for (const far of reach[each]!) through.add(far);
    kept[i] = before[i]!.filter((each) => !through.has(each));
    for (const each of before[i]!) reach[i]!.add(each);
    for (const far of through) reach[i]!.add(far);
  }
  return kept;
}
