import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding } from '../binding';

/** What a row is, as a small number: grouping by one is faster than by a word. */
const KIND = { later: 0, no_time: 1, purchase: 2, refund: 3, zero: 4, no_amount: 5 } as const;
/** Added to the kind of rows up to the day from which migration is told. */
const EARLY = 10;

/**
 * One row per customer, best spenders first: last days, what was spent, and the number of rows of each kind, so that the
 * worker can say what was left out. Rows without a customer are the customer NULL.
 *
 * Purchases before and since the day of migration, and everything else, are grouped apart: plain aggregates behind filters
 * that the scan itself can apply, and the kind is worked out only for the few rows that are no purchases. That takes little
 * more than half of what one pass takes that groups by customer and kind. NaN is greater than every number in DuckDB, and
 * infinite dates exist: both count as missing.
 */
export function customersSql(request: AnalysisRequest): string {
  const day = asOfDay(request);
  const end = day === null ? null : `TIMESTAMP '${day}' + INTERVAL 1 DAY`;
  const split = '(SELECT day + INTERVAL 1 DAY FROM migration)';
  const isGood = `v > 0 AND v < 'Infinity'::DOUBLE AND t > '-infinity'::TIMESTAMP AND t < ${end ?? "'infinity'::TIMESTAMP"}`;
  const usable = [KIND.purchase, KIND.refund, KIND.zero];
  const isEarly = `kind > ${EARLY}`;
  const isPurchase = `kind IN (${KIND.purchase}, ${EARLY + KIND.purchase})`;
  const isUsable = `kind IN (${[...usable, ...usable.map((kind) => EARLY + kind)].join(', ')})`;
  const either = (kind: number): string => `CASE WHEN t < ${split} THEN ${EARLY + kind} ELSE ${kind} END`;
  const number = (where: string, name: string): string =>
    `coalesce(CAST(sum(n) FILTER (WHERE ${where}) AS UINTEGER), 0) AS ${name}`;
  const counts = Object.entries(KIND).map(([name, kind]) =>
    number(`kind IN (${kind}, ${EARLY + kind})`, name),
  );
  const measures = 'count(*) AS n, sum(v) AS spent, max(t) AS last';
  return `WITH migration AS MATERIALIZED (${migrationDaySql(request, end)}),
events AS NOT MATERIALIZED (
  SELECT ${binding(request, 'customer').sql} AS customer,
    ${binding(request, 'time').sql} AS t,
    ${binding(request, 'amount').sql} AS v
  FROM ${request.relation}
)
SELECT customer,
  CAST(max(last) FILTER (WHERE ${isPurchase}) AS DATE) AS last_purchase,
  CAST(max(last) FILTER (WHERE ${isUsable}) AS DATE) AS last_event,
  sum(spent) FILTER (WHERE ${isUsable}) AS monetary,
  CAST(max(last) FILTER (WHERE kind = ${EARLY + KIND.purchase}) AS DATE) AS early_last_purchase,
  ${number(`kind = ${EARLY + KIND.purchase}`, 'early_purchase')},
  sum(spent) FILTER (WHERE ${isEarly}) AS early_monetary,
  (SELECT day FROM migration) AS early_day,
  ${counts.join(',\n  ')}
FROM (
  SELECT customer, CAST(${EARLY + KIND.purchase} AS TINYINT) AS kind, ${measures}
  FROM events WHERE ${isGood} AND t < ${split}
  GROUP BY customer
  UNION ALL
  SELECT customer, CAST(${KIND.purchase} AS TINYINT) AS kind, ${measures}
  FROM events WHERE ${isGood} AND (t < ${split}) IS NOT TRUE
  GROUP BY customer
  UNION ALL
  SELECT customer, kind, ${measures}
  FROM (
    SELECT customer, t, v, CAST(CASE
      WHEN t IS NULL OR NOT isfinite(t) THEN ${KIND.no_time}
      ${end === null ? '' : `WHEN t >= ${end} THEN ${KIND.later}`}
      WHEN v IS NULL OR NOT isfinite(v) THEN ${KIND.no_amount}
      WHEN v < 0 THEN ${either(KIND.refund)}
      ELSE ${either(KIND.zero)}
    END AS TINYINT) AS kind
    FROM events WHERE (${isGood}) IS NOT TRUE
  )
  GROUP BY customer, kind
)
GROUP BY customer
ORDER BY monetary DESC NULLS LAST, customer`;
}

/** Without a day of its own, migration is told over the last year, or over half the time where there are not two years. */
const YEAR = 365;

function migrationDaySql(request: AnalysisRequest, end: string | null): string {
  const given = dayOf(request, 'migration_from');
  if (given !== null) return `SELECT DATE '${given}' AS day`;
  const asOf = asOfDay(request);
  return `SELECT CASE WHEN last - first >= ${2 * YEAR} THEN last - ${YEAR} ELSE first + CAST((last - first) // 2 AS INTEGER) END AS day
  FROM (
    SELECT CAST(min(t) AS DATE) AS first, ${asOf === null ? 'CAST(max(t) AS DATE) + 1' : `DATE '${asOf}'`} AS last
    FROM (SELECT ${binding(request, 'time').sql} AS t FROM ${request.relation})
    WHERE isfinite(t)${end === null ? '' : ` AND t < ${end}`}
  )`;
}

/**
 * The day that recency is counted to, as ISO text; null stands for the day after the last event.
 * @throws FaultError `rfm-bad-date` for anything else: it goes into SQL as a literal.
 */
export function asOfDay(request: AnalysisRequest): string | null {
  return dayOf(request, 'as_of');
}

function dayOf(request: AnalysisRequest, param: string): string | null {
  const value = request.params[param] ?? null;
  if (value === null || value === '') return null;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new FaultError({ code: 'rfm-bad-date', values: { value: text }, place: { param } });
}
