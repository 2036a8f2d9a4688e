import type { AnalysisRequest } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { composedSql, nameSql } from '../role-sql';

/**
 * `rows`: one row per customer and way of writing an item, by their numbers, with the weight before the cut and after it; `texts`; `customers`,
 * in order of their numbers; `counts`: rows, what they lack, and where the cut is (in days since 1970).
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const [item, time, weight] = [
    composedSql(binding(request, 'item').sql),
    optionalBinding(request, 'time'),
    optionalBinding(request, 'weight'),
  ];
  const moment = time ? `CAST(${time.sql} AS TIMESTAMP)` : '';
  const amount = weight ? `CAST(${weight.sql} AS DOUBLE)` : '';
  const lines = `lines AS MATERIALIZED (
  SELECT ${nameSql(request, 'customer')} AS customer, CASE WHEN trim(${item}) <> '' THEN ${item} END AS text,
    ${time ? `CASE WHEN isfinite(${moment}) THEN epoch(${moment}) / 86400 END` : '0'} AS day,
    ${weight ? `CASE WHEN isfinite(${amount}) THEN ${amount} END` : '1'} AS weight
  FROM ${request.relation}
), whole AS MATERIALIZED (
  FROM lines WHERE customer IS NOT NULL AND text IS NOT NULL AND day IS NOT NULL AND weight IS NOT NULL
)`;
  const texts = `texts AS MATERIALIZED (SELECT text, row_number() OVER (ORDER BY text) - 1 AS code FROM (SELECT DISTINCT text FROM whole))`;
  const customers = `customers AS MATERIALIZED (SELECT customer, row_number() OVER (ORDER BY customer) - 1 AS code FROM (SELECT DISTINCT customer FROM whole))`;
  const cut = `(SELECT quantile_disc(day, ${1 - Number(request.params.holdout)}) FROM whole)`;
  return {
    rows: `WITH ${lines}, ${texts}, ${customers}
SELECT CAST(customers.code AS INTEGER) AS customer, CAST(texts.code AS INTEGER) AS text,
  coalesce(sum(weight) FILTER (WHERE day <= ${cut}), 0) AS early, coalesce(sum(weight) FILTER (WHERE day > ${cut}), 0) AS late
FROM whole JOIN texts ON whole.text = texts.text JOIN customers ON whole.customer = customers.customer
GROUP BY ALL ORDER BY 1, 2`,
    texts: `WITH ${lines}, ${texts} SELECT text FROM texts ORDER BY code`,
    customers: `WITH ${lines}, ${customers} SELECT customer FROM customers ORDER BY code`,
    counts: `WITH ${lines}
SELECT count(*) AS total, count(*) - count(customer) AS customer, count(*) - count(text) AS item,
  count(*) - count(day) AS time, count(*) - count(weight) AS weight, ${cut} AS cut FROM lines`,
  };
}
