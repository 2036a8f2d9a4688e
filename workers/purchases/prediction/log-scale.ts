import type { Feature } from '../../learning/features';

const PREFIX = 'log_';

/** Logarithm of one more, the sign kept: counts, days and amounts have long tails, and ratios of them are what a line can follow. */
const toLog = (value: number): number => Math.sign(value) * Math.log1p(Math.abs(value));

/** The value that `toLog` has come from. */
export const fromLog = (value: number): number => Math.sign(value) * Math.expm1(Math.abs(value));

/** The feature as models learn it; its name tells that it is on another scale. */
export function onLogScale(feature: Feature): Feature {
  return { ...feature, name: `${PREFIX}${feature.name}`, values: feature.values.map(toLog) };
}

export function isLogName(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The name of the feature, whatever scale it is on. */
export function plainName(name: string): string {
  return isLogName(name) ? name.slice(PREFIX.length) : name;
}
