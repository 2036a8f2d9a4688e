import type { OutputTable } from '../../table/columns';
import type { Edge } from './flow';
import { type Story, leadsBack } from './story';

/** What of the flow is drawn, and what a filter hides. */
export interface Picture {
  edges: readonly Edge[];
  activities: ReadonlySet<number>;
  starts: ReadonlyMap<number, number>;
  ends: ReadonlyMap<number, number>;
  hiddenEdges: number;
  hiddenActivities: number;
  /** Share of all steps of the log that is not drawn. */
  hiddenShare: number;
}

/** A step in fewer cases than the least share is not drawn, nor is an activity. */
export function pictureOf(story: Story): Picture {
  const { log, drawn, minShare, drawnCases, flow } = story;
  const { starts, ends, cases } = endsOf(story);
  const least = minShare * drawnCases;
  const activities = new Set(
    log.names.flatMap((_, code) => (cases[code]! > 0 && cases[code]! >= least ? [code] : [])),
  );
  const edges = drawn.edges.filter(
    (edge) => edge.cases >= least && activities.has(edge.source) && activities.has(edge.target),
  );
  const shown = edges.reduce((sum, { count }) => sum + count, 0);
  const enough = (counts: Map<number, number>): Map<number, number> =>
    new Map([...counts].filter(([code, count]) => count >= least && activities.has(code)));
  return {
    edges,
    activities,
    starts: enough(starts),
    ends: enough(ends),
    hiddenEdges: flow.edges.length - edges.length,
    hiddenActivities: log.names.length - activities.size,
    hiddenShare: flow.steps > 0 ? 1 - shown / flow.steps : 0,
  };
}

function endsOf({ log, variants, topVariants }: Story): {
  starts: Map<number, number>;
  ends: Map<number, number>;
  cases: Int32Array;
} {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const cases = new Int32Array(log.names.length);
  for (const { path, cases: times } of topVariants > 0 ? variants.slice(0, topVariants) : variants) {
    const [start, end] = [path[0]!, path.at(-1)!];
    starts.set(start, (starts.get(start) ?? 0) + times);
    ends.set(end, (ends.get(end) ?? 0) + times);
    for (const code of new Set(path)) cases[code]! += times;
  }
  return { starts, ends, cases };
}

/** From this share of all waiting on a step stands out by time. */
const SLOW_SHARE = 0.1;

interface Row {
  activity?: string;
  times?: number;
  work?: number;
  shape?: string;
  source?: string;
  target?: string;
  count?: number;
  cases?: number;
  total?: number;
  median?: number;
  p90?: number;
  tone?: string;
}

/** Nodes and edges of the map: the activities, where cases begin and end, and the steps between. */
export function mapFrame(story: Story, picture: Picture): OutputTable {
  const { activities, isTimed, drawn } = story;
  const name = (code: number): string => activities[code]!.name;
  const [begin, finish] = [markName('▶', story), markName('■', story)];
  const waiting = drawn.edges.reduce((sum, { total }) => sum + Math.max(0, total), 0);
  const tone = (edge: Edge): string => {
    if (isTimed) return edge.total > SLOW_SHARE * waiting ? 'bad' : 'muted';
    return leadsBack(edge) ? 'warn' : 'accent';
  };
  const counts = [...picture.starts.values(), ...picture.ends.values()];
  const mark = (activity: string, shape: string): Row[] => (counts.length > 0 ? [{ activity, shape }] : []);
  const edge = (source: string, target: string, count: number): Row => ({
    source,
    target,
    count,
    cases: count,
    tone: isTimed ? 'muted' : 'accent',
  });
  const rows: Row[] = [
    ...mark(begin, 'start'),
    ...[...picture.activities].map((code): Row => {
      const { count, working } = activities[code]!;
      return { activity: name(code), times: count, work: working };
    }),
    ...mark(finish, 'end'),
    ...[...picture.starts].map(([code, count]) => edge(begin, name(code), count)),
    ...picture.edges.map((each): Row => {
      const { source, target, count, cases, total, median, p90 } = each;
      const ends = { source: name(source), target: name(target) };
      return { ...ends, count, cases, total: Math.max(0, total), median, p90, tone: tone(each) };
    }),
    ...[...picture.ends].map(([code, count]) => edge(name(code), finish, count)),
  ];
  const numbers = (of: (row: Row) => number | undefined) =>
    ({ type: 'number', values: Float64Array.from(rows, (row) => of(row) ?? NaN) }) as const;
  const integers = (of: (row: Row) => number | undefined) => ({ ...numbers(of), type: 'integer' }) as const;
  const texts = (of: (row: Row) => string | undefined) =>
    ({ type: 'text', values: rows.map((row) => of(row) ?? null) }) as const;
  return {
    rows: rows.length,
    columns: {
      activity: texts((row) => row.activity),
      times: integers((row) => row.times),
      working_seconds: numbers((row) => row.work),
      shape: texts((row) => row.shape),
      source: texts((row) => row.source),
      target: texts((row) => row.target),
      count: integers((row) => row.count),
      cases: integers((row) => row.cases),
      total_seconds: numbers((row) => row.total),
      median_seconds: numbers((row) => row.median),
      p90_seconds: numbers((row) => row.p90),
      tone: texts((row) => row.tone),
    },
  };
}

/** A mark that no activity is called by. */
function markName(mark: string, { log }: Story): string {
  let name = mark;
  while (log.names.includes(name)) name += mark;
  return name;
}
