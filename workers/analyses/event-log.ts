import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../contract/analysis';
import { type Fault, FaultError } from '../contract/fault';
import type { InputTable } from '../table/columns';
import { binding, optionalBinding } from './binding';

/** Events case by case, in each case by start, end and place in the file. Times are microseconds since 1970. */
export interface EventLog {
  events: number;
  cases: number;
  /** The cases' identifiers as they came, and which of them each case is. */
  ids: Vector;
  idRows: Int32Array;
  /** Where the events of each case begin; one entry more than there are cases. */
  first: Int32Array;
  names: readonly string[];
  activity: Int32Array;
  /** When each event began; where that is not known, when it ended. */
  start: Float64Array;
  time: Float64Array;
  /** Whether it is known when an event began. */
  hasStart: Uint8Array | undefined;
  /** Codes into the names of resources; -1 for none. */
  resource: Int32Array | undefined;
  resources: readonly string[];
  cost: Float64Array | undefined;
  notices: readonly Fault[];
}

/**
 * Reads what `eventLogSql` brings in. Names that differ only in blanks are one activity; a start after its end is set aside. Both,
 * and what was left out, is said in the notices.
 * @throws FaultError `log-no-events` when no row has a case, an activity and a time.
 */
export function readEventLog(request: AnalysisRequest, inputs: Record<string, InputTable>): EventLog {
  const { events } = inputs;
  if (!events) throw new Error('the input of the event log is missing');
  const caseOf = events.keys('c');
  const spelled = events.words('a');
  const time = events.numbers('t');
  const { usable, leftOut } = usableRows(caseOf, spelled.codes, time);
  const activities = inOrder(spelled.codes, usable, spelled.words.length);
  const { names, codes, merged } = mergeBlanks(activities.seen.map((code) => spelled.words[code]!));
  // Plain loops over millions of events: callbacks and iterators take several times as long.
  const rawActivity = activities.places;
  for (const row of usable) rawActivity[row] = codes[rawActivity[row]!]!;
  const kept = codes.includes(-1) ? usable.filter((row) => rawActivity[row]! >= 0) : usable;
  leftOut.no_activity += usable.length - kept.length;
  if (kept.length === 0) {
    throw new FaultError({
      code: 'log-no-events',
      values: {
        rows: events.rows,
        case: binding(request, 'case').column,
        activity: binding(request, 'activity').column,
        time: binding(request, 'time').column,
      },
    });
  }
  const cases = inOrder(caseOf, kept, events.rows);
  const byCase = groupByCase(kept, cases.places, cases.seen.length);
  const given = optionalBinding(request, 'start') ? events.numbers('s') : undefined;
  let late = 0;
  let missing = 0;
  const begun = given && new Uint8Array(given.length);
  const start = given ? time.slice() : time;
  if (given && begun) {
    for (const row of usable) {
      const at = given[row]!;
      if (Number.isNaN(at)) missing++;
      else if (at > time[row]!) late++;
      else {
        begun[row] = 1;
        start[row] = at;
      }
    }
  }
  sortCases(byCase.rows, byCase.first, start, time);
  const take = <T extends Float64Array | Int32Array | Uint8Array>(values: T, out: T): T => {
    for (let i = 0; i < out.length; i++) out[i] = values[byCase.rows[i]!]!;
    return out;
  };
  const size = kept.length;
  const sortedTime = take(time, new Float64Array(size));
  const people = optionalBinding(request, 'resource') ? events.words('w') : undefined;
  const resource = people && inOrder(people.codes, usable, people.words.length);
  const cost = optionalBinding(request, 'cost') ? events.numbers('k') : undefined;
  const log: EventLog = {
    events: size,
    cases: cases.seen.length,
    ids: events.vector('c'),
    idRows: Int32Array.from(byCase.first.subarray(0, -1), (at) => byCase.rows[at]!),
    first: byCase.first,
    names,
    activity: take(rawActivity, new Int32Array(size)),
    time: sortedTime,
    start: given ? take(start, new Float64Array(size)) : sortedTime,
    // A column of starts without any is no starts.
    hasStart: begun?.includes(1) === true ? take(begun, new Uint8Array(size)) : undefined,
    resource: resource && take(resource.places, new Int32Array(size)),
    resources: resource?.seen.map((code) => people!.words[code]!) ?? [],
    cost: cost && take(cost, new Float64Array(size)),
    notices: [],
  };
  return { ...log, notices: notices(request, log, events.rows, { leftOut, merged, late, missing }) };
}

/** Rows without a case, an activity or a time, each counted for the first that it lacks. */
interface LeftOut {
  no_case: number;
  no_activity: number;
  no_time: number;
}

