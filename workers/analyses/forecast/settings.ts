import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { Grain, ParamValue } from '../../contract/manifest';
import { MODELS } from '../../forecasting/groups/model-names';
import {
  type Fill,
  type Settings as GroupSettings,
  type Orders,
  type TransformName,
  USUAL_LEVELS,
} from '../../forecasting/groups/settings';
import { readEtsForm } from './ets-form';

/** The parameters, checked. */
export interface Settings extends GroupSettings {
  grain: Grain | 'auto';
}

const MOST_LEVELS = 6;
/** Orders beyond these have no use and take minutes. */
const MOST_ORDERS = { order: [12, 2, 12], seasonal_order: [3, 1, 3] };

/** @throws FaultError `forecast-bad-…` that names the parameter. */
export function readSettings({ params }: AnalysisRequest): Settings {
  const model = MODELS.find((name) => name === params.model);
  if (!model) throw bad('forecast-bad-model', 'model', params.model);
  return {
    grain: params.grain as Settings['grain'],
    horizon: Number(params.horizon),
    seasonLength: Number(params.season_length),
    model,
    levels: readLevels(params.levels ?? null),
    transform: params.transform as TransformName,
    windows: Number(params.backtest),
    fill: params.fill as Fill,
    reconcile: params.reconcile as Settings['reconcile'],
    ...readEtsForm(params),
    order: readOrders(params.order, 'order'),
    seasonalOrder: readOrders(params.seasonal_order, 'seasonal_order'),
    constant: part(params.constant, ['yes', 'no']) ?? 'auto',
    keepsForm: false,
    seed: Number(params.seed),
  };
}

function part<T extends string>(value: ParamValue | undefined, kinds: readonly T[]): T | undefined {
  return kinds.find((kind) => kind === value);
}

/** `[0, 1, 1]` or `0, 1, 1`. */
function readOrders(value: ParamValue | undefined, param: 'order' | 'seasonal_order'): Orders {
  const numbers = numbersOf(value);
  const most = MOST_ORDERS[param];
  const isOrders =
    numbers?.length === 3 &&
    numbers.every((number, i) => Number.isInteger(number) && number >= 0 && number <= most[i]!);
  if (!isOrders) throw bad(`forecast-bad-${param.replace('_', '-')}`, param, value);
  return numbers as Orders;
}

/** `[80, 95]` or `80, 95`: percentages between 1 and 99.9. */
function readLevels(value: ParamValue): number[] {
  const levels = numbersOf(value);
  if (!levels || levels.length > MOST_LEVELS || levels.some((level) => !(level >= 1 && level <= 99.9))) {
    throw bad('forecast-bad-levels', 'levels', value);
  }
  return [...new Set([...USUAL_LEVELS, ...levels])].toSorted((a, b) => a - b);
}

/** A list as YAML gives it, or as it is typed: `[0, 1, 1]`, `0, 1, 1`, `0 1 1`. */
function numbersOf(value: ParamValue | undefined): number[] | undefined {
  const parts = Array.isArray(value) ? value.map(String) : String(value).match(/[^\s,;，、[\]()]+/g);
  const numbers = parts?.map(Number);
  return numbers?.every(Number.isFinite) ? numbers : undefined;
}

function bad(code: string, param: string, value: ParamValue | undefined): FaultError {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return new FaultError({ code, values: { value: text }, place: { param } });
}
