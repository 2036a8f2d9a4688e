import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding } from '../binding';

/** What a row is, as a small number: grouping by one is faster than by a word. */
const KIND = { later: 0, no_time: 1, purchase: 2, refund: 3, zero: 4, no_amount: 5 } as const;
/** Added to the kind of rows up to the day from which migration is told. */
const EARLY = 10;

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
  const before = '(t < (SELECT day + INTERVAL 1 DAY FROM migration))';
  const usable = [KIND.purchase, KIND.refund, KIND.zero];
  const isEarly = `kind > ${EARLY}`;
  const isPurchase = `kind IN (${KIND.purchase}, ${EARLY + KIND.purchase})`;
  const isUsable = `kind IN (${[...usable, ...usable.map((kind) => EARLY + kind)].join(', ')})`;
  const number = (where: string, name: string): string =>
    `coalesce(CAST(sum(n) FILTER (WHERE ${where}) AS DOUBLE), 0) AS ${name}`;
  const counts = Object.entries(KIND).map(([name, kind]) =>
    number(`kind IN (${kind}, ${EARLY + kind})`, name),
  );
  return `WITH migration AS MATERIALIZED (${migrationDaySql(request, end)})
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
  SELECT customer, kind, count(*) AS n, sum(v) AS spent, max(t) AS last
  FROM (
    SELECT customer, t, v, CAST(CASE
      WHEN v > 0 AND isfinite(v) AND isfinite(t)${end === null ? '' : ` AND t < ${end}`}
        THEN CASE WHEN ${before} THEN ${EARLY + KIND.purchase} ELSE ${KIND.purchase} END
      WHEN t IS NULL OR NOT isfinite(t) THEN ${KIND.no_time}
      ${end === null ? '' : `WHEN t >= ${end} THEN ${KIND.later}`}
      WHEN v IS NULL OR NOT isfinite(v) THEN ${KIND.no_amount}
      WHEN v < 0 THEN CASE WHEN ${before} THEN ${EARLY + KIND.refund} ELSE ${KIND.refund} END
      ELSE CASE WHEN ${before} THEN ${EARLY + KIND.zero} ELSE ${KIND.zero} END
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
