import type { AnalysisRequest } from '../contract/analysis';
import { binding, optionalBinding } from './binding';
import { keySql } from './role-sql';

/**
 * The sum of every day (and group), with the rows it has and those that have a value; rows without a date are the day
 * NULL. Infinite dates and values that are no finite number count as missing. `fsum` is Kahan's.
 */
export function dailySql(request: AnalysisRequest, groupRole = 'group'): string {
  const time = binding(request, 'time').sql;
  const value = binding(request, 'value').sql;
  const group = optionalBinding(request, groupRole) && keySql(request, groupRole);
  const [keys, order] = group ? ['day, "group"', '"group" NULLS LAST, day'] : ['day', 'day'];
  return `SELECT ${keys}, fsum(v) AS value, count(v) AS valued, count(*) AS total
FROM (
  SELECT CAST(CASE WHEN isfinite(${time}) THEN ${time} END AS DATE) AS day,
    ${group ? `${group} AS "group",` : ''}
    CASE WHEN isfinite(${value}) THEN ${value} END AS v
  FROM ${request.relation}
)
GROUP BY ${keys}
ORDER BY ${order}`;
}
