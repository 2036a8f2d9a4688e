import type { AnalysisRequest } from '../contract/analysis';
import { binding, optionalBinding } from './binding';
import { composedSql } from './role-sql';

/**
 * The SQL that brings in an event log: its rows as they lie in the source, so that events of the same time keep the order of the
 * file. Nothing is grouped or joined here: `readEventLog` tells cases and names apart in one pass over their bytes, which takes a
 * fraction of what a database needs for it.
 */
export function eventLogSql(request: AnalysisRequest): Record<string, string> {
  const start = optionalBinding(request, 'start')?.sql;
  const resource = optionalBinding(request, 'resource')?.sql;
  const cost = optionalBinding(request, 'cost')?.sql;
  const micros = (moment: string): string =>
    `CASE WHEN isfinite(${moment}) THEN CAST(epoch_us(${moment}) AS DOUBLE) END`;
  const columns = [
    `${binding(request, 'case').sql} AS c`,
    `${composedSql(binding(request, 'activity').sql)} AS a`,
    `${micros(binding(request, 'time').sql)} AS t`,
    ...(start ? [`${micros(start)} AS s`] : []),
    ...(resource ? [`${composedSql(resource)} AS w`] : []),
    ...(cost ? [`${cost} AS k`] : []),
  ];
  return { events: `SELECT ${columns.join(', ')} FROM ${request.relation}` };
}
