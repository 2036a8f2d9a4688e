import type { AnalysisRequest } from '../contract/analysis';
import { binding, optionalBinding } from './binding';

/**
 * The SQL that brings in an event log: its cases, activities and people each once, in the order in which they first appear, and
 * its events as numbers that point there. Rows are numbered as they lie in the source, so that events of the same time
 * keep the order of the file.
 */
export function eventLogSql(request: AnalysisRequest): Record<string, string> {
  const time = binding(request, 'time').sql;
  const start = optionalBinding(request, 'start')?.sql;
  const resource = optionalBinding(request, 'resource')?.sql;
  const cost = optionalBinding(request, 'cost')?.sql;
  const columns = [
    'row_number() OVER () AS r',
    `${binding(request, 'case').sql} AS c`,
    `CAST(${binding(request, 'activity').sql} AS VARCHAR) AS a`,
    `${time} AS t`,
    ...(start ? [`${start} AS s`] : []),
    ...(resource ? [`CAST(${resource} AS VARCHAR) AS w`] : []),
    ...(cost ? [`${cost} AS k`] : []),
  ];
  const numbered = `numbered AS (SELECT ${columns.join(', ')} FROM ${request.relation})`;
  const usable = 'usable AS (SELECT * FROM numbered WHERE c IS NOT NULL AND a IS NOT NULL AND isfinite(t))';
  const listed = (name: string, column: string): string =>
    `${name} AS (SELECT ${column}, CAST(row_number() OVER (ORDER BY min(r)) - 1 AS INTEGER) AS code FROM usable WHERE ${column} IS NOT NULL GROUP BY ${column})`;
  const list = (column: string, as: string): string =>
    `WITH ${numbered}, ${usable}, ${listed('list', column)} SELECT ${column} AS "${as}" FROM list ORDER BY code`;
  const micros = (column: string): string =>
    `CASE WHEN isfinite(${column}) THEN CAST(epoch_us(${column}) AS DOUBLE) END`;
  return {
    counts: `WITH ${numbered} SELECT count(*) AS total, count(*) FILTER (WHERE c IS NULL) AS no_case,
  count(*) FILTER (WHERE c IS NOT NULL AND a IS NULL) AS no_activity,
  count(*) FILTER (WHERE c IS NOT NULL AND a IS NOT NULL AND isfinite(t) IS NOT TRUE) AS no_time FROM numbered`,
    cases: list('c', 'case'),
    activities: list('a', 'activity'),
    ...(resource ? { resources: list('w', 'resource') } : {}),
    events: `WITH ${[numbered, usable, listed('cases', 'c'), listed('activities', 'a'), ...(resource ? [listed('people', 'w')] : [])].join(',\n')}
SELECT usable.r AS r, cases.code AS c, activities.code AS a, CAST(epoch_us(t) AS DOUBLE) AS t${
      start ? `, ${micros('s')} AS s` : ''
    }${resource ? ', people.code AS w' : ''}${cost ? ', k' : ''}
FROM usable JOIN cases ON usable.c = cases.c JOIN activities ON usable.a = activities.a${
      resource ? ' LEFT JOIN people ON usable.w = people.w' : ''
    }`,
  };
}
