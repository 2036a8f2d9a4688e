import type { AnalysisRequest } from '../../contract/analysis';
import { optionalBinding } from '../binding';
import { finiteSql, textSql } from '../role-sql';

/** What is counted beside the spend. */
const MEASURES = ['impressions', 'clicks', 'conversions', 'revenue'] as const;

export type Measure = (typeof MEASURES)[number];

export function hasRole(request: AnalysisRequest, role: string): boolean {
  return optionalBinding(request, role) !== undefined;
}

/**
 * `sums`: a row per channel, with the moments of spend and revenue over its days (over its rows where there is no time). `daily`: sums of
 * each day. `groups`: sums by channel and group. `counts`: rows that are left out or contradict themselves.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const base = baseSql(request);
  const total = MEASURES.map((name) => `fsum(${name}) AS ${name}`).join(', ');
  const isTimed = hasRole(request, 'time');
  const units = isTimed
    ? `SELECT channel, fsum(spend) AS x, fsum(revenue) AS y FROM used GROUP BY channel, day`
    : 'SELECT channel, spend AS x, revenue AS y FROM used';
  return {
    sums: `${base}, units AS (${units}),
moments AS (SELECT channel, count(*) AS units, fsum(x * x) AS xx, fsum(x * coalesce(y, 0)) AS xy, fsum(coalesce(y, 0) * coalesce(y, 0)) AS yy FROM units GROUP BY channel)
SELECT * FROM (SELECT channel, fsum(spend) AS spend, ${total} FROM used GROUP BY channel) JOIN moments USING (channel)
ORDER BY spend DESC, channel`,
    counts: `${base}
SELECT count(*) AS total, count(*) FILTER (channel IS NULL) AS unnamed, count(*) FILTER (channel IS NOT NULL AND spend IS NULL) AS unspent,
  count(*) FILTER (${NEGATIVE}) AS negative, count(*) FILTER (clicks > impressions) AS overclicked,
  count(*) FILTER (conversions > clicks) AS overconverted, ${isTimed ? 'count(*) FILTER (day IS NULL)' : '0'} AS undated
FROM base`,
    ...(isTimed
      ? {
          daily: `${base} SELECT channel, day, fsum(spend) AS spend, ${total} FROM used WHERE day IS NOT NULL GROUP BY channel, day ORDER BY channel, day`,
        }
      : {}),
    ...(hasRole(request, 'group')
      ? {
          groups: `${base} SELECT channel, "group", ${total} FROM used WHERE "group" IS NOT NULL GROUP BY channel, "group" ORDER BY channel, "group"`,
        }
      : {}),
  };
}

const NEGATIVE = ['spend', ...MEASURES].map((name) => `coalesce(${name}, 0) < 0`).join(' OR ');

function baseSql(request: AnalysisRequest): string {
  const measures = MEASURES.map((name) => `${finiteSql(request, name, 'DOUBLE')} AS ${name}`).join(',\n    ');
  return `WITH base AS (
  SELECT ${textSql(request, 'channel')} AS channel, ${finiteSql(request, 'spend', 'DOUBLE')} AS spend,
    ${measures},
    CAST(${finiteSql(request, 'time', 'TIMESTAMP')} AS DATE) AS day, ${textSql(request, 'group')} AS "group"
  FROM ${request.relation}
),
used AS (SELECT * FROM base WHERE channel IS NOT NULL AND spend IS NOT NULL AND NOT (${NEGATIVE}))`;
}
