import type { AnalysisRequest } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';

/**
 * Sums of every day and part with the rows they have, and what targets stand in these rows. Rows without a date are the day NULL.
 * Infinite dates and values that are no finite number count as missing. `fsum` is Kahan's.
 */
export function dailySql(request: AnalysisRequest): string {
  const time = binding(request, 'time').sql;
  const number = (role: string): string => {
    const sql = optionalBinding(request, role)?.sql;
    return sql === undefined ? 'CAST(NULL AS DOUBLE)' : `CASE WHEN isfinite(${sql}) THEN ${sql} END`;
  };
  const part = (role: string): string => optionalBinding(request, role)?.sql ?? 'CAST(NULL AS VARCHAR)';
  return `SELECT day, segment, channel, fsum(v) AS actual, count(v) AS valued, count(*) AS total,
  fsum(t) AS target, count(t) AS targeted, min(t) AS target_low, max(t) AS target_high
FROM (
  SELECT CAST(CASE WHEN isfinite(${time}) THEN ${time} END AS DATE) AS day,
    ${part('segment')} AS segment, ${part('channel')} AS channel, ${number('actual')} AS v, ${number('target')} AS t
  FROM ${request.relation}
)
GROUP BY day, segment, channel
ORDER BY segment NULLS LAST, channel NULLS LAST, day`;
}
