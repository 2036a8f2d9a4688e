import type { Settings } from './settings';

/** The share of all intervals between purchases that the chosen window is as long as. */
export const RHYTHM = { purchase: 0.5, churn: 0.9 } as const;
const WEEK = 7;

/**
 * `setting`, one row with all that is chosen by the data: the day that all is told for, the last day of data up to it, the days of the
 * window and the number of cut-offs. Windows follow each other without a gap and end with the data; the cut-off of a window is the
 * day before it.
 *
 * Without a length of the reader's own the window is as long as the median interval between purchases (for churn: as nine out of ten
 * intervals), in whole weeks, but no longer than leaves room for the cut-offs and as much time before the first of them.
 */
export function settingSql({ event, window, cutoffs, history, asOf }: Settings): string {
  const rhythm = `coalesce(quantile_cont(gap, ${RHYTHM[event]}), 0)`;
  const chosen =
    window > 0
      ? String(window)
      : `greatest(1, least(CAST(ceil(greatest(rhythm, 1) / ${WEEK}) AS INTEGER) * ${WEEK}, (last_day - first_day) // ${cutoffs + 1}))`;
  return `span AS (
  SELECT min(day) AS first_day, max(day) AS last_day, ${rhythm} AS rhythm, count(gap) AS gaps,
    count(DISTINCT customer) AS customers
  FROM purchases
), setting AS MATERIALIZED (
  SELECT *, CAST(greatest(0, least(${cutoffs}, (last_day - first_day - ${history > 0 ? history : 'days'}) // days)) AS INTEGER) AS cutoffs,
    ${asOf === null ? 'last_day' : `CAST(DATE '${asOf}' - DATE '1970-01-01' AS INTEGER)`} AS told_for
  FROM (SELECT *, CAST(${chosen} AS INTEGER) AS days FROM span)
)`;
}
