import type { RunContext } from '../../contract/analysis';
import { forecastAll } from '../../forecasting/groups/forecast-all';
import { historyOf } from '../../forecasting/groups/history';
import type { ModelName } from '../../forecasting/groups/model-names';
import { type GroupForecast, intervalOf } from '../../forecasting/groups/outcome';
import { usualSettings } from '../../forecasting/groups/settings';
import { wholeOf } from '../../forecasting/groups/whole';
import { type Reach, sumInterval } from '../../forecasting/total-outlook';
import { compensatedSum } from '../../kernels/compensated-sum';
import { seasonLength } from '../calendar-season';
import { remembered } from '../remembered';
import type { Horizon } from './horizon';
import type { Ledger } from './ledger';

/** Where a sum of periods may end; NaN where no model says how far from what is expected. */
export interface Landing {
  lo80: number;
  hi80: number;
  lo95: number;
  hi95: number;
}

/** What one part, or all of them, is expected to bring in the periods of the plan. */
export interface Outlook {
  /** Actual where there is one, expected otherwise; by period of the horizon. */
  projected: Float64Array;
  /** Ends of the sum from the first period up to each one. */
  landing: (upTo: number) => Landing;
  /** The model behind it; undefined where the data are too short for any. */
  model: string | undefined;
  /** Where what is expected comes from: a model, or the plan, at the rate at which it was reached as soon as there is one. */
  basis: 'by-forecast' | 'by-rate' | 'by-plan';
}

export interface Projection {
  parts: Outlook[];
  whole: Outlook;
  /** A forecast was made of a past whose gaps were bridged by a line. */
  isBridged: boolean;
}

/** A slider that moves the goal asks for the same forecasts again and again. */
const remember = remembered<{ groups: GroupForecast[]; whole: GroupForecast | undefined }>();

/**
 * Continues every part and their sum by the models of the forecast; what has begun is put together from what is there and the rest of what
 * is expected. Parts without enough of a past go on as their plan does.
 */
export async function projectionOf(
  { span, parts }: Ledger,
  actual: readonly Float64Array[],
  plan: readonly Float64Array[],
  horizon: Horizon,
  model: ModelName,
  context: RunContext,
): Promise<Projection> {
  const skipped = Math.max(0, horizon.start - (span.first + span.lastWhole + 1));
  const ahead = skipped + horizon.length - horizon.closed;
  const known = parts.flatMap((part, row) => {
    const group = { name: String(row), row, values: part.values, drivers: [] };
    const history = historyOf(part.values, span, 'auto');
    return history ? [{ group, history }] : [];
  });
  const season = seasonLength(span.grain);
  const settings = { ...usualSettings(Math.max(1, ahead), model), reconcile: 'variance' as const };
  const key = JSON.stringify([
    settings,
    season,
    span.lastWhole,
    known.map(({ group, history }) => [group.row, history.start, [...history.values]]),
  ]);
  const { groups, whole } = await remember(key, async () => {
    const found = ahead > skipped ? await forecastAll(known, season, settings, context) : [];
    return { groups: found, whole: found.length > 1 ? wholeOf(found, span, season, settings) : found[0] };
  });
  const byRow = new Map(groups.map((group) => [group.group.row, group]));
  const found = parts.map((_, row) => outlookOf(byRow.get(row), actual[row]!, plan[row]!, horizon, skipped));
  const all = sumOf(actual);
  const outlook = outlookOf(whole, all, sumOf(plan), horizon, skipped);
  // Parts that could not be forecast are in the sum as their plan has them.
  const projected = Float64Array.from(all, (_, i) =>
    compensatedSum(found.map((part) => part.projected[i]! || 0)),
  );
  const shift = runningShift(projected, outlook.projected);
  return {
    parts: found,
    isBridged: known.some(
      ({ group, history }) =>
        byRow.has(group.row) && history.gaps.length > 0 && history.filledWith === 'linear',
    ),
    whole: {
      ...outlook,
      projected,
      landing: (upTo) => {
        const { lo80, hi80, lo95, hi95 } = outlook.landing(upTo);
        const by = shift[upTo]!;
        return { lo80: lo80 + by, hi80: hi80 + by, lo95: lo95 + by, hi95: hi95 + by };
      },
    },
  };
}

