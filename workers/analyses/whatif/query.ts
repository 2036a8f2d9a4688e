import type { AnalysisRequest } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { finiteSql, keySql } from '../role-sql';

/**
 * Sums of every day (and group) with the rows they have; prices as a sum with its count, so that means of longer periods weigh every
 * row alike; spend as a sum. Rows without a date are the day NULL, what is no finite number counts as missing. `fsum` is Kahan's.
 */
export function dailySql(request: AnalysisRequest): string {
  const time = binding(request, 'time').sql;
  const group = optionalBinding(request, 'group') && keySql(request, 'group');
  const number = (role: string): string => finiteSql(request, role, 'DOUBLE');
  const [keys, order] = group ? ['day, "group"', '"group" NULLS LAST, day'] : ['day', 'day'];
  return `SELECT ${keys}, fsum(v) AS value, count(v) AS valued, count(*) AS total,
  fsum(p) AS price, count(p) AS priced, fsum(s) AS spend, count(s) AS spent
FROM (
  SELECT CAST(CASE WHEN isfinite(${time}) THEN ${time} END AS DATE) AS day,
    ${group ? `${group} AS "group",` : ''} ${number('value')} AS v, ${number('price')} AS p, ${number('spend')} AS s
  FROM ${request.relation}
)
GROUP BY ${keys}
ORDER BY ${order}`;
}
