import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { ParamValue } from '../../contract/manifest';
import type { ModelId } from '../../purchases/models/purchase-model';

export type Unit = 'day' | 'week' | 'month';

const MODELS = ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-bb', 'auto', 'sbg', 'bdw'] as const;

/** Days in a unit: a month is the twelfth part of a Julian year. */
const UNIT_DAYS: Record<Unit, number> = { day: 1, week: 7, month: 365.25 / 12 };
const YEAR_DAYS = 365.25;
const DAY_MS = 86_400_000;
const MOST_REPLICATES = 2000;

export interface Day {
  /** Days since 1970. */
  day: number;
  /** ISO text. */
  text: string;
}

/** The parameters, checked. */
export interface Settings {
  model: ModelId | 'auto' | 'sbg' | 'bdw';
  unit: Unit;
  unitDays: number;
  /** Whole units. */
  horizon: number;
  /** Discount factor of one unit. */
  factor: number;
  /** Share of a purchase that is earned. */
  margin: number;
  /** Last day that is seen; null is the day of the last event. */
  asOf: Day | null;
  /** Last day that the fit sees; null is the end of observation. */
  calibrationEnd: Day | null;
  /** Replicates of the bootstrap. */
  bootstrap: number;
  seed: number;
}

/** @throws FaultError `clv-bad-…` that names the parameter. */
export function readSettings({ params }: AnalysisRequest): Settings {
  const model = MODELS.find((each) => each === params.model);
  if (!model) throw bad('clv-bad-model', 'model', params.model);
  const unit = params.unit;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month') throw bad('clv-bad-unit', 'unit', params.unit);
  const horizon = Number(params.horizon);
  if (!Number.isInteger(horizon) || horizon < 1) throw bad('clv-bad-horizon', 'horizon', params.horizon);
  const rate = Number(params.discount_rate);
  if (!(rate >= 0 && rate < Infinity)) throw bad('clv-bad-discount', 'discount_rate', params.discount_rate);
  const margin = Number(params.margin);
  if (!(margin >= 0 && margin < Infinity)) throw bad('clv-bad-margin', 'margin', params.margin);
  const bootstrap = Number(params.bootstrap);
  if (!Number.isInteger(bootstrap) || bootstrap < 0 || bootstrap > MOST_REPLICATES) {
    throw bad('clv-bad-bootstrap', 'bootstrap', params.bootstrap);
  }
  const seed = Number(params.seed);
  if (!Number.isInteger(seed)) throw bad('clv-bad-seed', 'seed', params.seed);
  const unitDays = UNIT_DAYS[unit];
  const factor = (1 + rate) ** (-unitDays / YEAR_DAYS);
  const asOf = readDay('as_of', params.as_of);
  const calibrationEnd = readDay('calibration_end', params.calibration_end);
  if (asOf && calibrationEnd && calibrationEnd.day >= asOf.day) {
    throw new FaultError({
      code: 'clv-calibration-late',
      values: { day: calibrationEnd.text, end: asOf.text },
      place: { param: 'calibration_end' },
    });
  }
  return { model, unit, unitDays, horizon, factor, margin, asOf, calibrationEnd, bootstrap, seed };
}

/** The day goes into SQL as a literal, so only a day passes. */
function readDay(param: string, value: ParamValue | undefined): Day | null {
  if (value === null || value === undefined || value === '') return null;
  const text = textOf(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw bad('clv-bad-date', param, text);
  }
  return { day: time / DAY_MS, text };
}

function bad(code: string, param: string, value: ParamValue | undefined): FaultError {
  return new FaultError({ code, values: { value: textOf(value) }, place: { param } });
}

function textOf(value: ParamValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
