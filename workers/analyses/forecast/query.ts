import type { AnalysisRequest } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { keySql } from '../role-sql';

/**
 * The sum of every day (and group), with the rows it has, those that have a value and the distinct moments these stand at;
 * regressors as the mean of the day. Rows without a date are the day NULL. Infinite dates and values that are no finite number count as
 * missing. `fsum` is Kahan's.
 */
export function dailySql(request: AnalysisRequest): string {
  const time = binding(request, 'time').sql;
  const value = binding(request, 'value').sql;
  const group = optionalBinding(request, 'group') && keySql(request, 'group');
  const regressors = (request.roles.regressors ?? []).map(({ sql }) => sql);
  const [keys, order] = group ? ['day, "group"', '"group" NULLS LAST, day'] : ['day', 'day'];
  const means = regressors.map((_, i) => `, avg(r${i}) AS r${i}`).join('');
  const reads = regressors.map((sql, i) => `, CASE WHEN isfinite(${sql}) THEN ${sql} END AS r${i}`).join('');
  return `SELECT ${keys}, fsum(v) AS value, count(v) AS valued, count(*) AS total,
  count(DISTINCT CASE WHEN v IS NOT NULL THEN moment END) AS moments${means}
FROM (
  SELECT CASE WHEN isfinite(${time}) THEN ${time} END AS moment, CAST(moment AS DATE) AS day,
    ${group ? `${group} AS "group",` : ''}
    CASE WHEN isfinite(${value}) THEN ${value} END AS v${reads}
  FROM ${request.relation}
)
GROUP BY ${keys}
ORDER BY ${order}`;
}
