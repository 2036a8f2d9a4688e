import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Events } from './events';
import { foundOrder } from './order';
import { foldedName, namedOutcomes } from './outcomes';
import type { Settings } from './settings';

/** More different stages are no funnel, but another column. */
const MOST_STAGES = 60;

/** What the names of stages stand for. */
export interface Scheme {
  /** The stages of the funnel in their order; the names of won ones are one stage, the first of them. */
  stages: string[];
  /** By the place of a name: its step from 0, or one of the two below. */
  steps: Int32Array;
  /** The step that is won. */
  goal: number;
  /** No name says won, so the last stage is it. */
  isGoalAssumed: boolean;
  /** Whether any event says that a case is lost. */
  hasLost: boolean;
  isFound: boolean;
  notices: Fault[];
}

/** An event that says that the case is lost. */
export const LOST = -1;
/** A stage that is not among the given ones. */
export const IGNORED = -2;

/** @throws FaultError when the names cannot be stages of a funnel. */
export function schemeOf(request: AnalysisRequest, events: Events, settings: Settings): Scheme {
  const { names } = events;
  refuseTooMany(request, names.length);
  const won = namedOutcomes(names, settings.won, 'won');
  const lost = namedOutcomes(names, settings.lost, 'lost');
  for (const code of won) lost.delete(code);
  const isFound = settings.stages.length === 0;
  const listed = isFound ? names.map((_, code) => code) : givenCodes(request, events, settings.stages);
  const [goal] = [...won].toSorted((a, b) => events.counts[b]! - events.counts[a]!);
  const inFunnel = listed.filter((code) => !lost.has(code) && (!won.has(code) || code === goal));
  const ordered = isFound ? foundOrder(events, inFunnel) : inFunnel;
  // Who lists the stages before the end does not mean that nothing is won.
  if (goal !== undefined && !ordered.includes(goal)) ordered.push(goal);
  if (ordered.length < 2) refuseTooFew(request, ordered.length);
  const steps = new Int32Array(names.length).fill(IGNORED);
  ordered.forEach((code, step) => (steps[code] = step));
  const goalStep = goal === undefined ? ordered.length - 1 : ordered.indexOf(goal);
  for (const code of won) steps[code] = goalStep;
  for (const code of lost) steps[code] = LOST;
  return {
    stages: ordered.map((code) => names[code]!),
    steps,
    goal: goalStep,
    isGoalAssumed: goal === undefined,
    hasLost: lost.size > 0,
    isFound,
    notices: notices(events, settings, steps, goal === undefined ? names[ordered.at(-1)!] : undefined),
  };
}

function refuseTooMany(request: AnalysisRequest, stages: number): void {
  if (stages <= MOST_STAGES) return;
  const column = request.roles.stage?.[0]?.column ?? '';
  throw new FaultError({
    code: 'funnel-too-many-stages',
    values: { column, stages, most: MOST_STAGES },
    place: { role: 'stage', column },
  });
}

function refuseTooFew(request: AnalysisRequest, stages: number): never {
  const column = request.roles.stage?.[0]?.column ?? '';
  throw new FaultError({
    code: 'funnel-one-stage',
    values: { column, stages },
    place: { role: 'stage', column },
  });
}

/** The given stages that the data have, however their letters and blanks are written. */
function givenCodes(request: AnalysisRequest, { names }: Events, given: readonly string[]): number[] {
  const folded = names.map(foldedName);
  const codes = given.flatMap((name) => {
    const exact = names.indexOf(name);
    const found = exact >= 0 ? exact : folded.indexOf(foldedName(name));
    return found >= 0 ? [found] : [];
  });
  if (codes.length > 0) return [...new Set(codes)];
  throw new FaultError({
    code: 'funnel-no-given-stage',
    values: {
      given,
      names,
      column: request.roles.stage?.[0]?.column ?? '',
    },
    place: { param: 'stages' },
  });
}

function notices(
  { names, counts }: Events,
  { stages, won }: Settings,
  steps: Int32Array,
  assumed: string | undefined,
): Fault[] {
  const ignored = [...steps.keys()].filter((code) => steps[code] === IGNORED);
  const absent = stages.filter((stage) => !names.some((name) => foldedName(name) === foldedName(stage)));
  const folded = names.map(foldedName);
  const twins = names.filter(
    (_, code) => folded.indexOf(folded[code]!) !== folded.lastIndexOf(folded[code]!),
  );
  const list: [boolean, Omit<Fault, 'severity'>][] = [
    [
      ignored.length > 0,
      {
        code: 'funnel-ignored-stages',
        values: {
          events: ignored.reduce((sum, code) => sum + counts[code]!, 0),
          stages: ignored.map((code) => names[code]!),
        },
      },
    ],
    [absent.length > 0, { code: 'funnel-absent-stages', values: { stages: absent } }],
    [twins.length > 0, { code: 'funnel-similar-stages', values: { stages: twins } }],
    [
      assumed !== undefined,
      won.length > 0
        ? { code: 'funnel-won-not-there', values: { won, stage: assumed ?? '' } }
        : { code: 'funnel-no-won', values: { stage: assumed ?? '' } },
    ],
  ];
  return list.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}
