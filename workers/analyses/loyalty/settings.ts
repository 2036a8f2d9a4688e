import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';

/** The parameters, typed. */
export interface Settings {
  year: 'calendar' | 'rolling';
  /** The share of steady customers that may be named in error. */
  alpha: number;
  /** Last day that is looked at, as ISO text; null: the last one with data. */
  asOf: string | null;
}

/** @throws FaultError `loyalty-bad-date`: the day goes into SQL as a literal */
export function settingsOf({ params }: AnalysisRequest): Settings {
  const { as_of: day = null } = params;
  if (day !== null && day !== '' && !isDay(day)) {
    const value = typeof day === 'string' ? day : JSON.stringify(day);
    throw new FaultError({ code: 'loyalty-bad-date', values: { value }, place: { param: 'as_of' } });
  }
  return {
    year: params.year === 'rolling' ? 'rolling' : 'calendar',
    alpha: Number(params.alpha),
    asOf: typeof day === 'string' && day !== '' ? day : null,
  };
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
