import type { AnalysisRequest } from '../../contract/analysis';
import { endSql } from '../as-of';
import { binding } from '../binding';
import { finiteSql, textSql } from '../role-sql';
import { settingsOf } from './settings';

/**
 * The inputs: `stages`, the names in the order of their first row; `events`, case by case in the order of time, equal times as
 * they stand in the file, each with its stage's place in `stages` and its own place in its case from 1; `cases`, one row each in the same order; `counts` of rows.
 */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const base = usedSql(request);
  const end = endSql(settingsOf(request).asOf);
  const placed = `${base}, placed AS (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY t, seq) AS place FROM used
)`;
  return {
    stages: `${base}
SELECT stage, count(*) FILTER (WHERE t < ${end}) AS events FROM dated GROUP BY stage ORDER BY min(seq)`,
    events: `${placed}, codes AS (
  SELECT stage, row_number() OVER (ORDER BY min(seq)) - 1 AS code FROM dated GROUP BY stage
)
SELECT CAST(code AS INTEGER) AS stage, CAST(place AS INTEGER) AS place, epoch_us(t) / 1000 AS ms
FROM placed JOIN codes USING (stage) ORDER BY id, place`,
    cases: `${placed}
SELECT id AS "case", arg_max(v, place) AS amount, arg_max(owner, place) AS owner, arg_max(channel, place) AS channel
FROM placed GROUP BY id ORDER BY id`,
    counts: countsSql(request),
  };
}

/** `source` has the rows numbered as they stand in the file; `dated` those with a case, a stage and a time, `used` those up to the last day.
 * Stages that are reached later only are stages all the same, so that the funnel of an earlier day is the same one. */
function sourceSql(request: AnalysisRequest): string {
  return `WITH source AS (
  SELECT ${binding(request, 'case').sql} AS id, ${textSql(request, 'stage')} AS stage, ${finiteSql(request, 'time', 'TIMESTAMP')} AS t,
    ${finiteSql(request, 'amount', 'DOUBLE')} AS v, ${textSql(request, 'owner')} AS owner, ${textSql(request, 'channel')} AS channel,
    row_number() OVER () AS seq
  FROM ${request.relation}
)`;
}

function usedSql(request: AnalysisRequest): string {
  return `${sourceSql(request)}, dated AS (
  SELECT * FROM source WHERE id IS NOT NULL AND stage IS NOT NULL AND t IS NOT NULL
), used AS (
  SELECT * FROM dated WHERE t < ${endSql(settingsOf(request).asOf)}
)`;
}

function countsSql(request: AnalysisRequest): string {
  const end = endSql(settingsOf(request).asOf);
  return `${sourceSql(request)}
SELECT count(*) AS total, count(*) FILTER (WHERE id IS NULL) AS no_case,
  count(*) FILTER (WHERE id IS NOT NULL AND stage IS NULL) AS no_stage,
  count(*) FILTER (WHERE id IS NOT NULL AND stage IS NOT NULL AND t IS NULL) AS no_time,
  count(*) FILTER (WHERE id IS NOT NULL AND stage IS NOT NULL AND t >= ${end}) AS later
FROM source`;
}
