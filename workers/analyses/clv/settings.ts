import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { ParamValue } from '../../contract/manifest';

export type Unit = 'day' | 'week' | 'month';

/** Days in a unit: a month is the twelfth part of a Julian year. */
const UNIT_DAYS: Record<Unit, number> = { day: 1, week: 7, month: 365.25 / 12 };
const YEAR_DAYS = 365.25;
const DAY_MS = 86_400_000;

/** The parameters, checked. */
export interface Settings {
  unit: Unit;
  unitDays: number;
  /** Whole units. */
  horizon: number;
  /** Discount factor of one unit. */
  factor: number;
  /** Share of a purchase that is earned. */
  margin: number;
  /** Last day that is seen, as days since 1970 and as ISO text; null is the day of the last event. */
  asOf: { day: number; text: string } | null;
}

/** @throws FaultError `clv-bad-…` that names the parameter. */
export function readSettings({ params }: AnalysisRequest): Settings {
  const unit = params.unit;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month') throw bad('clv-bad-unit', 'unit', params.unit);
  const horizon = Number(params.horizon);
  if (!Number.isInteger(horizon) || horizon < 1) throw bad('clv-bad-horizon', 'horizon', params.horizon);
  const rate = Number(params.discount_rate);
  if (!(rate >= 0 && rate < Infinity)) throw bad('clv-bad-discount', 'discount_rate', params.discount_rate);
  const margin = Number(params.margin);
  if (!(margin >= 0 && margin < Infinity)) throw bad('clv-bad-margin', 'margin', params.margin);
  const unitDays = UNIT_DAYS[unit];
  const factor = (1 + rate) ** (-unitDays / YEAR_DAYS);
  return { unit, unitDays, horizon, factor, margin, asOf: readDay(params.as_of) };
}

/** The day goes into SQL as a literal, so only a day passes. */
function readDay(value: ParamValue | undefined): Settings['asOf'] {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw bad('clv-bad-date', 'as_of', text);
  }
  return { day: time / DAY_MS, text };
}

function bad(code: string, param: string, value: ParamValue | undefined): FaultError {
  return new FaultError({ code, values: { value: String(value) }, place: { param } });
}
