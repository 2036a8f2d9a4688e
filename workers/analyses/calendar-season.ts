import type { Grain } from '../contract/manifest';

/** Periods of a season that people's calendars bring along. */
const SEASON: Readonly<Record<Grain, number>> = { day: 7, week: 52, month: 12, quarter: 4, year: 1 };

/** The season to look for, in periods; 1 for none. `asked` 0 is that of the calendar. */
export function seasonLength(grain: Grain, asked = 0): number {
  return asked > 0 ? asked : SEASON[grain];
}
