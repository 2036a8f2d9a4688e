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
  const { counts, cases, activities, events } = inputs;
  if (!counts || !cases || !activities || !events) throw new Error('an input of the event log is missing');
  const spelled = activities.texts('activity').map((name) => name ?? '');
  const { names, codes, merged } = mergeBlanks(spelled);
  // Plain loops over millions of events: callbacks and iterators take several times as long.
  const rawActivity = new Int32Array(events.numbers('a'));
  for (let row = 0; row < rawActivity.length; row++) rawActivity[row] = codes[rawActivity[row]!]!;
  const order = fileOrder(events.numbers('r'));
  const kept = codes.includes(-1) ? order.filter((row) => rawActivity[row]! >= 0) : order;
  const blank = order.length - kept.length;
  if (kept.length === 0) {
    throw new FaultError({
      code: 'log-no-events',
      values: {
        rows: counts.numbers('total')[0] ?? 0,
        case: binding(request, 'case').column,
        activity: binding(request, 'activity').column,
        time: binding(request, 'time').column,
      },
    });
  }
  const byCase = groupByCase(kept, new Int32Array(events.numbers('c')), cases.rows);
  const time = events.numbers('t');
  const given = optionalBinding(request, 'start') ? events.numbers('s') : undefined;
  let late = 0;
  let missing = 0;
  const begun = given && new Uint8Array(given.length);
  const start = given
    ? given.map((at, row) => {
        const end = time[row]!;
        if (Number.isNaN(at)) missing++;
        else if (at > end) late++;
        else begun![row] = 1;
        return begun![row] === 1 ? at : end;
      })
    : time;
  sortCases(byCase.rows, byCase.first, start, time);
  const take = <T extends Float64Array | Int32Array | Uint8Array>(values: T, out: T): T => {
    for (let i = 0; i < out.length; i++) out[i] = values[byCase.rows[i]!]!;
    return out;
  };
  const size = kept.length;
  const sortedTime = take(time, new Float64Array(size));
  const resource = inputs.resources
    ? Int32Array.from(events.numbers('w'), (code) => (Number.isNaN(code) ? -1 : code))
    : undefined;
  const cost = optionalBinding(request, 'cost') ? events.numbers('k') : undefined;
  const log: EventLog = {
    events: size,
    cases: byCase.idRows.length,
    ids: cases.vector('case'),
    idRows: byCase.idRows,
    first: byCase.first,
    names,
    activity: take(rawActivity, new Int32Array(size)),
    time: sortedTime,
    start: given ? take(start, new Float64Array(size)) : sortedTime,
    // A column of starts without any is no starts.
    hasStart: begun?.includes(1) === true ? take(begun, new Uint8Array(size)) : undefined,
    resource: resource && take(resource, new Int32Array(size)),
    resources: inputs.resources?.texts('resource').map((name) => name ?? '') ?? [],
    cost: cost && take(cost, new Float64Array(size)),
    notices: [],
  };
  return { ...log, notices: notices(request, log, counts, { blank, merged, late, missing }) };
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

/** Rows in the order of the file; a join may have brought them in another. */
function fileOrder(numbers: Float64Array): Int32Array {
  const order = new Int32Array(numbers.length);
  let isSorted = true;
  for (let row = 0; row < order.length; row++) {
    order[row] = row;
    if (row > 0 && numbers[row - 1]! >= numbers[row]!) isSorted = false;
  }
  return isSorted ? order : order.sort((one, other) => numbers[one]! - numbers[other]!);
}

/** Rows case by case, each in the order that they came in; cases without a row are left out. */
function groupByCase(
  rows: Int32Array,
  cases: Int32Array,
  count: number,
): { rows: Int32Array; first: Int32Array; idRows: Int32Array } {
  const sizes = new Int32Array(count);
  for (const row of rows) sizes[cases[row]!]!++;
  const next = new Int32Array(count);
  const first: number[] = [0];
  const idRows: number[] = [];
  let at = 0;
  for (let id = 0; id < count; id++) {
    next[id] = at;
    if (sizes[id] === 0) continue;
    at += sizes[id]!;
    first.push(at);
    idRows.push(id);
  }
  const grouped = new Int32Array(rows.length);
  for (const row of rows) grouped[next[cases[row]!]!++] = row;
  return { rows: grouped, first: Int32Array.from(first), idRows: Int32Array.from(idRows) };
}

/** Puts the rows of each case in the order of their times; equal ones stay as they are. */
function sortCases(rows: Int32Array, first: Int32Array, start: Float64Array, time: Float64Array): void {
  const compare = (one: number, other: number): number =>
    start[one]! - start[other]! || time[one]! - time[other]!;
  for (let id = 0; id + 1 < first.length; id++) {
    const [from, to] = [first[id]!, first[id + 1]!];
    for (let i = from + 1; i < to; i++) {
      if (compare(rows[i - 1]!, rows[i]!) <= 0) continue;
      // Rows of a case came in ascending place; a stable sort keeps that among equals.
      rows.subarray(from, to).sort(compare);
      break;
    }
  }
}

function notices(
  request: AnalysisRequest,
  { activity, first, start, time, cases }: EventLog,
  counts: InputTable,
  found: { blank: number; merged: readonly string[]; late: number; missing: number },
): Fault[] {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  let ties = 0;
  let single = 0;
  for (let id = 0; id < cases; id++) {
    const [from, to] = [first[id]!, first[id + 1]!];
    if (to - from === 1) single++;
    for (let i = from + 1; i < to; i++)
      if (start[i] === start[i - 1] && time[i] === time[i - 1] && activity[i] !== activity[i - 1]) ties++;
  }
  const leftOut = {
    no_case: count('no_case'),
    no_activity: count('no_activity') + found.blank,
    no_time: count('no_time'),
  };
  const rows = leftOut.no_case + leftOut.no_activity + leftOut.no_time;
  const column = optionalBinding(request, 'start')?.column ?? '';
  const told: [boolean, string, Fault['values']][] = [
    [rows > 0, 'log-rows-left-out', { rows, total: count('total'), ...leftOut }],
    [found.merged.length > 0, 'log-blanks', { names: found.merged.join(', '), n: found.merged.length }],
    [found.late > 0, 'log-start-after-end', { rows: found.late, column }],
    [found.missing > 0, 'log-no-start', { rows: found.missing, column }],
    [single > 0, 'log-single-events', { cases: single, share: single / cases }],
    [ties > 0, 'log-ties', { events: ties }],
  ];
  return told
    .filter(([applies]) => applies)
    .map(([, code, values]) => ({ code, severity: 'warning', ...(values ? { values } : {}) }));
}
