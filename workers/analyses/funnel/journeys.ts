import type { Events } from './events';
import { IGNORED, LOST, type Scheme } from './scheme';

export const STATUSES = ['won', 'lost', 'open'] as const;

/** How the cases went, by the place of the case. */
export interface Journeys {
  count: number;
  /** 0 won, 1 lost, 2 open. */
  status: Uint8Array;
  /** The stage that it stands in, or stood in last; -1: none of the funnel. */
  step: Int32Array;
  /** The furthest stage that it ever reached; -1: none. */
  furthest: Int32Array;
  /** Moments in milliseconds: first event, last event, when it was won or lost (NaN while open), when it came to `step`. */
  started: Float64Array;
  ended: Float64Array;
  decided: Float64Array;
  since: Float64Array;
  events: Float64Array;
  /** How often it went to an earlier stage. */
  back: Float64Array;
  /** Whether it has an event of a stage: row by row `stages` flags. */
  visited: Uint8Array;
  /** Days in each stage of the cases that have left it, in rising order. */
  days: Float64Array[];
}

const DAY_MS = 86_400_000;

/**
 * Follows each case through its events. A visit lasts from coming to a stage until the next event of another one; events of the
 * same stage in a row are one visit, several visits are added up. Who is still in a stage has not been timed there.
 */
export function journeysOf(events: Events, scheme: Scheme): Journeys {
  const { stage, place, time } = events;
  const count = place.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);
  const stages = scheme.stages.length;
  const journeys = emptyJourneys(count, stages);
  const spent = new Float64Array(stages);
  const durations = scheme.stages.map((): number[] => []);
  let at = -1;
  const close = (): void => {
    if (at < 0) return;
    const standing = journeys.status[at] === 2 ? journeys.step[at]! : -1;
    for (let step = 0; step < stages; step++) {
      const isTimed = journeys.visited[at * stages + step] && step !== standing && spent[step]! >= 0;
      if (isTimed && !isLastStop(journeys, scheme, at, step)) durations[step]!.push(spent[step]! / DAY_MS);
    }
    spent.fill(0);
  };
  for (let i = 0; i < stage.length; i++) {
    if (place[i] === 1) {
      close();
      at++;
      journeys.started[at] = time[i]!;
    }
    take(journeys, scheme, spent, at, scheme.steps[stage[i]!]!, time[i]!);
  }
  close();
  journeys.days = durations.map((each) => Float64Array.from(each).sort());
  return journeys;
}

/** The end of a won case has no time in it. */
function isLastStop({ status, step }: Journeys, { goal }: Scheme, at: number, of: number): boolean {
  return status[at] === 0 && of === step[at] && of >= goal;
}

function emptyJourneys(count: number, stages: number): Journeys {
  const moments = (): Float64Array => new Float64Array(count).fill(NaN);
  return {
    count,
    status: new Uint8Array(count).fill(2),
    step: new Int32Array(count).fill(-1),
    furthest: new Int32Array(count).fill(-1),
    started: moments(),
    ended: moments(),
    decided: moments(),
    since: moments(),
    events: new Float64Array(count),
    back: new Float64Array(count),
    visited: new Uint8Array(count * stages),
    days: [],
  };
}

/** One event more of case `at`. */
function take(
  journeys: Journeys,
  scheme: Scheme,
  spent: Float64Array,
  at: number,
  step: number,
  time: number,
): void {
  const { status, step: standing, furthest, since, decided } = journeys;
  journeys.events[at]!++;
  journeys.ended[at] = time;
  if (step === IGNORED) return;
  const last = standing[at]!;
  // While a case is lost it is in no stage, so no time passes there.
  if (last >= 0 && step !== last && status[at] !== 1) spent[last]! += time - since[at]!;
  if (step === LOST) {
    if (status[at] !== 1) decided[at] = time;
    status[at] = 1;
    return;
  }
  if (last >= 0 && step < last) journeys.back[at]!++;
  if (step !== last || status[at] === 1) since[at] = time;
  standing[at] = step;
  furthest[at] = Math.max(furthest[at]!, step);
  journeys.visited[at * scheme.stages.length + step] = 1;
  if (step === scheme.goal && status[at] !== 0) {
    status[at] = 0;
    decided[at] = time;
  } else if (step < scheme.goal) {
    // Opened again.
    status[at] = 2;
    decided[at] = NaN;
  }
}
