import type { AnalysisRequest } from '../../contract/analysis';
import { asOfDay } from '../as-of';
import { binding } from '../binding';
import { finiteSql, keySql, textSql } from '../role-sql';

/**
 * The inputs: `contracts`, each different one once, by partner and start, with the day that all is told for; `counts` of rows.
 * An end that never comes (infinite, or from the year 9000 on) is none.
 */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const asOf = asOfDay(request);
  const base = `WITH source AS (
  SELECT ${partnerSql(request)} AS partner, ${textSql(request, 'mode')} AS mode, ${finiteSql(request, 'contract_value', 'DOUBLE')} AS worth,
    CAST(${finiteSql(request, 'start', 'TIMESTAMP')} AS DATE) AS first,
    CASE WHEN year(${finiteSql(request, 'end', 'TIMESTAMP')}) < 9000 THEN CAST(${binding(request, 'end').sql} AS DATE) END AS last,
    ${textSql(request, 'owner')} AS owner, ${finiteSql(request, 'revenue', 'DOUBLE')} AS revenue
  FROM ${request.relation}
), contracts AS (
  SELECT DISTINCT * FROM source WHERE partner IS NOT NULL AND first IS NOT NULL AND (last IS NULL OR last >= first)
), latest AS (
  ${latestSql(asOf)}
)`;
  return {
    contracts: `${base}
SELECT contracts.*, today FROM contracts, latest ORDER BY partner, first, last NULLS LAST, mode, worth, owner, revenue`,
    counts: `${base}
SELECT count(*) AS total, count(*) FILTER (WHERE partner IS NULL) AS no_partner,
  count(*) FILTER (WHERE partner IS NOT NULL AND first IS NULL) AS no_start,
  count(*) FILTER (WHERE partner IS NOT NULL AND last < first) AS backwards,
  count(*) FILTER (WHERE partner IS NOT NULL AND first IS NOT NULL AND (last IS NULL OR last >= first)) AS used,
  (SELECT count(*) FROM contracts) AS different
FROM source`,
  };
}

/** One of the ways that a partner is written, so that it is found in the source. */
function partnerSql(request: AnalysisRequest): string {
  const { sql, type } = binding(request, 'partner');
  return type === 'VARCHAR' ? `max(${sql}) OVER (PARTITION BY ${keySql(request, 'partner')})` : sql;
}

/** The day that all is told for: the given one, or today, but no later than the last and no earlier than the first one in the data. */
function latestSql(asOf: string | null): string {
  return asOf === null
    ? `SELECT greatest(least(CAST(CAST(now() AS TIMESTAMP) AS DATE), max(day)), min(day)) AS today
  FROM (SELECT first AS day FROM contracts UNION ALL SELECT last FROM contracts)`
    : `SELECT DATE '${asOf}' AS today`;
}
