import { firstDay, isoDay } from '../calendar';
import type { Base } from './base';
import type { Readings } from './readings';
import type { Scenario } from './scenario';
import type { Question } from './settings';

/** All that tables, sentences and charts are about. */
export interface Story {
  question: Question;
  readings: Readings;
  base: Base;
  /** By group, in the order of `base.groups`. */
  scenarios: Scenario[];
  whole: Scenario;
}

/** Stands for rows without a group. */
export const NO_GROUP = 'no-group';

/** The first day of the period that is `ahead` after the last whole one (0 is the next). */
export function dayAhead({ readings }: Pick<Story, 'readings'>, ahead: number): number {
  const { grain, first, lastWhole } = readings.panel.span;
  return firstDay(grain, first + lastWhole + 1 + ahead);
}

export function periodAhead(story: Pick<Story, 'readings'>, ahead: number): string {
  return isoDay(dayAhead(story, ahead));
}

export function isChanged({ question }: Story): boolean {
  const { changes, strength, shift } = question;
  return changes.price !== 0 || changes.spend !== 0 || strength !== 0 || shift !== 0;
}
