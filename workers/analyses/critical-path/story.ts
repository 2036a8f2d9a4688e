import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import {
  type Network,
  type Schedule,
  criticalPaths,
  gainOf,
  orderOf,
  scheduleOf,
} from '../../kernels/critical-path';
import { chanceBy } from './pert';
import type { Plan } from './plan-rows';

/** More critical paths than this are counted, not listed. */
const MOST_PATHS = 50;
/** Times are equal within rounding. */
const TOLERANCE = 1e-9;
const DAY_MS = 86_400_000;
/** Days of a unit. */
const UNIT_DAYS: Readonly<Record<string, number>> = { hours: 1 / 24, days: 1, weeks: 7 };

export interface Path {
  activities: readonly number[];
  deviation: number;
}

/** All that was found of a plan. */
export interface Story {
  plan: Plan;
  schedule: Schedule;
  critical: Uint8Array;
  paths: readonly Path[];
  /** How much earlier all ends when an activity is one step shorter. */
  gains: Float64Array;
  shorten: number;
  unit: string;
  /** The largest deviation of the critical paths; NaN where lengths have none. */
  deviation: number;
  deadline: number | undefined;
  chance: number | undefined;
  begin: number | undefined;
}

/** @throws FaultError `critical-path-cycle` when activities wait for each other. */
export function tell({ params }: AnalysisRequest, plan: Plan): Story {
  const network: Network = { lengths: plan.expected, before: plan.before };
  const found = orderOf(plan.before);
  if ('ring' in found) throw cycle(found.ring.map((activity) => plan.names[activity]!));
  const schedule = scheduleOf(network, found.order);
  const tolerance = TOLERANCE * Math.max(1, schedule.length);
  const critical = Uint8Array.from(schedule.slack, (slack) => (slack <= tolerance ? 1 : 0));
  const isCritical = (activity: number): boolean => critical[activity] === 1;
  const paths = criticalPaths(network, schedule, isCritical, tolerance, MOST_PATHS).map((activities) => ({
    activities,
    deviation: Math.sqrt(activities.reduce((sum, each) => sum + plan.deviation[each]! ** 2, 0)),
  }));
  const shorten = params.shorten as number;
  const gains = plan.expected.map((_, activity) =>
    isCritical(activity) ? gainOf(network, schedule, activity, shorten) : 0,
  );
  const unit = params.unit as string;
  const begin = dayOf(params.begin, 'begin');
  const deadline = deadlineOf(params.deadline as number, dayOf(params.due, 'due'), begin, unit);
  const deviations = paths.map((path) => path.deviation).filter((each) => !Number.isNaN(each));
  const known = deviations.length > 0 ? Math.max(...deviations) : NaN;
  return {
    plan,
    schedule,
    critical,
    paths,
    gains,
    shorten,
    unit,
    deviation: known,
    deadline,
    chance:
      deadline === undefined || Number.isNaN(known) ? undefined : chanceBy(deadline, schedule.length, known),
    begin,
  };
}

function cycle(names: readonly string[]): FaultError {
  return new FaultError({
    code: 'critical-path-cycle',
    values: { cycle: [...names, names[0]!].join(' → ') },
    place: { role: 'predecessors' },
  });
}

/** Days since 1970. @throws FaultError for what is no date. */
function dayOf(value: unknown, param: string): number | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  if (!Number.isNaN(time)) return time / DAY_MS;
  throw new FaultError({ code: 'critical-path-bad-date', values: { value }, place: { param } });
}

function deadlineOf(
  length: number,
  due: number | undefined,
  begin: number | undefined,
  unit: string,
): number | undefined {
  if (length > 0) return length;
  if (due === undefined || begin === undefined) return undefined;
  // The day itself is there to work on.
  return (due + 1 - begin) / UNIT_DAYS[unit]!;
}

/** The day on which something ends that takes so long from the beginning, as ISO text. */
export function dayAfter(begin: number, length: number, unit: string): string {
  const days = length * UNIT_DAYS[unit]!;
  const day = begin + Math.max(0, Math.ceil(days - TOLERANCE) - 1);
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
