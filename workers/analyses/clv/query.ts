import type { AnalysisRequest } from '../../contract/analysis';
import { binding } from '../binding';
import { readSettings } from './settings';

/** What a row is: only the last three count; grouping by a small number is fast. */
export const ROW_KINDS = [
  'no_customer',
  'no_time',
  'later',
  'no_amount',
  'purchase',
  'refund',
  'zero',
] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** Sums of decimals leave as much of zero, and no currency has so small a coin. */
const LEAST_SPEND = '1e-8';

/**
 * One row per customer: first and last day with a purchase, the number of such days, what was spent in all and on the
 * first of them, and the days that refunds cancelled. Purchases of one day are one; a day whose sum is not above zero
 * is none.
 *
 * NaN is greater than every number in DuckDB, and infinite dates exist: both count as missing.
 */
export function customersSql(request: AnalysisRequest): string {
  const { customer, time, amount, relation, end } = parts(request);
  return `SELECT customer,
  min(day) AS first_day,
  max(day) AS last_day,
  CAST(count(day) AS INTEGER) AS days,
  sum(spend) AS total,
  arg_min(spend, day) AS first_total,
  CAST(count(*) - count(day) AS INTEGER) AS cancelled
FROM (
  SELECT customer,
    CASE WHEN net > ${LEAST_SPEND} THEN day END AS day,
    CASE WHEN net > ${LEAST_SPEND} THEN net END AS spend
  FROM (
    SELECT ${customer} AS customer, CAST(${time} AS DATE) AS day, sum(${amount}) AS net
    FROM ${relation}
    WHERE ${customer} IS NOT NULL AND isfinite(${time}) AND isfinite(${amount})${end && ` AND ${time} < ${end}`}
    GROUP BY 1, 2
  )
)
GROUP BY customer`;
}

/** The number of rows of each kind and the last day among them. */
export function rowsSql(request: AnalysisRequest): string {
  const { customer, time, amount, relation, end } = parts(request);
  const kind = (name: RowKind): number => ROW_KINDS.indexOf(name);
  return `SELECT kind, CAST(count(*) AS DOUBLE) AS rows, CAST(max(t) AS DATE) AS last_day
FROM (
  SELECT CASE WHEN c IS NULL THEN ${kind('no_customer')}
      WHEN t IS NULL OR NOT isfinite(t) THEN ${kind('no_time')}
      ${end && `WHEN t >= ${end} THEN ${kind('later')}`}
      WHEN v > 0 AND isfinite(v) THEN ${kind('purchase')}
      WHEN v < 0 AND isfinite(v) THEN ${kind('refund')}
      WHEN v = 0 THEN ${kind('zero')}
      ELSE ${kind('no_amount')} END AS kind,
    t
  FROM (SELECT ${customer} AS c, ${time} AS t, ${amount} AS v FROM ${relation})
)
GROUP BY kind`;
}

function parts(
  request: AnalysisRequest,
): Record<'customer' | 'time' | 'amount' | 'relation' | 'end', string> {
  const { asOf } = readSettings(request);
  return {
    customer: binding(request, 'customer').sql,
    time: binding(request, 'time').sql,
    amount: binding(request, 'amount').sql,
    relation: request.relation,
    end: asOf ? `TIMESTAMP '${asOf.text}' + INTERVAL 1 DAY` : '',
  };
}
