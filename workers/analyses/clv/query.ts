import type { AnalysisRequest } from '../../contract/analysis';
import { LEAST_SPEND } from '../../kernels/purchase-days';
import { binding, optionalBinding } from '../binding';
import { type EventSource, eventSource, isEventSql, leftOutSql } from '../events';
import { readSettings } from './settings';

/**
 * One row per customer: the days and amounts of all purchases and refunds, as two lists. To group by customer and day in SQL would
 * take half as long again: nearly every row is a group of its own there, and a large table has far more of them than a cache holds.
 */
export function customersSql(request: AnalysisRequest): string {
  const source = events(request);
  const { customer, time, amount, relation } = source;
  return `SELECT ${customer} AS customer, list(CAST(${time} AS DATE)) AS days, list(CAST(${amount} AS DOUBLE)) AS amounts
FROM ${relation}
WHERE ${isEventSql(source)}
GROUP BY 1`;
}

/** The days on which one customer bought, given as a literal. */
export function purchaseDaysSql(request: AnalysisRequest, literal: string): string {
  const source = events(request);
  const { customer, time, amount, relation } = source;
  return `SELECT day FROM (
  SELECT CAST(${time} AS DATE) AS day, sum(${amount}) AS net
  FROM ${relation}
  WHERE ${customer} = ${literal} AND ${isEventSql(source)}
  GROUP BY 1
)
WHERE net > ${LEAST_SPEND}
ORDER BY day`;
}

/** Customers who were summed up before; rows without a customer or a number are left out, and counted by `usable`. */
export function summarySql(request: AnalysisRequest): string {
  const column = (role: string): string => binding(request, role).sql;
  const spend = optionalBinding(request, 'spend')?.sql ?? 'CAST(NULL AS DOUBLE)';
  return `SELECT customer, frequency, recency, age, spend FROM (
  SELECT ${column('customer')} AS customer, ${column('frequency')} AS frequency, ${column('recency')} AS recency,
    ${column('age')} AS age, ${spend} AS spend
  FROM ${request.relation}
)`;
}

/** Customers still there, by segment and period, in the order of periods. */
export function contractsSql(request: AnalysisRequest): string {
  const period = binding(request, 'period').sql;
  const segment = optionalBinding(request, 'segment')?.sql ?? `CAST('' AS VARCHAR)`;
  return `SELECT segment, number, sum(customers) AS customers FROM (
  SELECT CAST(${segment} AS VARCHAR) AS segment, ${period} AS period,
    TRY_CAST(CAST(${period} AS VARCHAR) AS DOUBLE) AS number, ${binding(request, 'customers').sql} AS customers
  FROM ${request.relation}
  WHERE ${period} IS NOT NULL
)
GROUP BY segment, period, number
ORDER BY segment, period`;
}

/** The number of rows that are left out, and why. */
export function leftOutRowsSql(request: AnalysisRequest): string {
  return leftOutSql(events(request));
}

function events(request: AnalysisRequest): EventSource {
  return eventSource(request, readSettings(request).asOf?.text ?? null);
}
