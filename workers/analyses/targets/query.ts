import type { AnalysisRequest } from '../../contract/analysis';
import { binding } from '../binding';
import { finiteSql, keySql } from '../role-sql';

/**
 * Sums of every day and part with the rows they have, and what targets stand in these rows. Rows without a date are the day NULL.
 * Infinite dates and values that are no finite number count as missing. `fsum` is Kahan's.
 */
export function dailySql(request: AnalysisRequest): string {
  const time = binding(request, 'time').sql;
  const number = (role: string): string => finiteSql(request, role, 'DOUBLE');
  return `SELECT day, segment, channel, fsum(v) AS actual, count(v) AS valued, count(*) AS total,
  fsum(t) AS target, count(t) AS targeted, min(t) AS target_low, max(t) AS target_high
FROM (
  SELECT CAST(CASE WHEN isfinite(${time}) THEN ${time} END AS DATE) AS day,
    ${keySql(request, 'segment')} AS segment, ${keySql(request, 'channel')} AS channel, ${number('actual')} AS v, ${number('target')} AS t
  FROM ${request.relation}
)
GROUP BY day, segment, channel
ORDER BY segment NULLS LAST, channel NULLS LAST, day`;
}