/** The running sum of the difference. */
function runningShift(a: Float64Array, b: Float64Array): Float64Array {
  let sum = 0;
  return a.map((value, i) => (sum += value - (b[i]! || 0)));
}

export function sumOf(cells: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0)] = cells;
  return first.map((_, i) => {
    const known = cells.map((each) => each[i]!).filter((value) => !Number.isNaN(value));
    return known.length > 0 ? compensatedSum(known) : NaN;
  });
}

function outlookOf(
  forecast: GroupForecast | undefined,
  actual: Float64Array,
  plan: Float64Array,
  { length, closed, running }: Horizon,
  skipped: number,
): Outlook {
  const ahead = length - closed;
  /** Of each period from the first that is not whole on. */
  const weights = Float64Array.from({ length: ahead }, (_, i) => (i === 0 ? 1 - running : 1));
  const expected = forecast ? forecast.mean.slice(skipped, skipped + ahead) : asPlanned(actual, plan, closed);
  const projected = actual.map((value, i) => {
    const done = Number.isNaN(value) ? 0 : value;
    return i < closed ? done : done + weights[i - closed]! * expected[i - closed]!;
  });
  const ends = (level: 80 | 95): Reach => {
    const { low, high } = forecast ? intervalOf(forecast, level) : { low: expected, high: expected };
    const cut = (side: Float64Array): Float64Array =>
      (forecast ? side.slice(skipped, skipped + ahead) : side).map((value, i) => value * weights[i]!);
    return { low: cut(low), high: cut(high) };
  };
  const [narrow, wide] = [ends(80), ends(95)];
  const means = expected.map((value, i) => value * weights[i]!);
  return {
    projected,
    model: forecast?.chosen.name,
    basis: forecast ? 'by-forecast' : reachedRate(actual, plan, closed) === undefined ? 'by-plan' : 'by-rate',
    landing: (upTo) => {
      const sum = compensatedSum(projected.subarray(0, upTo + 1));
      const count = Math.max(0, upTo + 1 - closed);
      if (count === 0) return { lo80: sum, hi80: sum, lo95: sum, hi95: sum };
      if (!forecast) return { lo80: NaN, hi80: NaN, lo95: NaN, hi95: NaN };
      const cut = means.subarray(0, count);
      const rest = compensatedSum(cut);
      const interval = ({ low, high }: Reach, level: number): [number, number] => {
        const reach = { low: low.subarray(0, count), high: high.subarray(0, count) };
        const [below, above] = sumInterval(cut, reach, level);
        return [sum + below - rest, sum + above - rest];
      };
      const [lo80, hi80] = interval(narrow, 0.8);
      const [lo95, hi95] = interval(wide, 0.95);
      return { lo80, hi80, lo95, hi95 };
    },
  };
}

/** The plan of what is to come, at the rate at which it was reached so far. */
function asPlanned(actual: Float64Array, plan: Float64Array, closed: number): Float64Array {
  const rate = reachedRate(actual, plan, closed) ?? 1;
  return plan.slice(closed).map((value) => rate * (value || 0));
}

/** Undefined where nothing of the plan is over. */
function reachedRate(actual: Float64Array, plan: Float64Array, closed: number): number | undefined {
  const planned = compensatedSum(plan.subarray(0, closed).map((value) => value || 0));
  const reached = compensatedSum(
    actual.subarray(0, closed).map((value, i) => (Number.isNaN(plan[i]) ? 0 : value || 0)),
  );
  return planned > 0 ? reached / planned : undefined;
}
