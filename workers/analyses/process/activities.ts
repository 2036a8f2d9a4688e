import type { EventLog } from '../event-log';
import type { Clock } from '../working-clock';

const SECOND = 1_000_000;

/** What is known of an activity. */
export interface Activity {
  name: string;
  count: number;
  cases: number;
  /** Cases that begin, and that end with it. */
  starts: number;
  ends: number;
  /** Mean seconds of work, where events have a start, and of waiting before it. */
  working: number;
  waiting: number;
  /** Times that it came again in the same case, and in how many cases. */
  repeats: number;
  repeatCases: number;
  cost: number;
}

export function activitiesOf(log: EventLog, clock: Clock): Activity[] {
  const { names, first, activity, start, time, hasStart, cost } = log;
  const size = names.length;
  const ints = (): Int32Array => new Int32Array(size);
  const sums = (): Float64Array => new Float64Array(size);
  const [count, cases, starts, ends] = [ints(), ints(), ints(), ints()];
  const [repeatCases, timed, follows, priced] = [ints(), ints(), ints(), ints()];
  const [working, waiting, price] = [sums(), sums(), sums()];
  const lastCase = ints().fill(-1);
  const lastRepeat = ints().fill(-1);
  for (let id = 0; id < log.cases; id++) {
    const [from, to] = [first[id]!, first[id + 1]!];
    starts[activity[from]!]!++;
    ends[activity[to - 1]!]!++;
    for (let i = from; i < to; i++) {
      const code = activity[i]!;
      count[code]!++;
      if (lastCase[code] !== id) {
        lastCase[code] = id;
        cases[code]!++;
      } else if (lastRepeat[code] !== id) {
        lastRepeat[code] = id;
        repeatCases[code]!++;
      }
      if (hasStart?.[i] === 1) {
        timed[code]!++;
        working[code]! += clock(time[i]!) - clock(start[i]!);
      }
      if (i > from) {
        follows[code]!++;
        waiting[code]! += clock(start[i]!) - clock(time[i - 1]!);
      }
      const own = cost?.[i] ?? NaN;
      if (!Number.isNaN(own)) {
        priced[code]!++;
        price[code]! += own;
      }
    }
  }
  const mean = (sum: number, n: number): number => (n > 0 ? sum / n : NaN);
  return names.map((name, code) => ({
    name,
    count: count[code]!,
    cases: cases[code]!,
    starts: starts[code]!,
    ends: ends[code]!,
    working: mean(working[code]! / SECOND, timed[code]!),
    waiting: mean(waiting[code]! / SECOND, follows[code]!),
    repeats: count[code]! - cases[code]!,
    repeatCases: repeatCases[code]!,
    cost: priced[code]! > 0 ? price[code]! : NaN,
  }));
}

/** Cases in which some activity comes again. */
export function reworkedCases({ first, activity, cases, names }: EventLog): number {
  const last = new Int32Array(names.length).fill(-1);
  let reworked = 0;
  for (let id = 0; id < cases; id++) {
    let isAgain = false;
    for (let i = first[id]!; i < first[id + 1]!; i++) {
      if (last[activity[i]!] === id) isAgain = true;
      last[activity[i]!] = id;
    }
    if (isAgain) reworked++;
  }
  return reworked;
}
