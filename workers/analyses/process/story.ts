import type { EventLog } from '../event-log';
import type { Activity } from './activities';
import type { Cases, Variant } from './cases';
import type { Fit } from './fit';
import type { Edge, Flow } from './flow';
import type { Handover } from './handovers';

/** All that was found, for tables, pictures and sentences. */
export interface Story {
  log: EventLog;
  cases: Cases;
  /** Seconds that half of the cases, and nine in ten, take at most. */
  typical: { median: number; p90: number };
  variants: readonly Variant[];
  activities: readonly Activity[];
  flow: Flow;
  /** The flow of the cases that are drawn, and how many they are. */
  drawn: Flow;
  drawnCases: number;
  handovers: readonly Handover[];
  fit: Fit | undefined;
  bottlenecks: readonly Edge[];
  reworked: number;
  isTimed: boolean;
  isBusiness: boolean;
  minShare: number;
  /** Variants of which the map is drawn; 0 for all. */
  topVariants: number;
}

/** Units in which an axis of durations is told. */
export const UNITS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type Unit = keyof typeof UNITS;

/** The unit in which a typical duration has one to three digits. */
export function unitOf(seconds: number): Unit {
  const size = Math.abs(seconds);
  return size >= 2 * 86_400 ? 'days' : size >= 2 * 3600 ? 'hours' : size >= 120 ? 'minutes' : 'seconds';
}

/** Steps that take time altogether, the most costly first. */
export function bottlenecksOf({ edges }: Flow): Edge[] {
  return edges.filter(({ total }) => total > 0).toSorted((one, other) => other.total - one.total);
}

/** A step that mostly leads to an activity that the case has had before. */
export function leadsBack({ again, count }: Edge): boolean {
  return 2 * again > count;
}
