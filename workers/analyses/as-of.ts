import type { AnalysisRequest } from '../contract/analysis';
import { FaultError } from '../contract/fault';

/**
 * The day in the parameter `as_of`, as ISO text; null: the last one with data.
 * @throws FaultError `param-type`: the day goes into SQL as a literal.
 */
export function asOfDay({ params }: AnalysisRequest): string | null {
  const { as_of: value = null } = params;
  if (value === null || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  const values = { param: 'as_of', value: text, type: 'date', example: '2025-12-31' };
  throw new FaultError({ code: 'param-type', values, place: { param: 'as_of' } });
}

/** Rows from this moment on are left out: after the day that is asked for, or (with room for time zones) in the future. */
export function endSql(asOf: string | null): string {
  return asOf === null ? 'CAST(now() AS TIMESTAMP) + INTERVAL 1 DAY' : `TIMESTAMP '${asOf}' + INTERVAL 1 DAY`;
}
