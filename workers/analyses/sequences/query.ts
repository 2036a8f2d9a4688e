import type { AnalysisRequest } from '../../contract/analysis';
import { binding } from '../binding';
import { composedSql, textSql } from '../role-sql';

/**
 * `rows`: customer and item by their numbers, and the step's time in days, in order of customers and times; `texts`: every way an item is
 * written; `counts`: rows, and what they lack.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const item = composedSql(binding(request, 'item').sql);
  const time = `CAST(${binding(request, 'time').sql} AS TIMESTAMP)`;
  const { together } = request.params;
  const isPeriod = together === 'day' || together === 'week' || together === 'month';
  const step = isPeriod ? `date_trunc('${together}', ${time})` : time;
  const lines = `lines AS MATERIALIZED (
  SELECT ${customerSql(request)} AS customer, CASE WHEN isfinite(${time}) THEN epoch(CAST(${step} AS TIMESTAMP)) / 86400 END AS day,
    CASE WHEN trim(${item}) <> '' THEN ${item} END AS text
  FROM ${request.relation}
)`;
  const whole = 'customer IS NOT NULL AND day IS NOT NULL AND text IS NOT NULL';
  const texts = `texts AS MATERIALIZED (
  SELECT text, row_number() OVER (ORDER BY text) - 1 AS code FROM (SELECT DISTINCT text FROM lines WHERE ${whole})
)`;
  return {
    rows: `WITH ${lines}, ${texts}, customers AS (
  SELECT customer, row_number() OVER (ORDER BY customer) - 1 AS code FROM (SELECT DISTINCT customer FROM lines WHERE ${whole})
)
SELECT DISTINCT CAST(customers.code AS INTEGER) AS customer, day, CAST(texts.code AS INTEGER) AS text
FROM lines JOIN texts ON lines.text = texts.text JOIN customers ON lines.customer = customers.customer
WHERE day IS NOT NULL
ORDER BY ALL`,
    texts: `WITH ${lines}, ${texts}
SELECT text FROM texts ORDER BY code`,
    counts: `WITH ${lines}
SELECT count(*) AS total, count(*) - count(customer) AS customer, count(*) - count(day) AS time, count(*) - count(text) AS item,
  count(*) FILTER (WHERE NOT (${whole})) AS dropped
FROM lines`,
  };
}

function customerSql(request: AnalysisRequest): string {
  const { sql, type } = binding(request, 'customer');
  return type === 'VARCHAR' ? textSql(request, 'customer') : sql;
}
