import type { Grain } from '../contract/manifest';

/** Cycles that a calendar suggests, in periods of the grain. */
export const CALENDAR_SEASONS: Readonly<Record<Grain, readonly number[]>> = {
  day: [7, 365],
  week: [52],
  month: [12],
  quarter: [4],
  year: [],
};
