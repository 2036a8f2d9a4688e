import type { Reading } from './clause';

const MONTHS: Partial<Record<Reading, number>> = { month: 1, quarter: 3, year: 12 };

/** The first moment of the period after the one that begins at `time`, or of the one before it. */
export function neighbourPeriod(time: number, reading: Reading, step: 1 | -1): number {
  const date = new Date(time);
  const months = MONTHS[reading];
  if (months === undefined) return date.setUTCDate(date.getUTCDate() + step * (reading === 'week' ? 7 : 1));
  return date.setUTCMonth(date.getUTCMonth() + step * months);
}
