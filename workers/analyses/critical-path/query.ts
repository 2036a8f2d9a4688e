import type { AnalysisRequest } from '../../contract/analysis';
import { optionalBinding } from '../binding';
import { eventLogSql } from '../event-log-sql';
import { planSql } from './plan-rows';

/** A log has cases and times; anything else is a plan with a row for each activity. */
export function isLog(request: AnalysisRequest): boolean {
  return optionalBinding(request, 'case') !== undefined && optionalBinding(request, 'time') !== undefined;
}

export function query(request: AnalysisRequest): Record<string, string> {
  if (!isLog(request)) return planSql(request);
  const { case: cases, activity, time, start } = request.roles;
  const roles = {
    ...(cases && { case: cases }),
    ...(activity && { activity }),
    ...(time && { time }),
    ...(start && { start }),
  };
  return eventLogSql({ ...request, roles });
}
