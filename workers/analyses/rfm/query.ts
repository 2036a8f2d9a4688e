import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding } from '../binding';

/** What a row is, as a small number: grouping by one is faster than by a word. */
const KIND = { later: 0, no_time: 1, purchase: 2, refund: 3, zero: 4, no_amount: 5 } as const;

/**
 * One row per customer in a single pass, best spenders first: last days, what was spent, and the number of rows of each
 * kind, so that the worker can say what was left out. Rows without a customer are the customer NULL.
 *
 * Grouping by customer and kind first is what makes it fast: plain aggregates over all rows, filters only over the few
 * groups, and the commonest kind tested first. NaN is greater than every number in DuckDB, and infinite dates exist: both
 * count as missing.
 */
export function customersSql(request: AnalysisRequest): string {
  const day = asOfDay(request);
  const end = day === null ? null : `TIMESTAMP '${day}' + INTERVAL 1 DAY`;
  const isUsable = `kind IN (${KIND.purchase}, ${KIND.refund}, ${KIND.zero})`;
  const counts = Object.entries(KIND).map(
    ([name, kind]) => `coalesce(CAST(sum(n) FILTER (WHERE kind = ${kind}) AS DOUBLE), 0) AS ${name}`,
  );
  return `SELECT customer,
  CAST(max(last) FILTER (WHERE kind = ${KIND.purchase}) AS DATE) AS last_purchase,
  CAST(max(last) FILTER (WHERE ${isUsable}) AS DATE) AS last_event,
  sum(spent) FILTER (WHERE ${isUsable}) AS monetary,
  ${counts.join(',\n  ')}
FROM (
  SELECT customer, kind, count(*) AS n, sum(v) AS spent, max(t) AS last
  FROM (
    SELECT customer, t, v, CAST(CASE
      WHEN v > 0 AND isfinite(v) AND isfinite(t)${end === null ? '' : ` AND t < ${end}`} THEN ${KIND.purchase}
      WHEN t IS NULL OR NOT isfinite(t) THEN ${KIND.no_time}
      ${end === null ? '' : `WHEN t >= ${end} THEN ${KIND.later}`}
      WHEN v IS NULL OR NOT isfinite(v) THEN ${KIND.no_amount}
      WHEN v < 0 THEN ${KIND.refund}
      ELSE ${KIND.zero}
    END AS TINYINT) AS kind
    FROM (
      SELECT ${binding(request, 'customer').sql} AS customer,
        ${binding(request, 'time').sql} AS t,
        ${binding(request, 'amount').sql} AS v
      FROM ${request.relation}
    )
  )
  GROUP BY customer, kind
)
GROUP BY customer
ORDER BY monetary DESC NULLS LAST, customer`;
}

/**
 * The day that recency is counted to, as ISO text; null stands for the day after the last event.
 * @throws FaultError `rfm-bad-date` for anything else: it goes into SQL as a literal.
 */
export function asOfDay(request: AnalysisRequest): string | null {
  const value = request.params.as_of ?? null;
  if (value === null || value === '') return null;
  const text = String(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new FaultError({ code: 'rfm-bad-date', values: { value: text }, place: { param: 'as_of' } });
}