/** The rows that have all three, in their order. */
function usableRows(
  caseOf: Int32Array,
  activity: Int32Array,
  time: Float64Array,
): { usable: Int32Array; leftOut: LeftOut } {
  const rows = new Int32Array(time.length);
  const leftOut: LeftOut = { no_case: 0, no_activity: 0, no_time: 0 };
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if (caseOf[row]! < 0) leftOut.no_case++;
    else if (activity[row]! < 0) leftOut.no_activity++;
    else if (Number.isNaN(time[row]!)) leftOut.no_time++;
    else rows[count++] = row;
  }
  return { usable: rows.subarray(0, count), leftOut };
}

/**
 * Codes counted anew in the order in which some rows have them.
 * @param codes by row, below `different`; −1 for none
 * @returns `places` by row (−1 in other rows), and the old code of each place
 */
function inOrder(
  codes: Int32Array,
  rows: Int32Array,
  different: number,
): { places: Int32Array<ArrayBuffer>; seen: number[] } {
  const placeOf = new Int32Array(different).fill(-1);
  const places = new Int32Array(codes.length).fill(-1);
  const seen: number[] = [];
  for (const row of rows) {
    const code = codes[row]!;
    if (code < 0) continue;
    if (placeOf[code]! < 0) placeOf[code] = seen.push(code) - 1;
    places[row] = placeOf[code]!;
  }
  return { places, seen };
}

function mergeBlanks(spelled: readonly string[]): {
  names: string[];
  codes: Int32Array;
  merged: string[];
} {
  const known = new Map<string, number>();
  const names: string[] = [];
  const merged = new Set<string>();
  const codes = Int32Array.from(spelled, (text) => {
    const name = text.replace(/\s+/gu, ' ').trim();
    if (name === '') return -1;
    const code = known.get(name);
    if (code !== undefined) merged.add(name);
    else known.set(name, names.push(name) - 1);
    return known.get(name)!;
  });
  return { names, codes, merged: [...merged] };
}

/** Rows case by case, each in the order that they came in. @param count of cases, each of which has a row */
function groupByCase(
  rows: Int32Array,
  cases: Int32Array,
  count: number,
): { rows: Int32Array; first: Int32Array } {
  const first = new Int32Array(count + 1);
  for (const row of rows) first[cases[row]! + 1]!++;
  for (let id = 0; id < count; id++) first[id + 1]! += first[id]!;
  const next = first.slice();
  const grouped = new Int32Array(rows.length);
  for (const row of rows) grouped[next[cases[row]!]!++] = row;
  return { rows: grouped, first };
}

/** Cases of so many events are sorted by hand, without a call for each. */
const SHORT = 32;

/** Puts the rows of each case in the order of their times; equal ones stay as they are, which is in ascending place. */
function sortCases(rows: Int32Array, first: Int32Array, start: Float64Array, time: Float64Array): void {
  const compare = (one: number, other: number): number =>
    start[one]! - start[other]! || time[one]! - time[other]!;
  for (let id = 0; id + 1 < first.length; id++) {
    const [from, to] = [first[id]!, first[id + 1]!];
    if (to - from > SHORT) {
      rows.subarray(from, to).sort(compare);
      continue;
    }
    for (let i = from + 1; i < to; i++) {
      const row = rows[i]!;
      let at = i;
      for (; at > from && compare(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
      rows[at] = row;
    }
  }
}

function notices(
  request: AnalysisRequest,
  { activity, first, start, time, cases }: EventLog,
  total: number,
  found: { leftOut: LeftOut; merged: readonly string[]; late: number; missing: number },
): Fault[] {
  let ties = 0;
  let single = 0;
  for (let id = 0; id < cases; id++) {
    const [from, to] = [first[id]!, first[id + 1]!];
    if (to - from === 1) single++;
    for (let i = from + 1; i < to; i++)
      if (start[i] === start[i - 1] && time[i] === time[i - 1] && activity[i] !== activity[i - 1]) ties++;
  }
  const { leftOut } = found;
  const rows = leftOut.no_case + leftOut.no_activity + leftOut.no_time;
  const column = optionalBinding(request, 'start')?.column ?? '';
  const told: [boolean, string, Fault['values']][] = [
    [rows > 0, 'log-rows-left-out', { rows, total, ...leftOut }],
    [found.merged.length > 0, 'log-blanks', { names: found.merged, n: found.merged.length }],
    [found.late > 0, 'log-start-after-end', { rows: found.late, column }],
    [found.missing > 0, 'log-no-start', { rows: found.missing, column }],
    [single > 0, 'log-single-events', { cases: single, share: single / cases }],
    [ties > 0, 'log-ties', { events: ties }],
  ];
  return told
    .filter(([applies]) => applies)
    .map(([, code, values]) => ({ code, severity: 'warning', ...(values ? { values } : {}) }));
}
