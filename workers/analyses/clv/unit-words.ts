import type { MessageValue } from '../../contract/message';
import type { Settings, Unit } from './settings';

/** The horizon in words: a number, and the label of the unit in singular or plural. */
export function horizonWords({ horizon, unit }: Settings): Record<'horizon' | 'unit', MessageValue> {
  return { horizon, unit: horizon === 1 ? unit : unitsLabel(unit) };
}

/** The label of a unit in plural, as axes name it. */
export function unitsLabel(unit: Unit): string {
  return `${unit}s`;
}
