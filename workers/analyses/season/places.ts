import type { Grain } from '../../contract/manifest';

/** Names of the places of a cycle in their order, as words of the analysis, and the place of every period. */
export interface NamedPlaces {
  names: string[];
  placeOf: (period: number) => number;
}

/** 1970-01-01 was a Thursday: three days after a Monday. */
const MONDAY_OFFSET = 3;

const CYCLES: readonly { grain: Grain; length: number; name: string; offset: number }[] = [
  { grain: 'day', length: 7, name: 'weekday', offset: MONDAY_OFFSET },
  { grain: 'month', length: 12, name: 'month', offset: 0 },
  { grain: 'quarter', length: 4, name: 'quarter', offset: 0 },
];

/** Months, quarters and days of the week have names; the places of other cycles have none. */
export function namedPlaces(grain: Grain, length: number): NamedPlaces | undefined {
  const found = CYCLES.find((cycle) => cycle.grain === grain && cycle.length === length);
  if (!found) return undefined;
  return {
    names: Array.from({ length }, (_, i) => `${found.name}-${i + 1}`),
    placeOf: (period) => (((period + found.offset) % length) + length) % length,
  };
}
