import type { Settings } from './settings';

/** The share of customers who have come back whose mean interval the chosen window is no shorter than. */
const RHYTHM = { purchase: 0.5, churn: 0.9 } as const;
const WEEK = 7;

/**
 * `setting`, one row with all that is chosen by the data: the day that all is told for, the last day of data up to it, the days of the
 * window and the number of cut-offs. Windows follow each other without a gap and end with the data; the cut-off of a window is the
 * day before it.
 *
 * Without a length of the reader's own the window is as long as the mean interval between purchases of the median customer (for churn: of
 * nine out of ten customers), in whole weeks, but no longer than leaves room for the cut-offs and as much time before the first of them.
 * Customers count alike: of all intervals most are those of the few who buy every week.
 */
export function settingSql({ event, window, cutoffs, history, asOf }: Settings): string {
  const rhythm = `coalesce(quantile_cont(interval, ${RHYTHM[event]}), 0)`;
  const chosen =
    window > 0
      ? String(window)
      : `greatest(1, least(CAST(ceil(greatest(rhythm, 1) / ${WEEK}) AS INTEGER) * ${WEEK}, (last_day - first_day) // ${cutoffs + 1}))`;
  return `span AS (
  SELECT min(first_day) AS first_day, max(last_day) AS last_day, ${rhythm} AS rhythm, count(interval) AS returned,
    count(*) AS customers
  FROM (
    SELECT min(day) AS first_day, max(day) AS last_day, (max(day) - min(day)) / nullif(count(*) - 1, 0) AS interval
    FROM purchases
    GROUP BY customer
  )
), setting AS MATERIALIZED (
  SELECT *, CAST(greatest(0, least(${cutoffs}, (last_day - first_day - ${history > 0 ? history : 'days'}) // days)) AS INTEGER) AS cutoffs,
    ${asOf === null ? 'last_day' : `CAST(DATE '${asOf}' - DATE '1970-01-01' AS INTEGER)`} AS told_for
  FROM (SELECT *, CAST(${chosen} AS INTEGER) AS days FROM span)
)`;
}
