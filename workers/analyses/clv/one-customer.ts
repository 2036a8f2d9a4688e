import type { CustomerOutput, CustomerQuestion, CustomerView } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { followedHistory } from './followed';
import { predictorOf } from '../../purchases/models/fit-model';
import type { ModelId } from '../../purchases/models/purchase-model';
import { followedChart } from './more-charts';
import { followedFrame } from './more-frames';
import { purchaseDaysSql } from './query';
import { readSettings } from './settings';
import { sourceOf } from './source';

/** P(alive) of one customer since the first purchase, by the model that was fitted. */
export const oneCustomer: CustomerView = { plan, run };

/** Customers who were summed up before have no history. */
function plan({ request, customer, tables }: CustomerQuestion): Record<string, string> {
  if (sourceOf(request) !== 'transactions') return {};
  const column = '"customer"';
  return {
    params: `SELECT model, parameter, value FROM ${tables.params} WHERE model <> 'gamma-gamma'`,
    days: purchaseDaysSql(request, customer),
    seen: `SELECT age FROM ${tables['']} WHERE ${column} = ${customer}`,
  };
}

function run({ request }: CustomerQuestion, inputs: Record<string, InputTable>): CustomerOutput {
  const { params, days, seen } = inputs;
  const none: CustomerOutput = { frames: {}, charts: [] };
  if (!params || !days || !seen || days.rows === 0 || seen.rows === 0) return none;
  const { unitDays } = readSettings(request);
  const model = params.texts('model')[0] as ModelId;
  const values = params.numbers('value');
  const predictor = predictorOf(
    model,
    Object.fromEntries(params.texts('parameter').map((name, i) => [name ?? '', values[i]!])),
  );
  const bought = days.numbers('day');
  const start = bought[0]!;
  const age = seen.numbers('age');
  const isDays = model !== 'bg-bb';
  const periods = Array.from(bought, (day) => Math.ceil((day - start) / unitDays));
  const followed = followedHistory(
    predictor,
    {
      kind: isDays ? 'days' : 'opportunities',
      followed: isDays ? bought : Float64Array.from(new Set(periods.filter((period) => period > 0))),
      end: Math.round(start + age[0]! * unitDays),
    },
    age,
    unitDays,
  );
  if (!followed) return none;
  return {
    frames: { followed: followedFrame(followed, isDays) },
    charts: [{ ...followedChart(isDays), title: { key: 'chart.one-customer' } }],
  };
}
