import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { type EventSource, eventSource, isEventSql, isTimeSql, leftOutSql } from '../events';

/** The day from which migration is told, as `day`; NULL where no time is known. It is a literal of the other query, so that a scan can skip by it. */
export function migrationSql(request: AnalysisRequest): string {
  const given = dayOf(request, 'migration_from');
  if (given !== null) return `SELECT DATE '${given}' AS day`;
  const asOf = asOfDay(request);
  const source = events(request);
  return `SELECT CASE WHEN last - first >= ${2 * YEAR} THEN last - ${YEAR} ELSE first + CAST((last - first) // 2 AS INTEGER) END AS day
FROM (
  SELECT CAST(min(${source.time}) AS DATE) AS first, ${asOf === null ? `CAST(max(${source.time}) AS DATE) + 1` : `DATE '${asOf}'`} AS last
  FROM ${source.relation}
  WHERE ${isTimeSql(source)}
)`;
}

/** Without a day of its own, migration is told over the last year, or over half the time where there are not two years. */
const YEAR = 365;

/** The number of rows that are left out, and why. */
export function leftOutRowsSql(request: AnalysisRequest): string {
  return leftOutSql(events(request));
}

/**
 * One row per customer with an event: purchases, refunds and zero amounts; what was spent, refunds taken off; last days; and the same
 * of purchases and amounts up to the day of migration (`early_`).
 *
 * Purchases before and after that day, and the few other events, are grouped apart: plain aggregates behind filters that the scan
 * itself can apply take half of what one pass takes whose aggregates have filters.
 * @param migration day since 1970; NaN where there is none
 */
export function customersSql(request: AnalysisRequest, migration: number): string {
  const source = events(request);
  const { customer, time, amount, relation } = source;
  const [early, late] = Number.isNaN(migration)
    ? ['false', 'true']
    : ['<', '>='].map((is) => `${time} ${is} ${midnightSql(migration + 1)}`);
  const purchases = (
    when: string,
  ): string => `SELECT ${customer} AS customer, count(*) AS n, sum(${amount}) AS spent, max(${time}) AS last
  FROM ${relation}
  WHERE ${isEventSql(source)} AND ${amount} > 0 AND ${when}
  GROUP BY 1`;
  const others = `SELECT ${customer} AS customer, count(*) FILTER (${amount} < 0) AS refunds, count(*) FILTER (${amount} = 0) AS zeros,
    sum(${amount}) AS spent, sum(${amount}) FILTER (${early}) AS early_spent, max(${time}) AS last
  FROM ${relation}
  WHERE ${isEventSql(source)} AND ${amount} <= 0
  GROUP BY 1`;
  // No WITH: its names would hide the reader's own tables of these names.
  return `SELECT customer,
  CAST(coalesce(late.n, 0) + coalesce(early.n, 0) AS UINTEGER) AS purchases,
  CAST(coalesce(early.n, 0) AS UINTEGER) AS early_purchases,
  CAST(refunds AS UINTEGER) AS refunds,
  CAST(zeros AS UINTEGER) AS zeros,
  CAST(coalesce(late.last, early.last) AS DATE) AS last_purchase,
  CAST(early.last AS DATE) AS early_last_purchase,
  CAST(others.last AS DATE) AS last_other,
  coalesce(late.spent, 0) + coalesce(early.spent, 0) + coalesce(others.spent, 0) AS monetary,
  coalesce(early.spent, 0) + coalesce(early_spent, 0) AS early_monetary
FROM (
  ${purchases(late!)}
) AS late FULL JOIN (
  ${purchases(early!)}
) AS early USING (customer) FULL JOIN (
  ${others}
) AS others USING (customer)`;
}

function events(request: AnalysisRequest): EventSource {
  return eventSource(request, asOfDay(request));
}

/** The first moment of a day since 1970. ISO text would have a sign before years of more than four digits, which SQL does not read. */
function midnightSql(day: number): string {
  return `TIMESTAMP '1970-01-01' + INTERVAL (${day}) DAY`;
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
