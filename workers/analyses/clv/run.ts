import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { fitBgNbd } from './bg-nbd-fit';
import { boundaryNotices } from './boundary';
import { charts } from './charts';
import { readCustomers } from './customers';
import { findings } from './findings';
import { frames, pictures } from './frames';
import { customersSql, rowsSql } from './query';
import { readSettings } from './settings';
import { fitSpend } from './spend';
import { summarise } from './summary';
import { tables } from './tables';
import { fewRepeatersNotice } from './treatment';
import { customerValues } from './value';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const { customers: perCustomer, rows } = inputs;
  if (!perCustomer || !rows) throw new Error('the inputs customers and rows are needed');
  const settings = readSettings(request);
  const customers = readCustomers(request, settings, { customers: perCustomer, rows });
  context.progress(0.1);
  const fit = fitBgNbd(customers.frequency, customers.recency, customers.age);
  if (!fit.converged)
    throw new FaultError({ code: 'clv-not-converged', values: { customers: customers.count } });
  context.progress(0.5);
  const spend = fitSpend(customers);
  context.progress(0.7);
  const values = customerValues(customers, fit.params, spend, settings);
  const summary = summarise(customers, values);
  const seen = pictures(customers, fit.params, values);
  context.progress(0.95);
  return {
    tables: tables(customers, values, fit, spend),
    frames: frames(seen),
    findings: findings(summary, values, spend, settings),
    charts: charts(summary, values, seen, settings),
    notices: [
      ...customers.notices,
      ...fewRepeatersNotice(summary.repeaters, customers.count),
      ...spend.notices,
      ...boundaryNotices(fit.params, spend.fit?.params),
    ],
  };
}

export const analysis: Analysis = {
  plan: (request) => ({ customers: customersSql(request), rows: rowsSql(request) }),
  run,
};
