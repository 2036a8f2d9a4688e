/** Activities with their lengths, and for each the places of those that come before it. */
export interface Network {
  lengths: Float64Array;
  before: readonly (readonly number[])[];
}

export interface Schedule {
  /** An order in which every activity comes after those before it. */
  order: Int32Array;
  earlyStart: Float64Array;
  earlyFinish: Float64Array;
  lateStart: Float64Array;
  lateFinish: Float64Array;
  /** How much an activity may be late: without moving the end, and without moving any other activity. */
  slack: Float64Array;
  freeSlack: Float64Array;
  length: number;
}

/**
 * An order by which nothing comes before what it needs (Kahn 1962), the first given first; where there is none, a ring of activities that wait for
 * each other, from the first given on.
 */
export function orderOf(before: readonly (readonly number[])[]): { order: Int32Array } | { ring: number[] } {
  const waits = Int32Array.from(before, (own) => own.length);
  const after = followers(before);
  const order = new Int32Array(before.length);
  let [read, written] = [0, 0];
  waits.forEach((count, i) => {
    if (count === 0) order[written++] = i;
  });
  while (read < written) {
    for (const next of after[order[read++]!]!) {
      waits[next]!--;
      if (waits[next] === 0) order[written++] = next;
    }
  }
  if (written === before.length) return { order };
  // Each that still waits has one before it that still waits: going back, one comes again.
  const seen = new Map<number, number>();
  const path: number[] = [];
  let at = waits.findIndex((count) => count > 0);
  while (!seen.has(at)) {
    seen.set(at, path.push(at) - 1);
    at = before[at]!.find((each) => waits[each]! > 0)!;
  }
  const ring = path.slice(seen.get(at)).reverse();
  const first = ring.indexOf(Math.min(...ring));
  return { ring: [...ring.slice(first), ...ring.slice(0, first)] };
}

/** Earliest times from the front, latest ones from the back (Kelley and Walker 1959). */
export function scheduleOf({ lengths, before }: Network, order: Int32Array): Schedule {
  const size = lengths.length;
  const earlyFinish = finishes({ lengths, before }, order);
  const length = earlyFinish.reduce((most, finish) => Math.max(most, finish), 0);
  const after = followers(before);
  const lateFinish = new Float64Array(size).fill(length);
  const freeFinish = new Float64Array(size).fill(length);
  for (let place = size - 1; place >= 0; place--) {
    const i = order[place]!;
    for (const next of after[i]!) {
      lateFinish[i] = Math.min(lateFinish[i]!, lateFinish[next]! - lengths[next]!);
      freeFinish[i] = Math.min(freeFinish[i]!, earlyFinish[next]! - lengths[next]!);
    }
  }
  return {
    order,
    earlyStart: earlyFinish.map((finish, i) => finish - lengths[i]!),
    earlyFinish,
    lateStart: lateFinish.map((finish, i) => finish - lengths[i]!),
    lateFinish,
    slack: lateFinish.map((finish, i) => finish - earlyFinish[i]!),
    freeSlack: freeFinish.map((finish, i) => finish - earlyFinish[i]!),
    length,
  };
}

function finishes({ lengths, before }: Network, order: Int32Array): Float64Array {
  const finish = new Float64Array(lengths.length);
  for (const i of order) {
    let start = 0;
    for (const each of before[i]!) start = Math.max(start, finish[each]!);
    finish[i] = start + lengths[i]!;
  }
  return finish;
}

/** How much earlier all ends when one activity is so much shorter, but not shorter than nothing. */
export function gainOf(network: Network, { order, length }: Schedule, activity: number, by: number): number {
  const lengths = network.lengths.slice();
  lengths[activity] = Math.max(0, lengths[activity]! - by);
  return (
    length - finishes({ ...network, lengths }, order).reduce((most, finish) => Math.max(most, finish), 0)
  );
}

/** Ways through critical activities from the start to the end, at most so many. */
export function criticalPaths(
  { before }: Network,
  { order, earlyStart, earlyFinish, length }: Schedule,
  isCritical: (activity: number) => boolean,
  tolerance: number,
  most: number,
): number[][] {
  const after = followers(before);
  const joins = (one: number, next: number): boolean =>
    isCritical(next) && Math.abs(earlyStart[next]! - earlyFinish[one]!) <= tolerance;
  const starts = [...order].filter(
    (i) =>
      isCritical(i) &&
      earlyStart[i]! <= tolerance &&
      before[i]!.every((each) => !joins(each, i) || !isCritical(each)),
  );
  const found: number[][] = [];
  const walk = (path: number[]): void => {
    const last = path.at(-1)!;
    const next = after[last]!.filter((each) => joins(last, each));
    if (next.length === 0 && length - earlyFinish[last]! <= tolerance) found.push(path);
    for (const each of next) if (found.length < most) walk([...path, each]);
  };
  for (const start of starts) if (found.length < most) walk([start]);
  return found;
}

function followers(before: readonly (readonly number[])[]): number[][] {
  const after: number[][] = before.map(() => []);
  before.forEach((own, i) => own.forEach((each) => after[each]!.push(i)));
  return after;
}
