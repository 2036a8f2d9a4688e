import type { AnalysisRequest } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { composedSql, finiteSql, textSql } from '../role-sql';

/**
 * The inputs: `customers`, one row each in the order of their identifiers, with the segment of then where there is a snapshot;
 * `counts` of rows; `gone`, by segment of then, customers who are not there any more.
 */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const base = sourceSql(request);
  const { snapshot } = request.relations;
  const then = snapshot === undefined ? undefined : thenSql(request, snapshot);
  return {
    customers: `WITH ${base}${then ? `, past AS (${then})` : ''}
SELECT now.customer, segment, value, last, channel, groups, ${then ? 'past.segment_then' : 'CAST(NULL AS VARCHAR)'} AS segment_then, ${then ? 'past.key IS NOT NULL' : 'false'} AS was_there
FROM now ${then ? `LEFT JOIN past ON ${composedSql('now.customer')} = past.key` : ''}
ORDER BY now.customer`,
    counts: `WITH ${base}
SELECT count(*) AS total, count(customer) AS named, count(*) FILTER (WHERE customer IS NOT NULL AND segment IS NULL) AS no_segment,
  count(*) FILTER (WHERE customer IS NOT NULL AND value IS NULL) AS no_value,
  (SELECT CAST(max(last) AS DATE) FROM now) AS today FROM source`,
    ...(then
      ? {
          gone: `WITH ${base}, past AS (${then})
SELECT segment_then, count(*) AS customers FROM past
WHERE key NOT IN (SELECT ${composedSql('customer')} FROM now) GROUP BY segment_then ORDER BY segment_then`,
        }
      : {}),
  };
}

/**
 * `now` is one row per customer. One in several segments is counted in that with the largest value; NaN, infinite values and dates
 * count as missing.
 */
function sourceSql(request: AnalysisRequest): string {
  return `source AS (
  SELECT ${binding(request, 'customer').sql} AS customer, ${textSql(request, 'segment')} AS segment,
    ${finiteSql(request, 'value', 'DOUBLE')} AS value, ${finiteSql(request, 'last_purchase', 'TIMESTAMP')} AS last,
    ${textSql(request, 'channel')} AS channel
  FROM ${request.relation}
), grouped AS (
  SELECT customer, segment, sum(value) AS value, max(last) AS last, mode(channel) AS channel,
    count(*) OVER (PARTITION BY customer) AS groups,
    row_number() OVER (PARTITION BY customer ORDER BY sum(value) DESC NULLS LAST, segment) AS place
  FROM source WHERE customer IS NOT NULL${optionalBinding(request, 'segment') ? ' AND segment IS NOT NULL' : ''}
  GROUP BY customer, segment
), now AS (
  SELECT customer, segment, value, CAST(last AS DATE) AS last, channel, groups FROM grouped WHERE place = 1
)`;
}

function thenSql(request: AnalysisRequest, snapshot: string): string {
  const customer = composedSql(binding(request, 'then_customer').sql);
  return `SELECT ${customer} AS key, min(${textSql(request, 'then_segment')}) AS segment_then
  FROM ${snapshot} WHERE ${customer} IS NOT NULL GROUP BY key`;
}
