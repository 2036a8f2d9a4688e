import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { type History, historyOf } from '../../forecasting/groups/history';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { periodOf } from '../calendar';
import type { Span } from '../grain';
import { groupRuns } from '../group-runs';
import { seriesGrain } from '../series-grain';
import { type Panel, type PanelForm, readPanel } from '../panel';

/** What may move the value, one figure for each period of a history; undefined where no column is given. */
export interface Drivers {
  /** Mean price; NaN where no row has one. */
  price: Float64Array | undefined;
  /** Sum of the spend; zero where no row has any. */
  spend: Float64Array | undefined;
}

/** One group, or all of them. */
export interface Reading {
  name: string | null;
  row: number;
  /** By position in the span. */
  values: Float64Array;
  history: History;
  drivers: Drivers;
}

export interface Readings {
  panel: Panel;
  groups: Reading[];
  /** All groups added up; the one there is where there are none. */
  whole: Reading;
}

const FORM: PanelForm = {
  role: 'group',
  codes: {
    noRows: 'series-no-rows',
    emptyColumn: 'series-empty-column',
    leftOut: 'series-rows-left-out',
    tooMany: 'whatif-too-many-rows',
  },
};
const LEAST_PERIODS = 3;
const MOST_GROUPS = 500;

/** @throws FaultError when there are fewer than three whole periods. */
export function readReadings(request: AnalysisRequest, daily: InputTable): Readings {
  const panel = readPanel(withGrain(request, daily), daily, FORM);
  const { span, series } = panel;
  if (series.length > MOST_GROUPS) {
    const values = { groups: series.length, most: MOST_GROUPS };
    throw new FaultError({ code: 'whatif-too-many-groups', values, place: { role: 'group' } });
  }
  const days = daily.numbers('day');
  const names = panel.groups ? daily.texts('group') : [];
  const dated = Array.from(days.keys()).filter((row) => !Number.isNaN(days[row]));
  const runs = new Map(groupRuns(dated, names).map((run) => [names[run[0] ?? -1] ?? null, run]));
  const reading = (
    name: string | null,
    row: number,
    values: Float64Array,
    rows: readonly number[],
  ): Reading[] => {
    const history = historyOf(values, span, 'auto');
    if (!history || history.values.length < LEAST_PERIODS) return [];
    return [{ name, row, values, history, drivers: driversOf(request, daily, rows, span, history) }];
  };
  const groups = series.flatMap(({ name, row, values }) => reading(name, row, values, runs.get(name) ?? []));
  const summed = Float64Array.from({ length: span.length }, (_, at) => {
    const known = series.map(({ values }) => values[at]!).filter((value) => !Number.isNaN(value));
    return known.length > 0 ? compensatedSum(known) : NaN;
  });
  const [whole] = groups.length === 1 && series.length === 1 ? groups : reading(null, -1, summed, dated);
  if (!whole || groups.length === 0) throw tooFew(request, span);
  return { panel, groups, whole };
}

/** The grain of the forecast: a series keeps its own distance. */
function withGrain(request: AnalysisRequest, daily: InputTable): AnalysisRequest {
  if (request.params.grain !== 'auto') return request;
  const [days, values, valued] = [daily.numbers('day'), daily.numbers('value'), daily.numbers('valued')];
  const rows = Array.from(days.keys()).filter(
    (row) => !Number.isNaN(days[row]) && !Number.isNaN(values[row]),
  );
  if (rows.length === 0) return request;
  const dates = [...new Set(rows.map((row) => days[row] ?? NaN))].toSorted((a, b) => a - b);
  const single = rows.filter((row) => valued[row] === 1).length / rows.length;
  return { ...request, params: { ...request.params, grain: seriesGrain(dates, single) } };
}

function driversOf(
  request: AnalysisRequest,
  daily: InputTable,
  rows: readonly number[],
  span: Span,
  { start, values }: History,
): Drivers {
  const days = daily.numbers('day');
  const totals = (name: string): Float64Array => {
    const column = daily.numbers(name);
    const parts = Array.from(values, (): number[] => []);
    for (const row of rows) {
      const value = column[row] ?? NaN;
      if (!Number.isNaN(value))
        parts[periodOf(span.grain, days[row] ?? NaN) - span.first - start]?.push(value);
    }
    return Float64Array.from(parts, compensatedSum);
  };
  const count = optionalBinding(request, 'price') && totals('priced');
  const price = count && totals('price').map((sum, at) => (count[at]! > 0 ? sum / count[at]! : NaN));
  return { price, spend: optionalBinding(request, 'spend') && totals('spend') };
}

function tooFew(request: AnalysisRequest, { lastWhole, firstWhole, grain }: Span): FaultError {
  const { column } = binding(request, 'time');
  const values = { column, periods: Math.max(0, lastWhole - firstWhole + 1), least: LEAST_PERIODS, grain };
  return new FaultError({ code: 'whatif-too-few', values, place: { role: 'time', column } });
}
